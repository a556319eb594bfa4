/**
 * Working a release out in its thread: every table of a district attacked by linear programming and repaired, while the process that began it
 * goes on answering.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, milliseconds, percentile, times } from './harness.mjs';

const AREAS = 81;
const MUNICIPALITIES = 8;
const INDICATORS = 30;
const YEARS = 6;
/** Shares of the affected from rare to frequent: one in a hundred areas has few cases, or nearly every one. */
const SHARES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
const PROFILE = { minCases: 3, zerosSecret: false, complementSecret: true, dominance: null, roundingBase: 1 };

/** @type {import('./harness.mjs').Bench} */
export default {
  title: 'Release with the attack',
  async run() {
    const exact = await released(PROFILE);
    const rounded = await released({ ...PROFILE, roundingBase: 5 });
    const size = `${AREAS} areas × ${INDICATORS} indicators × ${YEARS} years`;
    return [
      atMost(`${size}, exact counts`, exact.elapsed, 20_000, milliseconds, exact.note),
      atMost(`${size}, counts rounded to five`, rounded.elapsed, 20_000, milliseconds, rounded.note),
      atMost('answers of the same process meanwhile, p95 beside rest', exact.ratio, 2, times, exact.waits),
    ];
  },
};

/** @param {typeof PROFILE} profile */
async function released(profile) {
  const { ReleaseThread } = await import('../../apps/api/dist/features/indicators/releases/release-thread.js');
  const groups = groupsOf();
  const server = createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;
  const rest = await latencies(url, sleep(3_000));
  const begin = performance.now();
  const thread = new ReleaseThread({ profile, groups }, () => undefined);
  const meanwhile = await latencies(url, thread.outcome);
  const elapsed = performance.now() - begin;
  const results = (await thread.outcome) ?? [];
  server.close();
  const sum = (/** @type {(one: (typeof results)[number]) => number} */ pick) =>
    results.reduce((total, one) => total + pick(one), 0);
  const [still, busy] = [percentile(rest, 95), percentile(meanwhile, 95)];
  return {
    elapsed,
    ratio: busy / still,
    waits: `${milliseconds(busy)} against ${milliseconds(still)}`,
    note: `${sum((one) => one.protectedCounts)} counts protected in ${sum((one) => one.rounds)} repairs, ${sum((one) => one.exposed)} exposed`,
  };
}

/**
 * How long requests wait, one every few milliseconds until something has ended.
 * @param {string} url
 * @param {Promise<unknown>} end
 */
async function latencies(url, end) {
  let ended = false;
  void end.finally(() => (ended = true));
  const waits = [];
  while (!ended) {
    const begin = performance.now();
    await (await fetch(url)).text();
    waits.push(performance.now() - begin);
    await sleep(5);
  }
  return waits.sort((a, b) => a - b);
}

/** The same tables at every run. */
function groupsOf() {
  const random = linear(7);
  return Array.from({ length: INDICATORS * YEARS }, (_, at) => groupOf(SHARES[at % SHARES.length] ?? 0.1, at, random));
}

/** @param {number} seed @returns {() => number} between 0 and 1 */
function linear(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** @param {number} share @param {number} at @param {() => number} random */
function groupOf(share, at, random) {
  const areas = [
    { id: 'd', code: '0', parent: /** @type {number | null} */ (null), level: 2, closed: false },
    ...Array.from({ length: MUNICIPALITIES }, (_, m) => ({
      id: `m${m}`,
      code: `0${m}`,
      parent: 0,
      level: 1,
      closed: false,
    })),
    ...Array.from({ length: AREAS }, (_, a) => ({
      ...{ id: `a${a}`, code: `a${a}`, parent: 1 + (a % MUNICIPALITIES), level: 0, closed: false },
    })),
  ];
  const counts = areas.map(() => ({ numerator: 0, denominator: 0 }));
  areas.forEach(({ parent, level }, area) => {
    if (level > 0) return;
    const denominator = Math.round(20 + random() ** 2 * 600);
    const numerator = Math.min(denominator, Math.round(denominator * share * (0.3 + 1.4 * random())));
    for (const one of [area, parent ?? 0, 0]) {
      const count = counts[one];
      if (!count) continue;
      count.numerator += numerator;
      count.denominator += denominator;
    }
  });
  const values = counts.map(({ numerator, denominator }, area) => ({
    ...{ area, own: true, numerator, denominator, value: (numerator / denominator) * 100 },
    ...{ delivered: /** @type {const} */ ('figure'), numeratorReason: null, denominatorReason: null },
  }));
  return {
    editionId: `i${at % INDICATORS}`,
    year: 2019 + (at % YEARS),
    areas,
    share: true,
    factor: 100,
    values,
    unplaced: [],
    earlier: [],
  };
}
