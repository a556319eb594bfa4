import pg from 'pg';

/** Addresses of one worker's own database, for each role. */
export interface TestDatabase {
  readonly name: string;
  readonly appUrl: string;
  readonly migratorUrl: string;
  readonly backupUrl: string;
  /** Superuser, past row-level security: for builders and for looking behind the scenes. */
  readonly adminUrl: string;
}

let opened: Promise<TestDatabase> | null = null;

/** The database of this worker: a clone of the migrated template, made once. */
export function testDatabase(): Promise<TestDatabase> {
  opened ??= clone(`qw_worker_${process.env['JEST_WORKER_ID'] ?? '1'}`);
  return opened;
}

/** A further clone under a name of its own, for tests that break or migrate a database. */
export async function clone(name: string): Promise<TestDatabase> {
  const adminUrl = required('QW_TEST_ADMIN_URL');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0)
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${required('QW_TEST_TEMPLATE')} OWNER qw_migrator`);
    await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO qw_app`);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO qw_backup`);
  } finally {
    await client.end();
  }
  const as = (role: string | null, password: string): string => {
    const url = new URL(adminUrl);
    if (role) {
      url.username = role;
      url.password = password;
    }
    url.pathname = `/${name}`;
    return url.href;
  };
  return {
    name,
    adminUrl: as(null, ''),
    appUrl: as('qw_app', required('QW_TEST_APP_PASSWORD')),
    migratorUrl: as('qw_migrator', required('QW_TEST_MIGRATOR_PASSWORD')),
    backupUrl: as('qw_backup', required('QW_TEST_BACKUP_PASSWORD')),
  };
}

/** Runs one statement as superuser and gives its rows. */
export async function asAdmin<Row extends pg.QueryResultRow>(
  text: string,
  params: readonly unknown[] = [],
): Promise<Row[]> {
  const database = await testDatabase();
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...params])).rows;
  } finally {
    await client.end();
  }
}

/** Opens a transaction as superuser, runs one statement in it and leaves it open; gives what ends it, and with it every lock. */
export async function holdAsAdmin(text: string): Promise<() => Promise<void>> {
  const database = await testDatabase();
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query(text);
  return () => client.end();
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: integration tests run through jest.integration.config.mjs.`);
  return value;
}
