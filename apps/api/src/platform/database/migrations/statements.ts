import type { QueryRunner } from 'typeorm';

/** What the application's role may do with a table; TRUNCATE and DDL are never among it. */
export type Grants =
  'select' | 'select, insert' | 'select, insert, update' | 'select, insert, delete' | 'select, insert, update, delete';

/** Runs statements one after another. */
export async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}

/**
 * Forces row-level security on a table of the workspaces and grants the application's role its rights. After a commit the setting
 * is an empty string, not null, hence `nullif`.
 */
export function workspaceTable(table: string, grants: Grants, policy?: string): string[] {
  const own = `workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid`;
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY workspace_only ON ${table} USING (${policy ?? own}) WITH CHECK (${own})`,
    `GRANT ${grants} ON ${table} TO qw_app`,
  ];
}

/** The person of the transaction, for policies. */
export const CURRENT_USER_ID = `nullif(current_setting('app.user_id', true), '')::uuid`;

/** Drops tables in the order given. */
export function dropTables(...tables: string[]): string[] {
  return tables.map((table) => `DROP TABLE IF EXISTS ${table} CASCADE`);
}
