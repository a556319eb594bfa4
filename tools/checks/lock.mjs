/**
 * Whether `npm ci` will work from this lock file on every platform. npm silently leaves out an optional dependency that the
 * registry did not have at that moment; `npm ci` then refuses the lock. And no address of a registry belongs into it.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../lib/paths.mjs';

/**
 * @typedef {object} LockEntry
 * @property {string} [resolved]
 * @property {boolean} [link]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * @param {{ packages?: Record<string, LockEntry> }} lock
 * @returns {string[]} what is wrong, one sentence each
 */
export function lockProblems(lock) {
  const packages = lock.packages ?? {};
  /** @type {string[]} */
  const problems = [];
  for (const [path, entry] of Object.entries(packages)) {
    const who = path || 'package.json';
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!placesOf(path, name).some((place) => place in packages))
        problems.push(`${who}: ${name} fehlt in package-lock.json.`);
    }
    if (/^[a-z+]+:\/\//.test(entry.resolved ?? ''))
      problems.push(`${who}: package-lock.json nennt eine Adresse ("resolved").`);
  }
  return problems;
}

/**
 * Where Node looks for a package from a place in the tree: beside it, then in each folder above.
 * @param {string} from key of the lock, such as `apps/web` or `node_modules/a/node_modules/b`
 * @param {string} name
 */
function placesOf(from, name) {
  const places = [];
  for (let folder = from; ; folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '') {
    if (!folder.endsWith('node_modules'))
      places.push(folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`);
    if (folder === '') return places;
  }
}

/** @returns {string[]} problems of the lock file of the checkout */
export function checkLock() {
  return lockProblems(JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = checkLock();
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
