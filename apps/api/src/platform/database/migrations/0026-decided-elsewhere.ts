import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/**
 * A decision of a body that is not in Quartierwerk is named on the measure's own row. The spine knows that there is one, so that the ledger
 * of gaps need not look at the rows of plans; the gaps are counted anew after the migration.
 */
export class DecidedElsewhere1764150000026 implements MigrationInterface {
  readonly name = 'DecidedElsewhere1764150000026';

  async up(runner: QueryRunner): Promise<void> {
    // The owner is walled like everybody else.
    const walled = ['chain_node', 'measure'];
    await runAll(runner, [
      'ALTER TABLE chain_node ADD COLUMN decided_elsewhere boolean NOT NULL DEFAULT false',
      ...walled.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
      `UPDATE chain_node n SET decided_elsewhere = true FROM measure m
        WHERE m.workspace_id = n.workspace_id AND m.id = n.id AND m.decided_elsewhere_on IS NOT NULL`,
      ...walled.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['ALTER TABLE chain_node DROP COLUMN decided_elsewhere']);
  }
}
