/** How long a start takes, what a browser loads first, and what the API needs when nobody uses it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../lib/paths.mjs';
import { freePort } from '../lib/ports.mjs';
import { BUDGET, firstScripts } from '../../apps/web/tools/bundle-size.mjs';
import { merged, runStep } from '../lib/steps.mjs';
import { atMost, bytes, median, milliseconds } from './harness.mjs';

const ready = /Bereit nach/;

/**
 * @param {string} dataDir
 * @param {number} port
 * @param {string} [checkout]
 * @returns {Promise<number>} milliseconds from the command to the first page
 */
async function startOnce(dataDir, port, checkout = root) {
  const begin = performance.now();
  const env = merged({
    DATA_DIR: dataDir,
    PORT: String(port),
    DATABASE_URL: undefined,
    npm_lifecycle_event: undefined,
  });
  const child = spawn(process.execPath, [join(checkout, 'tools', 'start.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
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

/** A clone of what is committed here, until its first page answers. @param {string} folder @returns {Promise<number>} milliseconds */
async function freshClone(folder) {
  const begin = performance.now();
  await runStep('git', ['clone', '--quiet', root, folder], { quiet: true });
  const cloned = performance.now() - begin;
  return cloned + (await startOnce(join(folder, 'data'), await freePort(0), folder));
}

/** @type {import('./harness.mjs').Bench} */
export default {
  title: 'The house',
  async run({ house }) {
    const dataDir = mkdtempSync(join(tmpdir(), 'quartierwerk-start-'));
    const clone = mkdtempSync(join(tmpdir(), 'quartierwerk-clone-'));
    try {
      const fresh = await freshClone(clone);
      const port = await freePort(0);
      const first = await startOnce(dataDir, port);
      const later = [];
      for (let run = 0; run < 3; run += 1) later.push(await startOnce(dataDir, port));
      const { apiPid } = await house();
      await sleep(5_000);
      const resident = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${apiPid}/status`, 'utf8'))?.[1]) * 1024;
      const scripts = [...(await firstScripts()).values()].reduce((sum, size) => sum + size, 0);
      return [
        atMost(
          'fresh clone to first page',
          fresh,
          180_000,
          milliseconds,
          "installs, builds, seeds; npm's cache as it is on this machine",
        ),
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
        atMost('first page: JavaScript before interaction', scripts, BUDGET, bytes, 'compressed with gzip'),
      ];
    } finally {
      for (const folder of [dataDir, clone]) rmSync(folder, { recursive: true, force: true });
    }
  },
};
