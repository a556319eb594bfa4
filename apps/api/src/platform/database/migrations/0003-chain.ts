import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/**
 * The spine: every link of the chain is a row of its own table and of `chain_node`, with the same id. Real foreign keys at both
 * ends of `chain_link`, so that no link can dangle; links are ended, never deleted.
 */
export class Chain1763800000003 implements MigrationInterface {
  readonly name = 'Chain1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE chain_node (
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         id uuid NOT NULL,
         kind text NOT NULL,
         code text,
         title text NOT NULL CHECK (length(title) BETWEEN 1 AND 400),
         state text NOT NULL,
         area_id uuid,
         valid_from date,
         valid_to date,
         visibility text NOT NULL CHECK (visibility IN ('organisation', 'workspace', 'public')),
         organisation_id uuid,
         created_at timestamptz NOT NULL,
         created_by uuid NOT NULL,
         changed_at timestamptz NOT NULL,
         PRIMARY KEY (workspace_id, id),
         CONSTRAINT chain_node_code UNIQUE (workspace_id, kind, code),
         FOREIGN KEY (workspace_id, area_id) REFERENCES chain_node (workspace_id, id),
         FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id),
         CHECK (visibility <> 'organisation' OR organisation_id IS NOT NULL))`,
      'CREATE INDEX chain_node_area ON chain_node (workspace_id, area_id)',
      'CREATE INDEX chain_node_changed ON chain_node (workspace_id, changed_at DESC)',
      // Search by a part of the title, without an extension: see the query in features/chain.
      'CREATE INDEX chain_node_title ON chain_node (workspace_id, lower(title) text_pattern_ops)',
      ...workspaceTable('chain_node', 'select, insert, update'),

      `CREATE TABLE chain_link (
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         id uuid NOT NULL,
         from_id uuid NOT NULL,
         relation text NOT NULL,
         to_id uuid NOT NULL,
         note text CHECK (length(note) <= 1000),
         pinned jsonb,
         created_at timestamptz NOT NULL,
         created_by uuid NOT NULL,
         ended_at timestamptz,
         ended_by uuid,
         ended_reason text,
         PRIMARY KEY (workspace_id, id),
         FOREIGN KEY (workspace_id, from_id) REFERENCES chain_node (workspace_id, id),
         FOREIGN KEY (workspace_id, to_id) REFERENCES chain_node (workspace_id, id),
         CHECK (from_id <> to_id),
         CHECK ((ended_at IS NULL) = (ended_reason IS NULL)))`,
      'CREATE UNIQUE INDEX chain_link_once ON chain_link (workspace_id, from_id, relation, to_id) WHERE ended_at IS NULL',
      'CREATE INDEX chain_link_to ON chain_link (workspace_id, to_id, relation)',
      ...workspaceTable('chain_link', 'select, insert'),
      // A link may be ended, nothing else about it may change.
      'GRANT update (ended_at, ended_by, ended_reason) ON chain_link TO qw_app',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, dropTables('chain_link', 'chain_node'));
  }
}
