/** The API as a process of the house: started, watched, ended, and found again when an earlier run left it behind. */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { noteProcess, notedProcess, removeNote } from './note-file.mjs';
import { apiMain, inRoot, root } from './paths.mjs';
import { endLeftBehind } from './processes.mjs';
import { Refusal } from './say.mjs';
import { merged } from './steps.mjs';

/** How long the API may take to finish the requests it has begun (trust 20: 25 s). */
const stopPatience = 27_000;
const startPatience = 90_000;

/**
 * @typedef {object} ApiProcess
 * @property {number} pid
 * @property {Promise<string>} ended resolves with how it ended, as the end of a sentence
 * @property {() => Promise<void>} ready resolves when it serves; throws with the reason when it does not come up
 * @property {() => Promise<void>} stop lets it finish its requests
 * @property {() => void} kill
 */

/** @param {string} dataDir */
const noteOf = (dataDir) => join(dataDir, 'run', 'api.json');

/** @param {string} dataDir @returns {Promise<boolean>} whether an API of a killed run was ended */
export async function endApiLeftBehind(dataDir) {
  const noted = notedProcess(noteOf(dataDir));
  const found = noted ? await endLeftBehind(noted, stopPatience) : false;
  removeNote(noteOf(dataDir));
  return found;
}

/**
 * @param {{ dataDir: string, port: number, env: Record<string, string | undefined> }} options `env` is added to the environment
 * @returns {ApiProcess}
 */
export function startApi({ dataDir, port, env }) {
  const log = join(dataDir, 'logs', 'api.log');
  const output = openLog(log);
  const preload = pathToFileURL(inRoot('tools', 'lib', 'exit-with-parent.mjs')).href;
  // Its own process group: Ctrl-C is for the command, which then ends API and database in this order.
  const child = spawn(process.execPath, ['--import', preload, apiMain], {
    cwd: root,
    detached: true,
    stdio: ['ignore', output, 'inherit', 'ipc'],
    env: merged({ ...env, PORT: String(port), DATA_DIR: dataDir }),
  });
  closeSync(output);
  const { pid } = child;
  if (pid === undefined) throw new Refusal('Die API konnte nicht gestartet werden.');
  noteProcess(noteOf(dataDir), pid);
  let isOver = false;
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      isOver = true;
      removeNote(noteOf(dataDir));
      resolve(signal ? `durch ${signal}` : `mit Code ${code}`);
    });
  });
  const kill = () => void child.kill('SIGKILL');
  const stop = async () => {
    if (isOver) return;
    child.kill('SIGTERM');
    const last = setTimeout(kill, stopPatience);
    await ended;
    clearTimeout(last);
  };
  const ready = async () => {
    const answer = await untilReady(`http://127.0.0.1:${port}/health/ready`, () => isOver);
    if (answer === 'ready') return;
    if (!isOver) throw new Refusal(`Die API wird nicht bereit: ${answer}. Protokoll: ${log}`);
    throw new Refusal(`Die API hat sich beim Start beendet (${await ended}).${lastLines(log)}`);
  };
  return { pid, ended, ready, stop, kill };
}

/** One log for each run; the one before is kept. @param {string} log */
function openLog(log) {
  mkdirSync(dirname(log), { recursive: true });
  try {
    renameSync(log, `${log}.1`);
  } catch {
    // The first run.
  }
  return openSync(log, 'a', 0o600);
}

/** @param {string} log */
function lastLines(log) {
  const text = readFileSync(log, 'utf8').trim();
  return text === '' ? '' : `\nLetzte Zeilen von ${log}:\n${text.split('\n').slice(-10).join('\n')}`;
}

/**
 * @param {string} url
 * @param {() => boolean} isOver
 * @returns {Promise<string>} `ready`, or what stood against it
 */
async function untilReady(url, isOver) {
  const end = Date.now() + startPatience;
  let answer = 'keine Antwort';
  while (Date.now() < end && !isOver()) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(3_000) });
      if (response.ok) return 'ready';
      answer = `${response.status} ${(await response.text()).slice(0, 300)}`;
    } catch {
      // Not listening yet.
    }
    await sleep(100);
  }
  return answer;
}
