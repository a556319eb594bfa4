import type { DataSourceOptions } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { MIGRATIONS } from './migrations/index.js';

/**
 * How the application connects: a bounded pool, a statement timeout as start-up parameter (a pooler would lose a `SET`), never a
 * schema change at run time.
 */
export function applicationDatabase(settings: Pick<Settings, 'database'>): DataSourceOptions {
  const { database } = settings;
  return {
    type: 'postgres',
    url: database.url,
    synchronize: false,
    migrationsRun: false,
    entities: [],
    poolSize: database.poolSize,
    connectTimeoutMS: database.connectTimeoutMs,
    applicationName: 'quartierwerk',
    extra: {
      statement_timeout: database.statementTimeoutMs,
      idle_in_transaction_session_timeout: 60_000,
      // Statements that ask who may see what look costly to the planner and run for milliseconds: to compile them takes longer.
      options: '-c jit=off',
    },
  };
}

/** How the migrator connects; long statements are allowed, because an index over a million rows takes its time. */
export function migrationDatabase(migratorUrl: string): DataSourceOptions {
  return {
    type: 'postgres',
    url: migratorUrl,
    synchronize: false,
    entities: [],
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    applicationName: 'quartierwerk-migrate',
  };
}
