/**
 * The database of an installation for the commands of the house: the one that `DATABASE_URL` names, else the embedded one, started
 * when it is not running and shared by the commands that use it at the same time.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from './cli.mjs';
import { databaseEnv, databaseName, keepSecrets } from './database-secrets.mjs';
import { startEmbedded } from './embedded-postgres.mjs';
import { Refusal } from './say.mjs';
import { livingProcess, noteProcess, removeNote } from './note-file.mjs';

/**
 * @typedef {object} Database
 * @property {Record<string, string>} app settings of the serving process
 * @property {Record<string, string>} maintenance further settings of commands that change the schema or read everything
 * @property {import('./embedded-postgres.mjs').EmbeddedPostgres | undefined} embedded
 * @property {boolean} isNew whether roles and database were made just now
 * @property {() => Promise<void>} stop ends an embedded one
 * @property {() => Promise<void>} leave ends an embedded one, unless another command still uses it
 */

/** @param {Record<string, string | undefined>} env */
export function usesOwnDatabase(env) {
  return !env['DATABASE_URL'] && !env['DATABASE_MIGRATOR_URL'] && !env['DATABASE_BACKUP_URL'];
}

/**
 * @param {Record<string, string | undefined>} env
 * @returns {Database} the one that the environment names; nothing is started
 */
export function externalDatabase(env) {
  const named = (/** @type {string[]} */ names) =>
    Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const nothing = () => Promise.resolve();
  return {
    app: named(['DATABASE_URL', 'DATABASE_DIRECT_URL']),
    maintenance: named(['DATABASE_MIGRATOR_URL', 'DATABASE_BACKUP_URL']),
    embedded: undefined,
    isNew: false,
    stop: nothing,
    leave: nothing,
  };
}

/**
 * Refuses a database that cannot be used, before anything waits for it. The password of the address is not repeated.
 * @param {string} url
 */
export async function checkExternal(url) {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  const { host } = new URL(url);
  try {
    await client.connect();
    const { rows } = await client.query('show server_version_num');
    const version = Number(rows[0].server_version_num);
    if (version < 150_000)
      throw new Refusal(`PostgreSQL ab Version 15 ist nötig; ${host} hat ${Math.floor(version / 10_000)}.`);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `Die Datenbank in DATABASE_URL (${host}) antwortet nicht: ${/** @type {Error} */ (error).message}`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Starts or joins the embedded database; roles and database are made the first time.
 * @param {{ dataDir: string, fsync?: boolean, outlive?: boolean, signal?: AbortSignal }} options
 * @returns {Promise<Database>}
 */
export async function embeddedDatabase({ dataDir, fsync, outlive, signal }) {
  const users = join(dataDir, 'run', 'database-users');
  const note = join(users, `${process.pid}.json`);
  noteProcess(note, process.pid);
  const embedded = await startEmbedded({ dataDir, fsync, outlive });
  const { app, maintenance, passwords } = databaseEnv(embedded.secrets, embedded.port);
  const stop = () => {
    removeNote(note);
    return embedded.stop();
  };
  try {
    if (!embedded.secrets.rolesReady) {
      await cli(['db', 'init', '--admin-url', embedded.adminUrl, '--database', databaseName], passwords, signal);
      keepSecrets(dataDir, { rolesReady: true });
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const leave = async () => {
    removeNote(note);
    if (!isUsed(users)) await embedded.stop();
  };
  return { app, maintenance, embedded, isNew: !embedded.secrets.rolesReady, stop, leave };
}

/** @param {string} users folder with one note for each command that uses the database */
function isUsed(users) {
  return existsSync(users) && readdirSync(users).some((name) => livingProcess(join(users, name)) !== undefined);
}
