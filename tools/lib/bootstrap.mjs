/**
 * How every command of the house begins, on whatever Node the machine has: install what is missing, then go on with the
 * project's own Node.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { install, isInstalled } from './install.mjs';
import { isRunning, ownNode, satisfies } from './own-node.mjs';
import { inRoot } from './paths.mjs';
import { Refusal, tellWhy } from './say.mjs';
import { whenAbandoned } from './stopping.mjs';

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Returns in the process that shall do the work. In the one that only waits for it, it never returns.
 * @param {string} script path of the command
 */
export async function bootstrap(script) {
  try {
    if (!isInstalled()) await whileStoppable(install);
    const program = ownNode();
    if (isRunning(program)) return;
    if (program) process.exit(await goOnWith(program, script));
    const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
    if (!satisfies(process.versions.node, engines.node)) {
      const machine = `${process.platform}-${process.arch}`;
      throw new Refusal(
        `Für ${machine} liegt kein Node bei, und das vorhandene (${process.version}) ist zu alt. Nötig ist Node 26.`,
      );
    }
  } catch (reason) {
    process.exit(tellWhy(reason));
  }
}

/** @param {(signal: AbortSignal) => Promise<void>} work */
async function whileStoppable(work) {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const signal of signals) process.on(signal, onSignal);
  try {
    await work(stop.signal);
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
}

/**
 * Signals are passed on. Should this process be killed, the channel closes, and the other one ends its work.
 * @param {string} program
 * @param {string} script
 * @returns {Promise<number>} exit code
 */
function goOnWith(program, script) {
  const child = spawn(program, [script, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  whenAbandoned(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
}
