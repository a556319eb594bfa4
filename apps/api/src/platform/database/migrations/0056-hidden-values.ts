import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/** Values that are shown otherwise than they were delivered, by the moment since when: each run is asked whether it knew them exactly. */
export class HiddenValues1764150000056 implements MigrationInterface {
  readonly name = 'HiddenValues1764150000056';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE INDEX observation_hidden ON observation (workspace_id, delivery_id, shown_since)
        WHERE (shown_numerator, shown_denominator, shown_value) IS DISTINCT FROM (numerator, denominator, value)
          AND shown_since IS NOT NULL`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['DROP INDEX observation_hidden']);
  }
}
