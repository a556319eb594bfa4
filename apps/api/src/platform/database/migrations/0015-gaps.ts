import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Gaps of the thread, kept beside the spine: see features/chain/gap-ledger.ts, which also fills it after every migration. */
export class Gaps1764150000015 implements MigrationInterface {
  readonly name = 'Gaps1764150000015';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // With what visibility asks of a node, so that they are counted without a look at 100,000 nodes.
      `CREATE TABLE chain_gap (
         workspace_id uuid NOT NULL,
         gap text NOT NULL,
         id uuid NOT NULL,
         kind text NOT NULL,
         state text NOT NULL,
         visibility text NOT NULL,
         organisation_id uuid,
         audience_id uuid,
         changed_at timestamptz NOT NULL,
         PRIMARY KEY (workspace_id, gap, id),
         FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id))`,
      'CREATE INDEX chain_gap_node ON chain_gap (workspace_id, id)',
      'CREATE INDEX chain_gap_oldest ON chain_gap (workspace_id, gap, changed_at, id)',
      ...workspaceTable('chain_gap', 'select, insert, update, delete'),
      // The same for the numbers at the stations: counted in the index alone.
      'DROP INDEX chain_node_kind',
      `CREATE INDEX chain_node_kind ON chain_node (workspace_id, kind, changed_at DESC)
         INCLUDE (id, state, visibility, organisation_id, audience_id, area_id)`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP INDEX chain_node_kind',
      'CREATE INDEX chain_node_kind ON chain_node (workspace_id, kind, changed_at DESC)',
      ...dropTables('chain_gap'),
    ]);
  }
}
