import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/** The class that the method of a run asks for (quantiles, natural breaks, first k …), beside those that every run has. Null in older runs. */
export class OwnClasses1764150000041 implements MigrationInterface {
  readonly name = 'OwnClasses1764150000041';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['ALTER TABLE index_result ADD COLUMN own_class smallint CHECK (own_class >= 1)']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['ALTER TABLE index_result DROP COLUMN own_class']);
  }
}
