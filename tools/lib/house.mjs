/** The whole house as one thing: database, schema, demonstration, API with client. Opened for people, journeys and measurements. */
import { endApiLeftBehind, startApi } from './api-process.mjs';
import { cli, settingsOf } from './cli.mjs';
import { checkExternal, embeddedDatabase, externalDatabase, usesOwnDatabase } from './database.mjs';
import { inRoot } from './paths.mjs';
import { tryPort } from './ports.mjs';
import { Refusal, duration, say, sayWhenSlow } from './say.mjs';

/**
 * @typedef {object} House
 * @property {string} url where it can be reached
 * @property {boolean} isDemonstration
 * @property {number} apiPid
 * @property {import('./database.mjs').Database} database
 * @property {Promise<string>} failed resolves with a sentence when a part of it ends by itself
 * @property {() => Promise<void>} close ends API, then database; may be called again
 * @property {() => void} hurry kills the API instead of waiting for its requests
 */

/** Not for the serving process: whoever breaks into it shall not find the keys of the owner. */
const onlyForMaintenance = {
  DATABASE_MIGRATOR_URL: undefined,
  DATABASE_BACKUP_URL: undefined,
  QW_MIGRATOR_PASSWORD: undefined,
  QW_APP_PASSWORD: undefined,
  QW_BACKUP_PASSWORD: undefined,
};

/**
 * Expects the API to be built, and the client by the time it is awaited.
 * @param {{ env: Record<string, string | undefined>, signal?: AbortSignal, fsync?: boolean, client?: Promise<void> }} options
 * @returns {Promise<House>}
 */
export async function openHouse({ env, signal, fsync, client: built }) {
  const { port, dataDir, publicUrl } = await settingsOf(env);
  if (await endApiLeftBehind(dataDir)) say('Eine API aus einem abgebrochenen Lauf wurde beendet.');
  if ((await tryPort(port)) === undefined) {
    throw new Refusal(
      `Port ${port} ist belegt. Bitte das andere Programm beenden oder einen freien wählen: PORT=… npm start`,
    );
  }
  const own = usesOwnDatabase(env);
  if (env['DATABASE_URL']) await checkExternal(env['DATABASE_URL']);
  const database = own ? await embeddedDatabase({ dataDir, fsync, signal }) : externalDatabase(env);
  // Signing in without a password is for a database that this command has made, unless somebody says so.
  const demo = env['QW_DEMO'] || (own ? '1' : '0');
  const isDemonstration = demo === '1' || demo === 'true';
  try {
    if (!own && !isDemonstration) say('DATABASE_URL ist gesetzt: ohne Demonstration (einschalten mit QW_DEMO=1).');
    await prepare(database, { ...env, DATA_DIR: dataDir, QW_DEMO: demo }, isDemonstration, signal);
    await built;
    const client = { QW_WEB_ROOT: env['QW_WEB_ROOT'] || inRoot('apps', 'web', 'dist', 'browser') };
    const api = startApi({
      dataDir,
      port,
      env: { ...env, ...onlyForMaintenance, ...database.app, ...client, QW_DEMO: demo },
    });
    return await watched({ api, database, url: publicUrl.origin, isDemonstration, signal });
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/**
 * Brings the schema up to date and fills an empty demonstration.
 * @param {import('./database.mjs').Database} database
 * @param {Record<string, string | undefined>} env
 * @param {boolean} isDemonstration
 * @param {AbortSignal} [signal]
 */
async function prepare(database, env, isDemonstration, signal) {
  const settings = { ...env, ...database.app, ...database.maintenance };
  if (settings['DATABASE_MIGRATOR_URL']) await cli(['db', 'migrate'], settings, signal);
  else say('DATABASE_MIGRATOR_URL fehlt: Das Schema bleibt, wie es ist (npm run qw -- db migrate).');
  if (!isDemonstration) return;
  const begin = Date.now();
  await sayWhenSlow('Die Demonstration wird eingerichtet …', () => cli(['demo', 'seed'], settings, signal));
  if (Date.now() - begin > 5_000) say(`Demonstration eingerichtet in ${duration(Date.now() - begin)}.`);
}

/**
 * @param {{ api: import('./api-process.mjs').ApiProcess, database: import('./database.mjs').Database, url: string, isDemonstration: boolean, signal?: AbortSignal }} parts
 * @returns {Promise<House>}
 */
async function watched({ api, database, url, isDemonstration, signal }) {
  /** @type {Promise<void> | undefined} */
  let closing;
  const close = () => (closing ??= api.stop().then(database.stop));
  const failed = new Promise((resolve) => {
    void api.ended.then((how) => closing || resolve(`Die API hat sich unerwartet beendet (${how}).`));
    void database.embedded?.exited.then(() => closing || resolve('PostgreSQL hat sich unerwartet beendet.'));
  });
  const onAbort = () => void close();
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    await api.ready();
  } catch (error) {
    await close();
    throw signal?.aborted ? new Refusal('Abgebrochen.') : error;
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
  return { url, isDemonstration, apiPid: api.pid, database, failed, close, hurry: api.kill };
}
