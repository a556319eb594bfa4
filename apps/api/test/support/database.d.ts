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
/** The database of this worker: a clone of the migrated template, made once. */
export declare function testDatabase(): Promise<TestDatabase>;
/** A further clone under a name of its own, for tests that break or migrate a database. */
export declare function clone(name: string): Promise<TestDatabase>;
/** Runs one statement as superuser and gives its rows. */
export declare function asAdmin<Row extends pg.QueryResultRow>(
  text: string,
  params?: readonly unknown[],
): Promise<Row[]>;
//# sourceMappingURL=database.d.ts.map
