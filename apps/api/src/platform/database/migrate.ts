import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { JOB_SCHEMA, QUEUES } from '../jobs/queues.js';
import { migrationDatabase } from './data-source.js';
import { DATABASE_ROLES } from './roles.js';

/** Any number; it only has to be the same for every migration of this product. */
const MIGRATION_LOCK = 7_204_118;

/**
 * Brings the schema up to date: our migrations, then the job tables of pg-boss and their queues. Two replicas that start at once
 * wait for each other.
 *
 * @param migratorUrl address of the role qw_migrator, direct, because the lock belongs to the connection
 * @returns names of the migrations that were carried out
 */
export async function migrate(migratorUrl: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: migratorUrl, application_name: 'quartierwerk-migrate-lock' });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const carriedOut = await migrateSchema(migratorUrl);
    await migrateJobs(migratorUrl, lock);
    return carriedOut;
  } finally {
    await lock.end();
  }
}

async function migrateSchema(migratorUrl: string): Promise<string[]> {
  const dataSource = await new DataSource(migrationDatabase(migratorUrl)).initialize();
  try {
    const carriedOut = await dataSource.runMigrations();
    return carriedOut.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

async function migrateJobs(migratorUrl: string, client: pg.Client): Promise<void> {
  const boss = new PgBoss({
    connectionString: migratorUrl,
    schema: JOB_SCHEMA,
    supervise: false,
    schedule: false,
    max: 2,
  });
  await boss.start();
  try {
    for (const { name, ...options } of Object.values(QUEUES)) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, { ...options, notify: true });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  const app = DATABASE_ROLES.app;
  await client.query(`GRANT USAGE ON SCHEMA ${JOB_SCHEMA} TO ${app}`);
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOB_SCHEMA} TO ${app}`);
  await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOB_SCHEMA} TO ${app}`);
  await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${JOB_SCHEMA} TO ${app}`);
}
