/** Small JSON files in the data folder: written whole or not at all, readable only by their owner. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identityOf } from './processes.mjs';

/**
 * @param {string} path
 * @returns {unknown} undefined when there is no file or no JSON in it
 */
export function readNote(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} path @param {unknown} value */
export function writeNote(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}

/** @param {string} path */
export function removeNote(path) {
  rmSync(path, { force: true });
}

/**
 * Notes which process holds something (the API, the start command), with what tells it from a later one of the same number.
 * @param {string} path
 * @param {number} pid
 * @param {Record<string, unknown>} [more]
 */
export function noteProcess(path, pid, more = {}) {
  writeNote(path, { pid, identity: identityOf(pid) ?? '', ...more });
}

/**
 * @param {string} path
 * @returns {{ pid: number, identity: string } & Record<string, unknown> | undefined}
 */
export function notedProcess(path) {
  const note = readNote(path);
  if (typeof note !== 'object' || note === null) return undefined;
  const { pid, identity } = /** @type {Record<string, unknown>} */ (note);
  if (typeof pid !== 'number' || typeof identity !== 'string' || identity === '') return undefined;
  return { ...note, pid, identity };
}

/**
 * @param {string} path
 * @returns {ReturnType<typeof notedProcess>} the note, only while its process still runs
 */
export function livingProcess(path) {
  const noted = notedProcess(path);
  return noted && identityOf(noted.pid) === noted.identity ? noted : undefined;
}
