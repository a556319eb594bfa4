/**
 * A draft of a plan is seen by the organisation that writes it, with everything in it; who carries it out meets it when it begins. Only
 * a measure that was set to public is seen before.
 */
import type { PlanState } from '@quartierwerk/domain/plans/vocabulary';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import type { NewNode, Spine } from '../../chain/index.js';

export interface PlanHome {
  readonly state: PlanState;
  /** Of the plan's node: whose draft it is. */
  readonly organisationId: string | null;
}

/** What a new part of a plan takes from it. */
export function seenWith({ state, organisationId }: PlanHome): Pick<NewNode, 'visibility' | 'organisationId'> {
  if (state !== 'draft') return {};
  return { visibility: 'organisation', ...(organisationId === null ? {} : { organisationId }) };
}

/** The plan begins: it and its parts are seen by the planning side from now on. */
export async function openDraft(tx: WriteTx, spine: Spine, planId: string): Promise<void> {
  const parts = await tx.sql<{ id: string }>(
    `SELECT n.id FROM chain_node n
      WHERE n.workspace_id = $1 AND n.visibility = 'organisation' AND n.id IN (
        SELECT $2::uuid
        UNION ALL SELECT id FROM field_of_action WHERE workspace_id = $1 AND plan_id = $2
        UNION ALL SELECT id FROM goal WHERE workspace_id = $1 AND plan_id = $2
        UNION ALL SELECT id FROM measure WHERE workspace_id = $1 AND plan_id = $2)`,
    [tx.workspaceId, planId],
  );
  for (const { id } of parts) await spine.changeNode(tx, id, { visibility: 'workspace' });
}
