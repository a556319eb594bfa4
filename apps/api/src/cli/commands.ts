import type { ParseArgsOptionsConfig } from 'node:util';

export type CommandOptions = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Command {
  readonly options?: ParseArgsOptionsConfig;
  /** Gives the exit code; a thrown error ends with its message as one sentence and code 1. */
  run(options: CommandOptions): Promise<number>;
}

export interface CommandEntry {
  readonly summary: string;
  /** Loaded when it is called: most commands need only a part of the application, and each start calls two. */
  load(): Promise<Command>;
}

/** The command line of an installation, by the two words that name a command. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  'db init': {
    summary: 'create roles and database: --admin-url postgres://… [--database quartierwerk]',
    load: async () => (await import('./db-init.js')).dbInit,
  },
  'db migrate': {
    summary: 'bring the schema up to date (DATABASE_MIGRATOR_URL)',
    load: async () => (await import('./db-migrate.js')).dbMigrate,
  },
  'demo seed': {
    summary: 'fill an installation with the demonstration, once',
    load: async () => (await import('./demo-seed.js')).demoSeed,
  },
  'audit verify': {
    summary: 'check the audit chain of every workspace (DATABASE_BACKUP_URL)',
    load: async () => (await import('./audit-verify.js')).auditVerify,
  },
  'account disable': {
    summary: 'shut an account out of every workspace: --email …',
    load: async () => (await import('./account.js')).accountDisable,
  },
  'account enable': {
    summary: 'let it in again: --email …',
    load: async () => (await import('./account.js')).accountEnable,
  },
  'account unpair': {
    summary: 'take away a second factor whose app and recovery codes are lost: --email …',
    load: async () => (await import('./account.js')).accountUnpair,
  },
  'index compute': {
    summary:
      'compute an index from files: --observations o.csv --indicators i.csv [--areas a.csv] --method m.json --out r.csv [--explain e.json] [--uncertainty 1000] [--seed n]',
    load: async () => (await import('./index-compute/index-compute.js')).indexCompute,
  },
  'index run': {
    summary:
      'compute and store a run: --workspace … --year 2025 [--edition …] [--method m.json] [--title …] [--freeze]',
    load: async () => (await import('./on-database/index-run.js')).indexRun,
  },
  'index export': {
    summary: 'write a stored run as a table: --workspace … --run 3 --out r.csv',
    load: async () => (await import('./on-database/index-export.js')).indexExport,
  },
  'import observations': {
    summary:
      'import a delivered table: --workspace … --file f.csv --source … [--edition …] [--title …] [--reference-date …] [--confirm-jumps]',
    load: async () => (await import('./on-database/import-observations.js')).importObservations,
  },
  'workspace create': {
    summary: 'found a workspace: --name … --slug … --organisation … --admin-email … [--demonstration]',
    load: async () => (await import('./workspace-create.js')).workspaceCreate,
  },
};
