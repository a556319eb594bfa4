import { planOpenVerdict } from '@quartierwerk/domain/plans/plan-workflow';
import type { MeasureState, PlanState } from '@quartierwerk/domain/plans/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { visibleTo } from '../../chain/index.js';

/** A change was made on this version of the thing. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

export interface LockedMeasure {
  readonly id: string;
  readonly code: string;
  readonly planId: string;
  readonly planState: PlanState;
  readonly state: MeasureState;
  readonly areaId: string | null;
  /** Whether a decision outside of the workspace is named. */
  readonly decidedElsewhere: boolean;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
}

const LOCKED = `m.id, n.code, m.plan_id AS "planId", p.state AS "planState", m.state, m.area_id AS "areaId", m.decided_elsewhere_on IS NOT NULL AS "decidedElsewhere",
  m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn"`;

/** A measure of a plan that is still worked on, locked for this command. @throws Refused `NOT_FOUND`, `PLAN_COMPLETED` */
export async function lockMeasure(tx: WriteTx, id: string): Promise<LockedMeasure> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const [measure] = await tx.sql<LockedMeasure>(
    `SELECT ${LOCKED} FROM measure m
       JOIN chain_node n ON n.workspace_id = m.workspace_id AND n.id = m.id
       JOIN action_plan p ON p.workspace_id = m.workspace_id AND p.id = m.plan_id
      WHERE ${where} AND m.id = $4 FOR UPDATE OF m`,
    [...params, id],
  );
  if (!measure) throw new Refused('NOT_FOUND');
  const verdict = planOpenVerdict(measure.planState);
  if (!verdict.ok) throw Refused.because(verdict);
  return measure;
}

/** Counts a measure up after something was added to it, so that a change made on the older picture is noticed. */
export async function touchMeasure(tx: WriteTx, id: string): Promise<void> {
  await tx.sql('UPDATE measure SET version = version + 1 WHERE workspace_id = $1 AND id = $2', [tx.workspaceId, id]);
}

/** An area of this workspace must stand before a measure is about it. @throws Refused `NOT_FOUND` */
export async function requireArea(tx: WriteTx, id: string): Promise<void> {
  const found = await tx.sql('SELECT 1 FROM area WHERE workspace_id = $1 AND id = $2', [tx.workspaceId, id]);
  if (found.length === 0) throw new Refused('NOT_FOUND');
}

/** Parts must belong to the plan of the measure. @throws Refused `PART_OF_OTHER_PLAN` */
export async function requireParts(
  tx: WriteTx,
  table: 'field_of_action' | 'planning_stage' | 'goal',
  planId: string,
  ids: readonly string[],
): Promise<void> {
  const wanted = [...new Set(ids)];
  const found = await tx.sql(
    `SELECT 1 FROM ${table} WHERE workspace_id = $1 AND plan_id = $2 AND id = ANY ($3::uuid[])${table === 'goal' ? ' AND removed_at IS NULL' : ''}`,
    [tx.workspaceId, planId, wanted],
  );
  if (found.length !== wanted.length) throw new Refused('PART_OF_OTHER_PLAN');
}
