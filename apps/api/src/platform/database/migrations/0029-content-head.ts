import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/** The last command that changed more than a session: as long as it stands, kept answers hold (ADR 0016). */
export class ContentHead1764150000029 implements MigrationInterface {
  readonly name = 'ContentHead1764150000029';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['ALTER TABLE audit_head ADD COLUMN content_seq bigint NOT NULL DEFAULT 0']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['ALTER TABLE audit_head DROP COLUMN content_seq']);
  }
}
