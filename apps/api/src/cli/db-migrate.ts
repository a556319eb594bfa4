import { recountAllGaps } from '../features/chain/index.js';
import { migrate } from '../platform/database/migrate.js';
import type { Command } from './commands.js';
import { say } from './output.js';

/** Brings the schema up to date as the role qw_migrator. */
export const dbMigrate: Command = {
  async run() {
    const url = process.env['DATABASE_MIGRATOR_URL'];
    if (!url)
      throw new Error('DATABASE_MIGRATOR_URL is missing: the address of the database for the role qw_migrator.');
    const carriedOut = await migrate(url);
    await recountAllGaps(url);
    say(carriedOut.length === 0 ? 'The schema is up to date.' : `Migrated: ${carriedOut.join(', ')}.`);
    return 0;
  },
};
