import pg from 'pg';

/**
 * The three roles of the database. `qw_migrator` owns the schema and changes it; `qw_app` is the running application: it neither
 * owns nor bypasses row-level security, and may not truncate or create; `qw_backup` reads everything, past row-level security,
 * because a dump under row-level security is silently empty.
 */
export const DATABASE_ROLES = { migrator: 'qw_migrator', app: 'qw_app', backup: 'qw_backup' } as const;

export interface RolePasswords {
  readonly migrator: string;
  readonly app: string;
  readonly backup: string;
}

export interface DatabaseRequest {
  /** A superuser or a role that may create roles and databases. */
  readonly adminUrl: string;
  readonly database: string;
  readonly passwords: RolePasswords;
}

/**
 * Creates roles and database, or sets the passwords of those that exist. Safe to repeat.
 *
 * @returns what could not be done, as sentences (a managed server may refuse BYPASSRLS to its administrator)
 */
export async function initDatabase(request: DatabaseRequest): Promise<string[]> {
  const warnings: string[] = [];
  await withClient(request.adminUrl, async (admin) => {
    await ensureRole(admin, DATABASE_ROLES.migrator, request.passwords.migrator, 'NOBYPASSRLS');
    await ensureRole(admin, DATABASE_ROLES.app, request.passwords.app, 'NOBYPASSRLS');
    await ensureRole(admin, DATABASE_ROLES.backup, request.passwords.backup, '');
    await admin.query(`ALTER ROLE ${DATABASE_ROLES.backup} BYPASSRLS`).catch(() => {
      warnings.push(
        'The role qw_backup could not be given BYPASSRLS; backups must be made by another role that has it.',
      );
    });
    // A role that is no superuser must belong to the owner it hands the database to.
    await admin.query(`GRANT ${DATABASE_ROLES.migrator} TO CURRENT_USER`).catch(() => undefined);
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [request.database]);
    if (found.rowCount === 0) {
      await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(request.database)} OWNER ${DATABASE_ROLES.migrator}`);
    }
  });

  await withClient(withDatabase(request.adminUrl, request.database), async (admin) => {
    const database = admin.escapeIdentifier(request.database);
    await admin.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    await admin.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO ${DATABASE_ROLES.app}`);
    await admin.query(`GRANT CONNECT ON DATABASE ${database} TO ${DATABASE_ROLES.backup}`);
    await admin.query(`ALTER SCHEMA public OWNER TO ${DATABASE_ROLES.migrator}`);
    await admin.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await admin.query(`GRANT USAGE ON SCHEMA public TO ${DATABASE_ROLES.app}, ${DATABASE_ROLES.backup}`);
    await admin.query(`GRANT pg_read_all_data TO ${DATABASE_ROLES.backup}`).catch(() => {
      warnings.push('The role qw_backup could not be given pg_read_all_data; grant it SELECT on all tables.');
    });
  });
  return warnings;
}

/** The address of the same server for another role or database. */
export function withDatabase(url: string, database: string, role?: { user: string; password: string }): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  if (role) {
    address.username = role.user;
    address.password = encodeURIComponent(role.password);
  }
  return address.href;
}

async function ensureRole(admin: pg.Client, role: string, password: string, attributes: string): Promise<void> {
  const found = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
  await admin.query(
    `${verb} ROLE ${role} LOGIN NOCREATEDB NOCREATEROLE ${attributes} PASSWORD ${admin.escapeLiteral(password)}`,
  );
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
