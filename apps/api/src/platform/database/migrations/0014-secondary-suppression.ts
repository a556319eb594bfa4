import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/** Values that are kept secret only because they would give another one away, see ADR 0012. */
export class SecondarySuppression1764150000014 implements MigrationInterface {
  readonly name = 'SecondarySuppression1764150000014';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE observation ADD COLUMN secondary boolean NOT NULL DEFAULT false',
      `ALTER TABLE observation ADD CONSTRAINT observation_secondary CHECK (NOT secondary OR status = 'suppressed')`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['ALTER TABLE observation DROP COLUMN secondary']);
  }
}
