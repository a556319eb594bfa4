import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** What was asked for: one row for each indicator and period of a provider, with its day, its letters and the word that it cannot be delivered. */
export class DeliveryRequests1764150000043 implements MigrationInterface {
  readonly name = 'DeliveryRequests1764150000043';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE delivery_request (
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         id uuid NOT NULL,
         source_id uuid NOT NULL,
         indicator_id uuid NOT NULL,
         year smallint NOT NULL CHECK (year BETWEEN 1900 AND 2200),
         due_on date NOT NULL,
         note text,
         requested_at timestamptz NOT NULL,
         requested_by uuid NOT NULL,
         refused_reason text,
         refused_at timestamptz,
         refused_by uuid,
         reminded_at timestamptz,
         reminders integer NOT NULL DEFAULT 0,
         version integer NOT NULL DEFAULT 1,
         PRIMARY KEY (workspace_id, id),
         CONSTRAINT delivery_request_cell UNIQUE (workspace_id, source_id, indicator_id, year),
         FOREIGN KEY (workspace_id, source_id) REFERENCES source (workspace_id, id),
         FOREIGN KEY (workspace_id, indicator_id) REFERENCES indicator (workspace_id, id),
         CHECK ((refused_reason IS NULL) = (refused_at IS NULL)))`,
      ...workspaceTable('delivery_request', 'select, insert, update, delete'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, dropTables('delivery_request'));
  }
}
