/** The stages of `npm test`, in the order in which they find mistakes most cheaply. */
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, buildClientBesideApi } from './build.mjs';
import { chromiumPath } from './chromium.mjs';
import { jestCounts, one, playwrightCounts, sum, tapCounts, trusting } from './counts.mjs';
import { openHouse } from './house.mjs';
import { lint } from './lint.mjs';
import { nx } from './nx.mjs';
import { inRoot, root } from './paths.mjs';
import { freePort } from './ports.mjs';
import { Refusal } from './say.mjs';
import { runStep } from './steps.mjs';

/**
 * @typedef {object} StageContext
 * @property {string} reports folder for what the runners report
 * @property {AbortSignal} signal
 */

/** @typedef {(context: StageContext) => Promise<import('./counts.mjs').Counts>} Stage */

/** Tests never meet the settings of an installation, and days are those of UTC. */
const testEnv = {
  ...Object.fromEntries(
    Object.keys(process.env)
      .filter((name) => /^(DATABASE_|QW_|MAIL_)|^(PORT|HOST|DATA_DIR|PUBLIC_URL|LOG_LEVEL)$/.test(name))
      .map((name) => [name, undefined]),
  ),
  TZ: 'UTC',
  CI: process.env['CI'] || '1',
};

/** @param {string[]} args @param {StageContext} context @param {Record<string, string>} [env] */
const node = (args, { signal }, env = {}) => runStep(process.execPath, args, { signal, env: { ...testEnv, ...env } });
/** @param {...string} parts */
const tool = (...parts) => inRoot('node_modules', ...parts);

/** @type {Stage} */
async function format(context) {
  const { code } = await node(
    [tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '--cache', '.'],
    context,
  );
  return one(code === 0);
}

/** @type {Stage} */
const lintStage = async ({ signal }) => one((await lint(signal)) === 0);

/** @type {Stage} */
async function typecheck(context) {
  // The tools read what the libraries are built to; a check that Nx remembers builds nothing.
  await nx(['run-many', '-t', 'build', '-p', 'domain,statistics,contracts'], { quiet: true, signal: context.signal });
  const projects = await nx(['run-many', '-t', 'typecheck'], { quiet: true, signal: context.signal });
  if (projects.code !== 0) process.stdout.write(projects.output);
  const tools = [inRoot('tools', 'tsconfig.json'), inRoot('tools', 'demo', 'tsconfig.json')].filter((path) =>
    existsSync(path),
  );
  let isGood = projects.code === 0;
  for (const config of tools) {
    const { code } = await node([tool('typescript', 'bin', 'tsc'), '-p', config, '--noEmit'], context);
    isGood &&= code === 0;
  }
  return one(isGood);
}

/** @type {Stage} */
async function unit(context) {
  const projects = globSync(['libs/*/jest.config.mjs', 'apps/*/jest.config.mjs'], { cwd: root }).sort();
  const tests = await jest('unit', ['--projects', ...projects], context);
  const report = join(context.reports, 'tools.tap');
  const specs = globSync('tools/**/*.spec.mjs', { cwd: root }).sort();
  const reporters = ['spec', 'stdout', 'tap', report].map(
    (value, index) => `--test-reporter${index % 2 ? '-destination' : ''}=${value}`,
  );
  const { code } = await node(['--test', ...reporters, ...specs], context);
  return sum(tests, trusting(existsSync(report) ? tapCounts(readFileSync(report, 'utf8')) : undefined, code));
}

/** @type {Stage} */
const integration = (context) =>
  jest('integration', ['--config', inRoot('apps', 'api', 'jest.integration.config.mjs')], context);

/** @param {string} name @param {string[]} args @param {StageContext} context */
async function jest(name, args, context) {
  const report = join(context.reports, `${name}.json`);
  const cache = ['--cacheDirectory', tool('.cache', 'jest')];
  const flags = ['--json', `--outputFile=${report}`, '--maxWorkers=100%', '--workerIdleMemoryLimit=1GB', ...cache];
  const { code } = await node(
    ['--experimental-vm-modules', tool('jest', 'bin', 'jest.js'), ...args, ...flags],
    context,
    {
      NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
    },
  );
  return trusting(existsSync(report) ? jestCounts(JSON.parse(readFileSync(report, 'utf8'))) : undefined, code);
}

/** Builds everything, and holds the first page to its budget. @type {Stage} */
async function buildStage({ signal }) {
  const { code, output } = await nx(['run-many', '-t', 'build,size'], { quiet: true, signal });
  if (code !== 0) process.stdout.write(output);
  return one(code === 0);
}

/**
 * The journeys run against the whole house on data of its own: `QW_BASE_URL` is its address, `PLAYWRIGHT_CHROMIUM_PATH` the browser.
 * @type {Stage}
 */
async function journeys(context) {
  const config = inRoot('e2e', 'playwright.config.ts');
  if (!existsSync(config)) throw new Refusal('e2e/playwright.config.ts fehlt: keine Wege im Browser geprüft.');
  const browser = await chromiumPath(context.signal);
  await build(['api'], context.signal);
  // The client is built while the database is filled: most of that time the other waits for PostgreSQL.
  const client = buildClientBesideApi(context.signal);
  client.catch(() => undefined /* whoever waits for it hears of it */);
  const dataDir = mkdtempSync(join(tmpdir(), 'quartierwerk-journeys-'));
  const port = await freePort(0);
  const env = { ...process.env, ...testEnv, DATA_DIR: dataDir, PORT: String(port), QW_DEMO: '1' };
  try {
    const house = await openHouse({ env, signal: context.signal, fsync: false, client });
    try {
      const report = join(context.reports, 'journeys.json');
      const { code } = await node(
        [tool('@playwright', 'test', 'cli.js'), 'test', '--config', config, '--reporter=list,json'],
        context,
        {
          QW_BASE_URL: house.url,
          PLAYWRIGHT_CHROMIUM_PATH: browser,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        },
      );
      return trusting(
        existsSync(report) ? playwrightCounts(JSON.parse(readFileSync(report, 'utf8'))) : undefined,
        code,
      );
    } finally {
      await house.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * The journeys build the house that they run in; what the build adds after them is all the rest and the budget of the first page.
 * @type {Record<string, Stage>}
 */
export const stages = { format, lint: lintStage, typecheck, unit, integration, journeys, build: buildStage };
