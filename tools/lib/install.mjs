/** Installing what package-lock.json names, once and again when the lock has changed. Runs on the Node of the system. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inRoot } from './paths.mjs';
import { Refusal, duration, say } from './say.mjs';
import { runStep } from './steps.mjs';

const lockFile = inRoot('package-lock.json');
const stampFile = inRoot('node_modules', '.quartierwerk-lock');
/** What npm itself notes at the very end of an installation. */
const installedFile = inRoot('node_modules', '.package-lock.json');

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {boolean} [peer]
 */

/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/**
 * Whether the installed packages are those of the lock. Optional ones may be missing: most are for other platforms.
 * @param {Lock} lock
 * @param {Lock} installed
 */
export function matchesLock(lock, installed) {
  const present = installed.packages ?? {};
  return Object.entries(lock.packages ?? {})
    .filter(([path]) => path.includes('node_modules/'))
    .every(([path, wanted]) =>
      path in present ? present[path]?.version === wanted.version : Boolean(wanted.optional || wanted.devOptional),
    );
}

/** @returns {boolean} whether nothing needs to be installed */
export function isInstalled() {
  if (!existsSync(installedFile)) return false;
  const lock = readFileSync(lockFile, 'utf8');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === digestOf(lock)) return true;
  if (!matchesLock(JSON.parse(lock), JSON.parse(readFileSync(installedFile, 'utf8')))) return false;
  writeFileSync(stampFile, `${digestOf(lock)}\n`);
  return true;
}

/** @param {AbortSignal} signal */
export async function install(signal) {
  say('Abhängigkeiten werden installiert (einmalig, etwa eine Minute) …');
  const begin = Date.now();
  rmSync(stampFile, { force: true });
  const [command, ...args] = npmCommand();
  // No install script is needed: the database tool makes the links of its libraries itself.
  const flags = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { code, output } = await runStep(command, [...args, ...flags], { quiet: true, signal });
  if (signal.aborted) throw new Refusal('Installation abgebrochen.');
  if (code !== 0) throw new Refusal(`npm ci ist gescheitert:\n${output.trim().split('\n').slice(-15).join('\n')}`);
  writeFileSync(stampFile, `${digestOf(readFileSync(lockFile, 'utf8'))}\n`);
  say(`Installiert in ${duration(Date.now() - begin)}.`);
}

/** The npm that runs us, else the one on the path. @returns {[string, ...string[]]} */
function npmCommand() {
  const own = process.env['npm_execpath'];
  if (own && basename(own) === 'npm-cli.js') return [process.execPath, own];
  return process.platform === 'win32' ? ['cmd', '/c', 'npm'] : ['npm'];
}

/** @param {string} text */
function digestOf(text) {
  return createHash('sha256').update(text).digest('hex');
}
