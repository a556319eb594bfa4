import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrationDatabase } from '../src/platform/database/data-source.js';
import { asAdmin, clone } from './support/database.js';

/** Tables above the workspaces: accounts sign in before a workspace is known. Everything else must be walled. */
const GLOBAL = [
  'user_account',
  'session',
  'recovery_code',
  'password_reset',
  'sign_in_attempt',
  'invitation',
  'workspace',
  'schema_migration',
];

interface Table {
  readonly name: string;
  readonly forced: boolean;
  readonly enabled: boolean;
  readonly policies: number;
  readonly owner: string;
}

const tables = (): Promise<Table[]> =>
  asAdmin<Table>(
    `SELECT c.relname AS name, c.relforcerowsecurity AS forced, c.relrowsecurity AS enabled, pg_get_userbyid(c.relowner) AS owner,
            (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY 1`,
  );

describe('the schema', () => {
  it('forces row-level security on every table of the workspaces', async () => {
    const open = (await tables()).filter(
      (table) => !GLOBAL.includes(table.name) && !(table.forced && table.enabled && table.policies > 0),
    );
    expect(open.map((table) => table.name)).toEqual([]);
  });

  it('begins every primary key and every unique index with workspace_id', async () => {
    const keys = await asAdmin<{ table: string; index: string; first: string }>(
      `SELECT c.relname AS table, i.relname AS index, a.attname AS first
         FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
         JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.indkey[0] WHERE x.indisunique`,
    );
    expect(keys.length).toBeGreaterThan(20);
    const across = keys.filter((key) => !GLOBAL.includes(key.table) && key.first !== 'workspace_id');
    // A name in a public address leads to one workspace, before any is known.
    expect(across.map(({ index }) => index)).toEqual(['open_place_slug']);
  });

  it('lets no foreign key cross from one workspace to another', async () => {
    const crossing = await asAdmin<{ name: string }>(
      `SELECT con.conname AS name FROM pg_constraint con
         JOIN pg_class c ON c.oid = con.conrelid JOIN pg_class t ON t.oid = con.confrelid
         JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
        WHERE con.contype = 'f' AND NOT (c.relname = ANY ($1)) AND NOT (t.relname = ANY ($1))
          AND NOT EXISTS (SELECT 1 FROM unnest(con.conkey) k JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k WHERE a.attname = 'workspace_id')`,
      [GLOBAL],
    );
    expect(crossing).toEqual([]);
  });

  it('gives the application role no ownership, no bypass, no truncate and no DDL', async () => {
    expect((await tables()).filter((table) => table.owner !== 'qw_migrator').map((table) => table.name)).toEqual([]);
    const [role] = await asAdmin<Record<string, boolean>>(
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = 'qw_app'`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false });
    const granted = await asAdmin<{ privilege: string; table: string }>(
      `SELECT privilege_type AS privilege, table_name AS table FROM information_schema.role_table_grants
        WHERE grantee = 'qw_app' AND table_schema = 'public' AND privilege_type NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`,
    );
    expect(granted).toEqual([]);
    const [ddl] = await asAdmin<{ create: boolean }>(
      `SELECT has_schema_privilege('qw_app', 'public', 'CREATE') AS create`,
    );
    expect(ddl?.create).toBe(false);
  });

  it('never lets the application change the audit log or a computed figure', async () => {
    const rights = await asAdmin<{ table: string; privilege: string }>(
      `SELECT table_name AS table, privilege_type AS privilege FROM information_schema.role_table_grants
        WHERE grantee = 'qw_app' AND table_name IN ('audit_entry', 'index_result', 'index_run', 'index_run_indicator', 'chain_link', 'observation')
          AND privilege_type IN ('UPDATE', 'DELETE')`,
    );
    expect(rights).toEqual([]);
  });

  it('goes down and up again on a filled database', async () => {
    const database = await clone(`qw_updown_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    const source = await new DataSource(migrationDatabase(database.migratorUrl)).initialize();
    try {
      const workspace = '01900000-0000-7000-8000-000000000001';
      await source.query(`SELECT set_config('app.workspace_id', $1, false)`, [workspace]);
      const insert = `INSERT INTO workspace (id, name, short_name, slug, created_at) VALUES ('${workspace}', 'Kreis', 'Kreis', 'kreis', now())`;
      await source.query(insert);
      for (let left = source.migrations.length; left > 0; left--) await source.undoLastMigration();
      expect(
        await source.query(`SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`),
      ).toEqual([{ table_name: 'schema_migration' }]);
      await source.runMigrations();
      await source.query(insert);
    } finally {
      await source.destroy();
    }
  });

  it('leaves a public name that two workspaces have to the earlier one, and takes along what hangs on it for the other', async () => {
    const database = await clone(`qw_names_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    const source = await new DataSource(migrationDatabase(database.migratorUrl)).initialize();
    const admin = new pg.Client({ connectionString: database.adminUrl });
    try {
      // The names of migrations end with their order.
      while ((await lastMigration(source)).slice(-13) >= '1764150000024') await source.undoLastMigration();
      await admin.connect();
      const [town, late] = [uuidV7(), uuidV7()];
      for (const [id, slug] of [
        [town, 'kreis'],
        [late, 'stadt-burscheid'],
      ] as const)
        await admin.query(
          'INSERT INTO workspace (id, name, short_name, slug, created_at) VALUES ($1, $2, $2, $2, now())',
          [id, slug],
        );
      await admin.query(
        `INSERT INTO open_place (workspace_id, slug, name, own) VALUES
           ($1, 'kreis', 'Kreis', true), ($1, 'stadt-burscheid', 'Stadt Burscheid', false), ($1, 'stadt-burscheid-2', 'Anderswo', false),
           ($2, 'stadt-burscheid', 'Fremde', true)`,
        [town, late],
      );
      await source.runMigrations();
      const { rows } = await admin.query('SELECT workspace_id AS id, slug, own FROM open_place ORDER BY slug');
      expect(rows).toEqual([
        { id: town, slug: 'kreis', own: true },
        { id: town, slug: 'stadt-burscheid', own: false },
        { id: town, slug: 'stadt-burscheid-2', own: false },
        { id: late, slug: 'stadt-burscheid-3', own: true },
      ]);
      const renamed = await admin.query('SELECT slug FROM workspace WHERE id = $1', [late]);
      expect(renamed.rows).toEqual([{ slug: 'stadt-burscheid-3' }]);
      const twice = admin.query(`INSERT INTO open_place (workspace_id, slug, name) VALUES ($1, 'kreis', 'Kreis')`, [
        late,
      ]);
      await expect(twice).rejects.toThrow('open_place_slug');
    } finally {
      await admin.end();
      await source.destroy();
    }
  });
});

async function lastMigration(source: DataSource): Promise<string> {
  const [last] = await source.query<{ name: string }[]>('SELECT name FROM schema_migration ORDER BY id DESC LIMIT 1');
  return last?.name ?? '';
}
