/**
 * Looking at processes that this run did not start itself. A number in a pid file proves nothing: after a crash the system may
 * have given it to somebody else. So a process counts as ours only when it still has the noted start time.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The fields of `/proc/<pid>/stat` that are needed here. The name (second field) stands in brackets and may itself contain
 * blanks and brackets, therefore the split after the last one.
 * @param {string} stat
 * @returns {{ state: string, parent: number, startTicks: string }}
 */
export function parseProcStat(stat) {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', parent: Number(fields[1]), startTicks: fields[19] ?? '' };
}

/** @param {number} pid @returns {string | undefined} the command line, arguments separated by blanks */
export function commandLineOf(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    } catch {
      return undefined;
    }
  }
  return ps(pid, 'command=');
}

/**
 * Something that stays the same for the life of a process and differs after its number was given away. Undefined when there is
 * no such process, when it is only a zombie, or (Windows) when it cannot be found out: then nobody touches it.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'win32') return undefined;
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  try {
    const { state, startTicks } = parseProcStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    if (state === 'Z' || state === 'X') return undefined;
    return `${bootId()} ${startTicks}`;
  } catch {
    return undefined;
  }
}

/**
 * @param {number} pid
 * @returns {number | undefined} the process that started it, or whoever took it over; undefined where that is not read (only Linux)
 */
export function parentOf(pid) {
  if (process.platform !== 'linux') return undefined;
  try {
    return parseProcStat(readFileSync(`/proc/${pid}/stat`, 'utf8')).parent;
  } catch {
    return undefined;
  }
}

/** Start times are counted from the boot, so the boot belongs to them. */
function bootId() {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

/** @param {number} pid @param {string} columns */
function ps(pid, columns) {
  const { status, stdout } = spawnSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined;
}

/**
 * Whether a number is taken at all, by a zombie or a stranger too: what PostgreSQL asks before it takes over a lock file.
 * @param {number} pid
 */
export function isTaken(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** Processes that work in a folder (Linux; elsewhere an empty list). @param {string} folder @returns {number[]} */
export function processesWorkingIn(folder) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readlinkSync(`/proc/${name}/cwd`) === folder;
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** @param {number} pid @param {NodeJS.Signals} signal @returns {boolean} whether the signal could be sent */
export function signalTo(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

/**
 * Waits until the condition holds.
 * @param {() => boolean} condition
 * @param {number} milliseconds how long at most
 * @returns {Promise<boolean>} whether it came to hold in time
 */
export async function waitUntil(condition, milliseconds) {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() >= end) return false;
    await sleep(25);
  }
  return true;
}

/**
 * Ends a process that an earlier run left behind, but only while it is still the noted one.
 * @param {{ pid: number, identity: string }} noted
 * @param {number} patience milliseconds between the polite signal and SIGKILL
 * @returns {Promise<boolean>} whether there was such a process
 */
export async function endLeftBehind(noted, patience) {
  const same = () => identityOf(noted.pid) === noted.identity;
  if (!same()) return false;
  signalTo(noted.pid, 'SIGTERM');
  if (!(await waitUntil(() => !same(), patience)) && same()) signalTo(noted.pid, 'SIGKILL');
  await waitUntil(() => !same(), 5_000);
  return true;
}
