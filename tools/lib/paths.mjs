/** The folders of the checkout, independent of where a command was typed. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {...string} parts path inside the checkout */
export const inRoot = (...parts) => join(root, ...parts);

/** Entry points of the built API. */
export const apiMain = inRoot('apps', 'api', 'dist', 'main.js');
export const apiCli = inRoot('apps', 'api', 'dist', 'cli', 'main.js');

/**
 * The data folder: `DATA_DIR`, read relative to the checkout, or `./data`.
 * @param {Record<string, string | undefined>} env
 */
export function dataDirOf(env) {
  return resolve(root, env['DATA_DIR'] || 'data');
}
