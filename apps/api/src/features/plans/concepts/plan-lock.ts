import { planOpenVerdict } from '@quartierwerk/domain/plans/plan-workflow';
import type { PlanState } from '@quartierwerk/domain/plans/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { visibleTo } from '../../chain/index.js';

export interface LockedPlan {
  readonly id: string;
  readonly code: string;
  readonly state: PlanState;
  /** Of its node. */
  readonly organisationId: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** A plan, locked for this command. @throws Refused `NOT_FOUND` */
export async function lockPlan(tx: WriteTx, id: string): Promise<LockedPlan> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const [plan] = await tx.sql<LockedPlan>(
    `SELECT p.id, p.code, p.state, n.organisation_id AS "organisationId", p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn"
       FROM action_plan p JOIN chain_node n ON n.workspace_id = p.workspace_id AND n.id = p.id
      WHERE ${where} AND p.id = $4 FOR UPDATE OF p`,
    [...params, id],
  );
  if (!plan) throw new Refused('NOT_FOUND');
  return plan;
}

/** As `lockPlan`, for what is only done while the plan is worked on. @throws Refused `PLAN_COMPLETED`, `NOT_FOUND` */
export async function lockOpenPlan(tx: WriteTx, id: string): Promise<LockedPlan> {
  const plan = await lockPlan(tx, id);
  const verdict = planOpenVerdict(plan.state);
  if (!verdict.ok) throw Refused.because(verdict);
  return plan;
}

/** The plan of one of its parts, locked and open. @throws Refused as `lockOpenPlan` */
export async function lockPlanOf(
  tx: WriteTx,
  table: 'field_of_action' | 'planning_stage' | 'goal',
  id: string,
): Promise<LockedPlan> {
  const [part] = await tx.sql<{ planId: string }>(
    `SELECT plan_id AS "planId" FROM ${table} WHERE workspace_id = $1 AND id = $2${table === 'goal' ? ' AND removed_at IS NULL' : ''}`,
    [tx.workspaceId, id],
  );
  if (!part) throw new Refused('NOT_FOUND');
  return lockOpenPlan(tx, part.planId);
}
