import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Workspaces, the audit chain, idempotency keys and files: what every area stands on. */
export class Platform1763800000001 implements MigrationInterface {
  readonly name = 'Platform1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE workspace (
         id uuid PRIMARY KEY,
         name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
         short_name text NOT NULL CHECK (length(short_name) BETWEEN 1 AND 40),
         slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{2,60}$'),
         demonstration boolean NOT NULL DEFAULT false,
         settings jsonb NOT NULL DEFAULT '{}',
         created_at timestamptz NOT NULL,
         version integer NOT NULL DEFAULT 1)`,
      'ALTER TABLE workspace ENABLE ROW LEVEL SECURITY',
      'ALTER TABLE workspace FORCE ROW LEVEL SECURITY',
      `CREATE POLICY workspace_visible ON workspace USING (id = nullif(current_setting('app.workspace_id', true), '')::uuid)`,
      'GRANT select, insert, update ON workspace TO qw_app',

      `CREATE TABLE audit_head (
         workspace_id uuid PRIMARY KEY REFERENCES workspace (id),
         seq bigint NOT NULL,
         hash char(64) NOT NULL)`,
      ...workspaceTable('audit_head', 'select, insert, update'),

      `CREATE TABLE audit_entry (
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         seq bigint NOT NULL,
         at timestamptz NOT NULL,
         actor_id uuid NOT NULL,
         request_id text NOT NULL,
         action text NOT NULL,
         object_kind text NOT NULL,
         object_id text NOT NULL,
         payload jsonb NOT NULL,
         previous_hash char(64) NOT NULL,
         hash char(64) NOT NULL,
         PRIMARY KEY (workspace_id, seq))`,
      'CREATE INDEX audit_entry_object ON audit_entry (workspace_id, object_id, seq)',
      // Append only: no UPDATE, no DELETE.
      ...workspaceTable('audit_entry', 'select, insert'),

      `CREATE TABLE idempotency_key (
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         user_id uuid NOT NULL,
         key text NOT NULL,
         fingerprint char(64) NOT NULL,
         response jsonb,
         created_at timestamptz NOT NULL,
         PRIMARY KEY (workspace_id, user_id, key))`,
      'CREATE INDEX idempotency_key_age ON idempotency_key (workspace_id, created_at)',
      ...workspaceTable('idempotency_key', 'select, insert, update, delete'),

      `CREATE TABLE file_object (
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         id uuid NOT NULL,
         name text NOT NULL,
         media_type text NOT NULL,
         size bigint NOT NULL,
         sha256 char(64) NOT NULL,
         created_at timestamptz NOT NULL,
         created_by uuid NOT NULL,
         PRIMARY KEY (workspace_id, id))`,
      ...workspaceTable('file_object', 'select, insert, delete'),
      `CREATE TABLE file_chunk (
         workspace_id uuid NOT NULL,
         file_id uuid NOT NULL,
         seq integer NOT NULL,
         content bytea NOT NULL,
         PRIMARY KEY (workspace_id, file_id, seq),
         FOREIGN KEY (workspace_id, file_id) REFERENCES file_object (workspace_id, id) ON DELETE CASCADE)`,
      // Delivered tables compress badly enough in TOAST to cost more time than they save space.
      'ALTER TABLE file_chunk ALTER COLUMN content SET STORAGE EXTERNAL',
      ...workspaceTable('file_chunk', 'select, insert, delete'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      dropTables('file_chunk', 'file_object', 'idempotency_key', 'audit_entry', 'audit_head', 'workspace'),
    );
  }
}
