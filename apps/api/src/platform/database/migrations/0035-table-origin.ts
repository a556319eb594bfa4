import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/** A delivered workbook is kept as it came; the table that an import reads is made from one of its sheets. */
export class TableOrigin1764150000035 implements MigrationInterface {
  readonly name = 'TableOrigin1764150000035';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE import_run ADD COLUMN origin_file_id uuid, ADD COLUMN origin jsonb',
      `ALTER TABLE import_run ADD CONSTRAINT import_run_origin_file
         FOREIGN KEY (workspace_id, origin_file_id) REFERENCES file_object (workspace_id, id)`,
      'ALTER TABLE import_run ADD CONSTRAINT import_run_origin CHECK ((origin IS NULL) = (origin_file_id IS NULL))',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE import_run DROP CONSTRAINT import_run_origin, DROP CONSTRAINT import_run_origin_file',
      'ALTER TABLE import_run DROP COLUMN origin_file_id, DROP COLUMN origin',
    ]);
  }
}
