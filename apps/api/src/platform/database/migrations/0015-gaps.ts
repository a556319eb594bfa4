import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Gaps of the thread, kept beside the spine: see features/chain/gap-ledger.ts, which also fills it after every migration. */
export class Gaps1764150000015 implements MigrationInterface {
  readonly name = 'Gaps1764150000015';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE chain_gap (
         workspace_id uuid NOT NULL,
         gap text NOT NULL,
         node_id uuid NOT NULL,
         PRIMARY KEY (workspace_id, gap, node_id),
         FOREIGN KEY (workspace_id, node_id) REFERENCES chain_node (workspace_id, id))`,
      'CREATE INDEX chain_gap_node ON chain_gap (workspace_id, node_id)',
      ...workspaceTable('chain_gap', 'select, insert, delete'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, dropTables('chain_gap'));
  }
}
