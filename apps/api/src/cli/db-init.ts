import { randomBytes } from 'node:crypto';
import { DATABASE_ROLES, initDatabase, withDatabase } from '../platform/database/roles.js';
import type { Command } from './commands.js';
import { say } from './output.js';

/**
 * Creates the three roles and the database with an administrator's address. Passwords come from QW_MIGRATOR_PASSWORD,
 * QW_APP_PASSWORD and QW_BACKUP_PASSWORD or are made here and shown once.
 */
export const dbInit: Command = {
  options: { 'admin-url': { type: 'string' }, database: { type: 'string' } },
  async run(options) {
    const adminUrl = options['admin-url'];
    if (typeof adminUrl !== 'string' || !/^postgres(ql)?:\/\//.test(adminUrl)) {
      throw new Error(
        'db init needs --admin-url with the address of an administrator, like postgres://postgres:password@host:5432/postgres.',
      );
    }
    const database = typeof options['database'] === 'string' ? options['database'] : 'quartierwerk';
    if (!/^[a-z_][a-z0-9_]{0,62}$/.test(database))
      throw new Error(`"${database}" is not a name for a database: small letters, digits and underscores only.`);

    const given = process.env['QW_APP_PASSWORD'] !== undefined;
    const password = (name: string): string => process.env[name] ?? randomBytes(24).toString('base64url');
    const passwords = {
      migrator: password('QW_MIGRATOR_PASSWORD'),
      app: password('QW_APP_PASSWORD'),
      backup: password('QW_BACKUP_PASSWORD'),
    };
    const warnings = await initDatabase({ adminUrl, database, passwords });
    for (const warning of warnings) say(warning);
    if (!given) {
      say('Roles and database are ready. These settings are shown once; keep them where your secrets are kept:');
      say(`DATABASE_URL=${withDatabase(adminUrl, database, { user: DATABASE_ROLES.app, password: passwords.app })}`);
      say(
        `DATABASE_MIGRATOR_URL=${withDatabase(adminUrl, database, { user: DATABASE_ROLES.migrator, password: passwords.migrator })}`,
      );
      say(
        `DATABASE_BACKUP_URL=${withDatabase(adminUrl, database, { user: DATABASE_ROLES.backup, password: passwords.backup })}`,
      );
    }
    return 0;
  },
};
