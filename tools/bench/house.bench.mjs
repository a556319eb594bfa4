/** How long a start takes, and what the API needs when nobody uses it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from '../lib/paths.mjs';
import { freePort } from '../lib/ports.mjs';
import { merged } from '../lib/steps.mjs';
import { atMost, bytes, median, milliseconds } from './harness.mjs';

const ready = /Bereit nach/;

/**
 * @param {string} dataDir
 * @param {number} port
 * @returns {Promise<number>} milliseconds from the command to the first page
 */
async function startOnce(dataDir, port) {
  const begin = performance.now();
  const env = merged({
    DATA_DIR: dataDir,
    PORT: String(port),
    DATABASE_URL: undefined,
    npm_lifecycle_event: undefined,
  });
  const child = spawn(process.execPath, [inRoot('tools', 'start.mjs')], { stdio: ['ignore', 'pipe', 'inherit'], env });
  const exited = once(child, 'exit');
  let output = '';
  const isReady = new Promise((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (ready.test(output)) resolve(true);
    });
  });
  await Promise.race([isReady, exited]);
  const took = performance.now() - begin;
  child.kill('SIGTERM');
  await exited;
  if (!ready.test(output)) throw new Error(`npm start failed:\n${output}`);
  return took;
}

/** @type {import('./harness.mjs').Bench} */
export default {
  title: 'The house',
  async run({ house }) {
    const dataDir = mkdtempSync(join(tmpdir(), 'quartierwerk-start-'));
    try {
      const port = await freePort(0);
      const first = await startOnce(dataDir, port);
      const later = [];
      for (let run = 0; run < 3; run += 1) later.push(await startOnce(dataDir, port));
      const { apiPid } = await house();
      await sleep(5_000);
      const resident = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${apiPid}/status`, 'utf8'))?.[1]) * 1024;
      return [
        {
          name: 'first start: new database, demonstration seeded',
          measured: milliseconds(first),
          note: 'installed and built before',
        },
        atMost(
          'second start',
          median(later.sort((a, b) => a - b)),
          15_000,
          milliseconds,
          'median of 3, nothing changed',
        ),
        atMost('memory of the API at rest', resident, 250e6, bytes, 'resident, 5 s after it became ready'),
      ];
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
