import { CARRIED_OUT } from '@quartierwerk/domain/steering/decision-rule';
import type { Tx } from '../../../platform/database/unit-of-work.js';

/** Whether a thing carries out a decision that was adopted, also one behind closed doors: only that there is one leaves this function. */
export async function carriesOutDecision(tx: Tx, nodeId: string): Promise<boolean> {
  const rows = await tx.sql(
    `SELECT 1 FROM chain_link l JOIN decision d ON d.workspace_id = l.workspace_id AND d.id = l.to_id
      WHERE l.workspace_id = $1 AND l.from_id = $2 AND l.relation = 'implements' AND l.ended_at IS NULL
        AND d.result = ANY ($3::text[]) LIMIT 1`,
    [tx.workspaceId, nodeId, CARRIED_OUT],
  );
  return rows.length > 0;
}
