/**
 * Lists and details of the running API beside the same statements sent by `pg` itself, and how long people wait when fifty of them
 * work at once. Both sides run in turn, several times; the ratio is that of the medians.
 */
import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { atLeast, atMost, median, milliseconds, percentile, times, timed } from './harness.mjs';
import { plannersOf, signIn } from './planner.mjs';
import { statementsOf } from './statements-of.mjs';

const rounds = 3;
const secondsEach = 4;
const connections = 50;
const pool = 10;

/** @type {{ name: string, path: (facts: Facts) => string }[]} */
const measured = [
  { name: 'list: indicator catalogue', path: () => '/api/indicators' },
  { name: 'list: index runs', path: () => '/api/diagnosis/index-runs' },
  { name: 'detail: index run with 81 results', path: ({ run }) => `/api/diagnosis/index-runs/${run}` },
  { name: 'detail: area profile', path: ({ area }) => `/api/diagnosis/areas/${area}/profile` },
];

/** @typedef {{ run: number, area: string, edition: string }} Facts */

/** @type {import('./harness.mjs').Bench} */
export default {
  title: 'Routes',
  async run({ house }) {
    const { url, database } = await house();
    const adminUrl = database.embedded?.adminUrl;
    if (!adminUrl) throw new Error('This measurement needs the embedded database, whose log it reads.');
    const { cookie, facts } = await plannerWithRuns(url);
    const figures = [];
    for (const { name, path } of measured) {
      figures.push(
        ...(await compare(name, `${url}${path(facts)}`, cookie, adminUrl, database.app['DATABASE_URL'] ?? '')),
      );
    }
    figures.push(await computing(url, cookie, facts));
    return figures;
  },
};

/** @typedef {import('@quartierwerk/contracts/diagnosis/index-run.views').IndexRunListView} IndexRunListView */
/** @typedef {import('@quartierwerk/contracts/diagnosis/index-run.views').IndexRunView} IndexRunView */

/** Not every workspace of the demonstration has an index run. @param {string} url */
async function plannerWithRuns(url) {
  for (const planner of await plannersOf(url)) {
    const cookie = await signIn(url, planner);
    const facts = await factsOf(url, cookie);
    if (facts) return { cookie, facts };
  }
  throw new Error('The demonstration has no planner with an index run.');
}

/** @param {string} url @param {string} cookie @returns {Promise<Facts | undefined>} nothing in a workspace without a run */
async function factsOf(url, cookie) {
  const { runs } = /** @type {IndexRunListView} */ (await get(`${url}/api/diagnosis/index-runs`, cookie));
  const [latest] = runs;
  if (!latest) return undefined;
  const run = await runOf(url, cookie, latest.number);
  return { run: run.number, area: run.areas[0]?.id ?? '', edition: run.edition.id };
}

/** @param {string} url @param {string} cookie @param {number} number */
async function runOf(url, cookie, number) {
  return /** @type {IndexRunView} */ (await get(`${url}/api/diagnosis/index-runs/${number}`, cookie));
}

/** @param {string} address @param {string} cookie @returns {Promise<unknown>} */
async function get(address, cookie) {
  const response = await fetch(address, { headers: { cookie } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.json();
}

/**
 * @param {string} name @param {string} address @param {string} cookie @param {string} adminUrl @param {string} appUrl
 * @returns {Promise<import('./harness.mjs').Figure[]>}
 */
async function compare(name, address, cookie, adminUrl, appUrl) {
  const log = await logOf(adminUrl);
  const statements = await statementsOf({ adminUrl, log, request: () => fetch(address, { headers: { cookie } }) });
  const api = [];
  const direct = [];
  const slow = [];
  const working = [];
  for (let round = 0; round < rounds; round += 1) {
    const load = await autocannon({ url: address, connections, duration: secondsEach, headers: { cookie } });
    if (load.non2xx > 0) throw new Error(`${address} answered ${load.non2xx} times with something else than 2xx.`);
    api.push(load.requests.average);
    slow.push(load.latency.p97_5);
    // People read what they got: one look a second and person is a busy office.
    const office = await autocannon({
      ...{ url: address, connections, duration: secondsEach, headers: { cookie } },
      overallRate: connections,
    });
    working.push(office.latency.p97_5);
    direct.push(await throughputOf(statements, appUrl));
  }
  const ratio = middle(api) / middle(direct);
  const note = `${Math.round(middle(api))}/s; ${statements.length} statements directly ${Math.round(middle(direct))}/s`;
  return [
    atLeast(`${name}: throughput against the same SQL`, ratio, 0.5, times, note),
    atMost(
      `${name}: p97.5 with ${connections} users, a request a second each`,
      middle(working),
      150,
      milliseconds,
      'target is p95; autocannon gives p97.5',
    ),
    atMost(
      `${name}: p97.5 with ${connections} users who never pause`,
      middle(slow),
      150,
      milliseconds,
      // Everyone waits for the other forty-nine.
      `target is p95; autocannon gives p97.5; the same statements sent by pg alone: ${milliseconds((connections * 1_000) / middle(direct))} on average`,
    ),
  ];
}

const middle = (/** @type {number[]} */ values) => median([...values].sort((a, b) => a - b));

/** @param {string} adminUrl */
async function logOf(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query('SHOW data_directory');
    return join(dirname(rows[0].data_directory), 'logs', 'postgres.log');
  } finally {
    await client.end();
  }
}

/** @param {import('./statements-of.mjs').Statement[]} statements @param {string} appUrl @returns {Promise<number>} rounds a second */
async function throughputOf(statements, appUrl) {
  const clients = new pg.Pool({ connectionString: appUrl, max: pool });
  try {
    const until = performance.now() + secondsEach * 1_000;
    let done = 0;
    const worker = async () => {
      while (performance.now() < until) {
        const client = await clients.connect();
        for (const { text, values } of statements) await client.query(text, values.length > 0 ? values : undefined);
        client.release();
        done += 1;
      }
    };
    const begin = performance.now();
    await Promise.all(Array.from({ length: connections }, worker));
    return (done * 1_000) / (performance.now() - begin);
  } finally {
    await clients.end();
  }
}

/** @param {string} url @param {string} cookie @param {Facts} facts @returns {Promise<import('./harness.mjs').Figure>} */
async function computing(url, cookie, facts) {
  const detail = await runOf(url, cookie, facts.run);
  /** @returns {import('@quartierwerk/contracts/diagnosis/diagnosis.dto').ComputeIndexRun} */
  const wish = () => ({
    id: randomUUID(),
    editionId: facts.edition,
    year: detail.year,
    title: 'Messung',
    method: detail.method,
  });
  let count = 0;
  const samples = await timed(
    async () => {
      const response = await fetch(`${url}/api/diagnosis/index-runs`, {
        method: 'POST',
        headers: {
          cookie,
          'content-type': 'application/json',
          'idempotency-key': `bench-${process.pid}-${(count += 1)}`,
        },
        body: JSON.stringify(wish()),
      });
      if (!response.ok) throw new Error(`Computing answered ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
    },
    { runs: 60, warmUps: 10 },
  );
  return atMost(
    'index run 81 × 30 through the API, stored: p95',
    percentile(samples, 95),
    60,
    milliseconds,
    `median ${milliseconds(median(samples))}`,
  );
}
