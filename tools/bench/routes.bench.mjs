/** Lists and details of the diagnosis as the demonstration has them. */
import { randomUUID } from 'node:crypto';
import { besideSql } from './beside-sql.mjs';
import { atMost, median, milliseconds, percentile, timed } from './harness.mjs';
import { plannerFor, plannersOf } from './planner.mjs';

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
    const { planner, facts } = await plannerWithRuns(url);
    const figures = [];
    for (const { name, path } of measured) {
      figures.push(
        ...(await besideSql(name, `${url}${path(facts)}`, planner, adminUrl, database.app['DATABASE_URL'] ?? '')),
      );
    }
    figures.push(await computing(url, await planner.signIn(), facts));
    return figures;
  },
};

/** @typedef {import('@quartierwerk/contracts/diagnosis/index-run.views').IndexRunListView} IndexRunListView */
/** @typedef {import('@quartierwerk/contracts/diagnosis/index-run.views').IndexRunView} IndexRunView */

/** Not every workspace of the demonstration has an index run. @param {string} url */
async function plannerWithRuns(url) {
  for (const persona of await plannersOf(url)) {
    const planner = plannerFor(url, persona);
    const facts = await factsOf(url, await planner.signIn());
    if (facts) return { planner, facts };
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
