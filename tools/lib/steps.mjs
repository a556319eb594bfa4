/** Running the programs of a build step, quietly or in sight, and ending them as a whole when the person stops us. */
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {object} StepOptions
 * @property {Record<string, string | undefined>} [env] added to the environment; undefined takes a name away
 * @property {string} [cwd]
 * @property {boolean} [quiet] keep the output for the caller instead of showing it
 * @property {boolean} [toStandardError] show standard output on standard error
 * @property {AbortSignal} [signal]
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {StepOptions} [options]
 * @returns {Promise<{ code: number, output: string, stdout: string }>} `output` holds both streams when quiet
 */
export function runStep(command, args, { env = {}, cwd = root, quiet = false, toStandardError = false, signal } = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return resolve({ code: 130, output: '', stdout: '' });
    const shown = toStandardError ? 2 : 'inherit';
    const streams = quiet ? /** @type {const} */ (['pipe', 'pipe']) : /** @type {const} */ ([shown, 'inherit']);
    // A group of its own, so that a stop reaches what the step itself started (nx → ng → esbuild) once and completely.
    const detached = process.platform !== 'win32';
    const child = spawn(command, args, { cwd, detached, stdio: ['ignore', ...streams], env: merged(env) });
    let output = '';
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    const end = () => endGroup(child.pid, detached);
    signal?.addEventListener('abort', end, { once: true });
    child.once('error', reject);
    child.once('close', (code) => {
      signal?.removeEventListener('abort', end);
      resolve({ code: code ?? 1, output, stdout });
    });
  });
}

/** @param {number | undefined} pid @param {boolean} isGroup */
function endGroup(pid, isGroup) {
  if (pid === undefined) return;
  try {
    process.kill(isGroup ? -pid : pid, 'SIGTERM');
  } catch {
    // It has just ended by itself.
  }
}

/**
 * @param {Record<string, string | undefined>} changes
 * @returns {NodeJS.ProcessEnv} the environment of this process with the changes
 */
export function merged(changes) {
  return Object.fromEntries(Object.entries({ ...process.env, ...changes }).filter(([, value]) => value !== undefined));
}
