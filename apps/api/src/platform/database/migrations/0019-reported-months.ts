import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Months that a carrier has closed, what was changed in them afterwards and why, and the day on which an obligation was handed in. */
export class ReportedMonths1764150000019 implements MigrationInterface {
  readonly name = 'ReportedMonths1764150000019';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE project_month (
         workspace_id uuid NOT NULL,
         project_id uuid NOT NULL,
         month text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
         closed_at timestamptz NOT NULL,
         closed_by uuid NOT NULL,
         PRIMARY KEY (workspace_id, project_id, month),
         FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id))`,
      ...workspaceTable('project_month', 'select, insert'),
      `CREATE TABLE kpi_reading_change (
         workspace_id uuid NOT NULL,
         id uuid NOT NULL,
         reading_id uuid NOT NULL,
         former_value double precision,
         value double precision,
         reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
         author_role text,
         organisation_id uuid,
         created_at timestamptz NOT NULL,
         created_by uuid NOT NULL,
         PRIMARY KEY (workspace_id, id),
         FOREIGN KEY (workspace_id, reading_id) REFERENCES kpi_reading (workspace_id, id),
         FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id))`,
      'CREATE INDEX kpi_reading_change_reading ON kpi_reading_change (workspace_id, reading_id, created_at)',
      ...workspaceTable('kpi_reading_change', 'select, insert'),
      // Null for what was handed in before anybody was asked for the day. What is handed in again after a query has a day of its own.
      'ALTER TABLE obligation ADD COLUMN submitted_on date, ADD COLUMN resubmitted_on date',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE obligation DROP COLUMN IF EXISTS submitted_on, DROP COLUMN IF EXISTS resubmitted_on',
      ...dropTables('kpi_reading_change', 'project_month'),
    ]);
  }
}
