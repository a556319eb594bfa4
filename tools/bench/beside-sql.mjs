/**
 * One route of the running API beside the same statements sent by `pg` itself, and how long people wait when fifty of them work at once
 * while a colleague's command every second makes void what was kept. Both sides run in turn, several times; the ratio is that of the
 * medians.
 */
import autocannon from 'autocannon';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { forgetKept } from './forget.mjs';
import { atLeast, atMost, median, milliseconds, times } from './harness.mjs';
import { statementsOf } from './statements-of.mjs';

const rounds = 3;
const secondsEach = 4;
const connections = 50;
const pool = 10;

/**
 * @param {string} name @param {string} address @param {import('./planner.mjs').Planner} planner @param {string} adminUrl @param {string} appUrl
 * @returns {Promise<import('./harness.mjs').Figure[]>}
 */
export async function besideSql(name, address, planner, adminUrl, appUrl) {
  const log = await logOf(adminUrl);
  const cookie = await planner.signIn();
  const request = async () => {
    const response = await fetch(address, { headers: { cookie } });
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
    await response.arrayBuffer();
  };
  const forget = () => forgetKept(adminUrl, planner.workspaceId);
  const statements = await statementsOf({ adminUrl, log, request, between: forget });
  const anew = await foundAnew(request, forget);
  const api = [];
  const direct = [];
  const slow = [];
  const working = [];
  for (let round = 0; round < rounds; round += 1) {
    const colleague = commandEverySecond(forget);
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
    await colleague.stop();
    direct.push(await throughputOf(statements, appUrl));
  }
  const ratio = middle(api) / middle(direct);
  const found = `found anew in ${milliseconds(anew)}`;
  const note = `${Math.round(middle(api))}/s; ${statements.length} statements directly ${Math.round(middle(direct))}/s`;
  return [
    atLeast(`${name}: throughput against the same SQL`, ratio, 0.5, times, note),
    atMost(
      `${name}: p97.5 with ${connections} users, a request a second each`,
      middle(working),
      150,
      milliseconds,
      `target is p95; autocannon gives p97.5; ${found}, kept until the next command`,
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

/** One person alone, nothing kept: the median in milliseconds. @param {() => Promise<void>} request @param {() => Promise<void>} forget */
async function foundAnew(request, forget) {
  const samples = [];
  for (let run = 0; run < 9; run += 1) {
    await forget();
    const begin = performance.now();
    await request();
    samples.push(performance.now() - begin);
  }
  return middle(samples);
}

/** @param {() => Promise<void>} forget */
function commandEverySecond(forget) {
  const ended = new AbortController();
  const done = (async () => {
    while (!ended.signal.aborted) {
      await forget();
      await sleep(1_000, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: () => {
      ended.abort();
      return done;
    },
  };
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
