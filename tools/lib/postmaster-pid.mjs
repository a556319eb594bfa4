/**
 * `postmaster.pid`, the file by which PostgreSQL marks a cluster as served. One value a line: pid, data folder, start (epoch
 * seconds), port, socket folder, listen address, shared memory, state (`starting`, `ready`, `stopping`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} PostmasterPid
 * @property {number} pid
 * @property {number} port 0 while not yet written
 * @property {string} state
 */

/** @param {string} text @returns {PostmasterPid | undefined} */
export function parsePostmasterPid(text) {
  const lines = text.split('\n').map((line) => line.trim());
  // A stand-alone backend writes its pid with a minus sign.
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid === 0) return undefined;
  return { pid, port: Number(lines[3]) || 0, state: lines[7] ?? '' };
}

/** @param {string} cluster @returns {PostmasterPid | undefined} */
export function readPostmasterPid(cluster) {
  try {
    return parsePostmasterPid(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'));
  } catch {
    return undefined;
  }
}
