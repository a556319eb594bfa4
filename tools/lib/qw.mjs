/** Runs a command of the API's command line, with the embedded database when it needs one and none is named. */
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { cli } from './cli.mjs';
import { embeddedDatabase, usesOwnDatabase } from './database.mjs';
import { apiCli, dataDirOf } from './paths.mjs';
import { tellWhy } from './say.mjs';
import { merged } from './steps.mjs';
import { stopping } from './stopping.mjs';

/** Commands that compute on files alone. Whatever is not named here gets a database. */
const withoutDatabase = ['index compute'];

/**
 * Whether a command works on the embedded database. `db init` with an administrator's address means another server.
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 */
export function needsEmbedded(args, env) {
  const [group = '', verb = ''] = args;
  if (!usesOwnDatabase(env) || verb === '' || verb.startsWith('-')) return false;
  if (args.some((arg) => arg === '--admin-url' || arg.startsWith('--admin-url='))) return false;
  return !withoutDatabase.includes(`${group} ${verb}`);
}

/** @param {string[]} args @returns {Promise<number>} exit code of the command */
export async function qw(args) {
  const wish = stopping();
  try {
    await build(['api'], wish.signal);
    const dataDir = dataDirOf(process.env);
    if (!needsEmbedded(args, process.env)) return await runCommand(args, { DATA_DIR: dataDir }, wish.signal);
    // It may have to serve another command still when this one is done.
    const database = await embeddedDatabase({ dataDir, outlive: true, signal: wish.signal });
    try {
      const env = { ...database.app, ...database.maintenance, DATA_DIR: dataDir };
      if (database.isNew) await cli(['db', 'migrate'], env, wish.signal);
      return await runCommand(args, env, wish.signal);
    } finally {
      await database.leave();
    }
  } catch (reason) {
    return tellWhy(reason);
  }
}

/**
 * In sight and in the same terminal: it may ask, and Ctrl-C reaches it directly.
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {AbortSignal} signal
 * @returns {Promise<number>}
 */
function runCommand(args, env, signal) {
  // Files are named from where the command was typed; npm itself changes to the checkout.
  const cwd = process.env['INIT_CWD'] || process.cwd();
  const child = spawn(process.execPath, [apiCli, ...args], { stdio: 'inherit', cwd, env: merged(env) });
  signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, ended) => resolve(code ?? (ended ? 130 : 1)));
  });
}
