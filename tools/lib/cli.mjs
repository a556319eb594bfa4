/** The command line of the API: the same services as the server, without HTTP. */
import { pathToFileURL } from 'node:url';
import { apiCli, inRoot } from './paths.mjs';
import { Refusal } from './say.mjs';
import { runStep } from './steps.mjs';

/**
 * Runs a command of the house itself, quietly; its own sentence is the reason when it fails.
 * @param {string[]} args such as `['db', 'migrate']`
 * @param {Record<string, string | undefined>} env
 * @param {AbortSignal} [signal]
 * @returns {Promise<string>} what it wrote
 */
export async function cli(args, env, signal) {
  const { code, output } = await runStep(process.execPath, [apiCli, ...args], { env, quiet: true, signal });
  if (signal?.aborted) throw new Refusal('Abgebrochen.');
  if (code !== 0) throw new Refusal(`${args.slice(0, 2).join(' ')} ist gescheitert: ${output.trim()}`);
  return output.trim();
}

/**
 * @typedef {object} Settings the part of the settings that the commands of the house look at
 * @property {number} port
 * @property {string} dataDir
 * @property {URL} publicUrl
 */

/**
 * Reads the settings as the API will, before anything is started. An embedded database has no address yet; any stands for it.
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<Settings>}
 */
export async function settingsOf(env) {
  const module = pathToFileURL(inRoot('apps', 'api', 'dist', 'platform', 'config', 'settings.js')).href;
  const { readSettings } = await import(module);
  const result = readSettings(
    { ...env, DATABASE_URL: env['DATABASE_URL'] || 'postgres://qw_app@127.0.0.1/quartierwerk' },
    inRoot(),
  );
  if (!result.ok) throw new Refusal(`Falsche Einstellung: ${result.problems.join(' ')}`);
  return result.settings;
}
