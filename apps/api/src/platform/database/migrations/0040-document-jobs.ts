import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Documents that are written in the background, and for how long what came of them is kept. */
export class DocumentJobs1764150000040 implements MigrationInterface {
  readonly name = 'DocumentJobs1764150000040';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE document_job (
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         id uuid NOT NULL,
         seq bigint GENERATED ALWAYS AS IDENTITY,
         run_id uuid NOT NULL,
         kind text NOT NULL CHECK (kind IN ('selected_profiles', 'all_profiles', 'social_report')),
         format text NOT NULL CHECK (format IN ('pdf', 'docx')),
         -- Each profile in a file of its own, all of them in one archive.
         single_files boolean NOT NULL,
         state text NOT NULL CHECK (state IN ('writing', 'done', 'failed')),
         progress_done integer NOT NULL DEFAULT 0,
         progress_total integer NOT NULL DEFAULT 0,
         cancel_requested boolean NOT NULL DEFAULT false,
         attempts integer NOT NULL DEFAULT 0,
         failure text CHECK (failure IN ('CANCELLED', 'NO_AREA_SELECTED', 'INTERNAL')),
         file_id uuid,
         created_at timestamptz NOT NULL,
         created_by uuid NOT NULL,
         ended_at timestamptz,
         expires_at timestamptz,
         PRIMARY KEY (workspace_id, id),
         FOREIGN KEY (workspace_id, run_id) REFERENCES index_run (workspace_id, id),
         FOREIGN KEY (workspace_id, file_id) REFERENCES file_object (workspace_id, id),
         CHECK ((state = 'done') = (file_id IS NOT NULL)))`,
      'CREATE INDEX document_job_run ON document_job (workspace_id, run_id, created_by, seq DESC)',
      ...workspaceTable('document_job', 'select, insert, update, delete'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, dropTables('document_job'));
  }
}
