/** The frame of `npm run bench`: runs the measurements one after the other and writes docs/benchmarks.md. */
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { build } from './build.mjs';
import { openHouse } from './house.mjs';
import { inRoot, root } from './paths.mjs';
import { freePort } from './ports.mjs';
import { Refusal, duration, say, tellWhy } from './say.mjs';
import { runStep } from './steps.mjs';
import { stopping } from './stopping.mjs';

/** `measured`: when and at which commit. @typedef {{ title: string, measured: string, figures: import('../bench/harness.mjs').Figure[] }} Section */

/** @param {string[]} args @returns {Promise<number>} exit code */
export async function bench(args) {
  const wish = stopping();
  const shared = sharedHouse(wish.signal);
  try {
    const { values } = parseArgs({
      args,
      options: { only: { type: 'string' }, write: { type: 'boolean' } },
      strict: true,
    });
    const files = globSync('tools/bench/*.bench.mjs', { cwd: root }).sort();
    const chosen = files.filter((file) => !values.only || basename(file) === `${values.only}.bench.mjs`);
    if (chosen.length === 0)
      throw new Refusal(
        `Keine Messung gefunden. Es gibt: ${files.map((file) => basename(file, '.bench.mjs')).join(', ')}`,
      );
    await build(['domain', 'api', 'web'], wish.signal);
    const commit = (await runStep('git', ['rev-parse', '--short', 'HEAD'], { quiet: true })).stdout.trim();
    for (const file of chosen) {
      const { default: one } = await import(pathToFileURL(inRoot(file)).href);
      say(`\n── ${one.title}`);
      const begin = Date.now();
      const figures = await one.run({ house: shared.open, signal: wish.signal });
      for (const { name, measured, target = '', reached } of figures)
        say(`${reached === false ? '✘' : '·'} ${name}: ${measured} ${target}`);
      say(`(${duration(Date.now() - begin)})`);
      const measured = `${new Date().toISOString().slice(0, 10)}, commit ${commit}`;
      // At once: what was measured stays when a later measurement fails.
      if (!values.only || values.write) await write({ title: one.title, measured, figures });
    }
    return 0;
  } catch (reason) {
    return tellWhy(reason);
  } finally {
    await shared.close();
  }
}

/** @param {AbortSignal} signal */
function sharedHouse(signal) {
  const dataDir = mkdtempSync(join(tmpdir(), 'quartierwerk-bench-'));
  /** @type {Promise<import('./house.mjs').House> | undefined} */
  let opened;
  const open = () =>
    (opened ??= freePort(0).then((port) =>
      openHouse({
        env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), QW_DEMO: '1', LOG_LEVEL: 'warn' },
        signal,
      }),
    ));
  const close = async () => {
    await opened?.then((house) => house.close()).catch(() => undefined);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { open, close };
}

/** @param {Section} section takes its place in the report, the others stay */
async function write(section) {
  const path = inRoot('docs', 'benchmarks.md');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const text = [head(await conditions()), ...replaced(sectionsOf(before), table(section))].join('\n');
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }));
  say(`Geschrieben: docs/benchmarks.md`);
}

/** @returns {Promise<[string, string][]>} under which the figures hold */
async function conditions() {
  const { postgresBinaries } = await import('./postgres-binaries.mjs');
  const { stdout: version } = await runStep(postgresBinaries().postgres, ['--version'], { quiet: true });
  return [
    ['Processor', `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`],
    ['Memory', `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ['System', `${process.platform} ${process.arch}`],
    ['Node', process.versions.node],
    ['PostgreSQL', `${version.match(/\d+(\.\d+)*/)?.[0] ?? 'unknown'}, embedded`],
  ];
}

const cell = (/** @type {string | undefined} */ text) => (text ?? '').replaceAll('|', '\\|');
const row = (/** @type {(string | undefined)[]} */ ...cells) => `| ${cells.map(cell).join(' | ')} |`;
const answer = (/** @type {boolean | undefined} */ reached) => (reached === undefined ? '' : reached ? 'yes' : 'no');

/** @param {[string, string][]} rows */
function head(rows) {
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Ratios compare with a reference in the same run on the same machine.',
    '`npm run bench -- --only <name> --write` measures one section anew.',
    '',
    row('Condition', 'Value'),
    '|---|---|',
    ...rows.map(([name, value]) => row(name, value)),
    '',
  ].join('\n');
}

/** @param {Section} section */
export function table({ title, measured, figures }) {
  return [
    `## ${title}`,
    '',
    `Measured on ${measured}.`,
    '',
    row('Figure', 'Measured', 'Target', 'Reached', 'Note'),
    '|---|---|---|---|---|',
    ...figures.map(({ name, measured: value, target, reached, note }) =>
      row(name, value, target, answer(reached), note),
    ),
    '',
  ].join('\n');
}

/** @param {string} report @returns {string[]} its sections, each from its heading to the next */
export const sectionsOf = (report) => report.split(/^(?=## )/m).slice(1);

/**
 * @param {string[]} sections
 * @param {string} section stands where one of its title stood, or at the end
 */
export function replaced(sections, section) {
  const title = section.split('\n', 1)[0];
  const at = sections.findIndex((one) => one.split('\n', 1)[0] === title);
  return at < 0 ? [...sections, section] : sections.with(at, section);
}
