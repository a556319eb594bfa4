import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/**
 * What an import leaves behind besides values: cases that lie in no area, and how the table of a source was read, so that the next one
 * of the same shape is read the same way.
 */
export class ImportMemory1764150000036 implements MigrationInterface {
  readonly name = 'ImportMemory1764150000036';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE unassigned_case (
         workspace_id uuid NOT NULL,
         delivery_id uuid NOT NULL,
         indicator_edition_id uuid NOT NULL,
         -- The area whose count the cases belong to, though they lie in none of the areas within it.
         area_id uuid NOT NULL,
         year smallint NOT NULL CHECK (year BETWEEN 1900 AND 2200),
         numerator double precision CHECK (numerator >= 0),
         denominator double precision CHECK (denominator >= 0),
         status text NOT NULL,
         PRIMARY KEY (workspace_id, delivery_id, indicator_edition_id, area_id, year),
         FOREIGN KEY (workspace_id, delivery_id) REFERENCES delivery (workspace_id, id),
         FOREIGN KEY (workspace_id, indicator_edition_id) REFERENCES indicator_edition (workspace_id, id),
         FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id))`,
      'CREATE INDEX unassigned_case_area ON unassigned_case (workspace_id, area_id, indicator_edition_id, year)',
      ...workspaceTable('unassigned_case', 'select, insert'),
      `CREATE TABLE source_mapping (
         workspace_id uuid NOT NULL,
         source_id uuid NOT NULL,
         -- SHA-256 of the heads: tables of one shape are read in one way.
         shape char(64) NOT NULL,
         heads jsonb NOT NULL,
         mapping jsonb NOT NULL,
         dialect jsonb NOT NULL,
         sheet text,
         delivery_id uuid NOT NULL,
         kept_at timestamptz NOT NULL,
         PRIMARY KEY (workspace_id, source_id, shape),
         FOREIGN KEY (workspace_id, source_id) REFERENCES source (workspace_id, id),
         FOREIGN KEY (workspace_id, delivery_id) REFERENCES delivery (workspace_id, id))`,
      'CREATE INDEX source_mapping_latest ON source_mapping (workspace_id, kept_at DESC)',
      ...workspaceTable('source_mapping', 'select, insert, update, delete'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, dropTables('source_mapping', 'unassigned_case'));
  }
}
