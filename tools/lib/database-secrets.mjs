/**
 * The passwords of the database that comes with the installation. They are made once for each data folder and kept in its
 * `postgres.json` (mode 0600): with trust authentication any local user could connect, even on 127.0.0.1.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readNote, writeNote } from './note-file.mjs';

export const adminUser = 'qw_admin';
export const databaseName = 'quartierwerk';

/**
 * @typedef {object} DatabaseSecrets
 * @property {number} port the last port, kept as long as it is free
 * @property {string} adminPassword
 * @property {{ migrator: string, app: string, backup: string }} rolePasswords
 * @property {boolean} rolesReady whether `db init` has run
 */

/** @param {string} dataDir */
const fileOf = (dataDir) => join(dataDir, 'postgres.json');

/** @param {string} dataDir @returns {DatabaseSecrets} the kept ones; new ones, already written, when there are none */
export function secretsOf(dataDir) {
  const kept = /** @type {DatabaseSecrets | undefined} */ (readNote(fileOf(dataDir)));
  if (kept?.adminPassword && kept.rolePasswords) return kept;
  const fresh = {
    port: 0,
    adminPassword: newPassword(),
    rolePasswords: { migrator: newPassword(), app: newPassword(), backup: newPassword() },
    rolesReady: false,
  };
  writeNote(fileOf(dataDir), fresh);
  return fresh;
}

/** @param {string} dataDir @param {Partial<DatabaseSecrets>} change @returns {DatabaseSecrets} */
export function keepSecrets(dataDir, change) {
  const secrets = { ...secretsOf(dataDir), ...change };
  writeNote(fileOf(dataDir), secrets);
  return secrets;
}

/** 192 random bits in letters that need no escaping in an address. */
function newPassword() {
  return randomBytes(24).toString('base64url');
}

/**
 * @param {{ user: string, password: string, port: number, database: string }} parts
 */
export function databaseUrl({ user, password, port, database }) {
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** @param {DatabaseSecrets} secrets @param {number} port */
export function adminUrlOf(secrets, port) {
  return databaseUrl({ user: adminUser, password: secrets.adminPassword, port, database: 'postgres' });
}

/**
 * What the commands of the API are told about the database. The serving process gets `app` alone, so that not even a flaw in it
 * reaches the rights of the others.
 * @param {DatabaseSecrets} secrets
 * @param {number} port
 * @returns {{ app: Record<string, string>, maintenance: Record<string, string>, passwords: Record<string, string> }}
 */
export function databaseEnv(secrets, port) {
  const { migrator, app, backup } = secrets.rolePasswords;
  const url = (/** @type {string} */ user, /** @type {string} */ password) =>
    databaseUrl({ user, password, port, database: databaseName });
  return {
    app: { DATABASE_URL: url('qw_app', app) },
    maintenance: {
      DATABASE_MIGRATOR_URL: url('qw_migrator', migrator),
      DATABASE_BACKUP_URL: url('qw_backup', backup),
    },
    passwords: { QW_MIGRATOR_PASSWORD: migrator, QW_APP_PASSWORD: app, QW_BACKUP_PASSWORD: backup },
  };
}
