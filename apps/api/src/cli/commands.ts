import type { ParseArgsOptionsConfig } from 'node:util';
import { auditVerify } from './audit-verify.js';
import { dbInit } from './db-init.js';
import { dbMigrate } from './db-migrate.js';
import { demoSeed } from './demo-seed.js';
import { workspaceCreate } from './workspace-create.js';

export type CommandOptions = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Command {
  readonly summary: string;
  readonly options?: ParseArgsOptionsConfig;
  /** Gives the exit code; a thrown error ends with its message as one sentence and code 1. */
  run(options: CommandOptions): Promise<number>;
}

/** The command line of an installation, by the two words that name a command. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  'db init': dbInit,
  'db migrate': dbMigrate,
  'demo seed': demoSeed,
  'audit verify': auditVerify,
  'workspace create': workspaceCreate,
};
