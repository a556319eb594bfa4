import { Injectable } from '@nestjs/common';
import type {
  MeasureAction,
  MeasureCostView,
  MeasureFinancingView,
  MeasureUpdateView,
  MeasureView,
} from '@quartierwerk/contracts/plans/measure.views';
import type { DeadlineMoveView, MilestoneView } from '@quartierwerk/contracts/plans/plans.views';
import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import { isOver, measureSteps } from '@quartierwerk/domain/plans/measure-workflow';
import { planOpenVerdict } from '@quartierwerk/domain/plans/plan-workflow';
import type { MeasureState, PlanState } from '@quartierwerk/domain/plans/vocabulary';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { LinkedNodes, visibleTo, workedOnBy } from '../../chain/index.js';
import { goalsIn } from '../concepts/goal-rows.js';
import { MEASURE_ROW, MEASURE_ROW_SOURCE } from './measure-rows.js';

type Head = Omit<
  MeasureView,
  'costs' | 'financing' | 'milestones' | 'moves' | 'updates' | 'goals' | 'links' | 'steps' | 'actions'
> & { readonly planState: PlanState; readonly planId: string };

const HEAD = `${MEASURE_ROW}, m.plan_id AS "planId", p.state AS "planState", m.location, m.rationale, m.description, m.aim,
  m.work_packages AS "workPackages", m.target_groups AS "targetGroups", m.life_phases AS "lifePhases", m.carrier, m.partners,
  m.cooperation, m.participation, m.sustainability, m.state_reason AS "stateReason",
  CASE WHEN m.decided_elsewhere_on IS NOT NULL THEN json_build_object('on', m.decided_elsewhere_on, 'body', m.decided_elsewhere_by,
    'reference', m.decided_elsewhere_reference) END AS "decidedElsewhere",
  CASE WHEN n.visibility = 'public' THEN (SELECT w.slug FROM workspace w WHERE w.id = m.workspace_id) END AS "publicPlace", m.created_at AS "createdAt",
  coalesce((SELECT json_agg(json_build_object('id', sf.id, 'number', sf.number, 'title', sf.title) ORDER BY sf.number)
     FROM measure_field mf JOIN field_of_action sf ON sf.workspace_id = mf.workspace_id AND sf.id = mf.field_id
    WHERE mf.workspace_id = m.workspace_id AND mf.measure_id = m.id), '[]'::json) AS "secondaryFields"`;

/** The sheet of one measure. */
@Injectable()
export class MeasureSheetQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: LinkedNodes,
  ) {}

  /**
   * @param key the code of the measure or its id.
   * @throws Refused `NOT_FOUND`, also for a measure that the person may not see; `MEASURE_PUBLIC_ONLY` for one of which only that is open
   *   which everybody may read
   */
  sheet(ctx: ActorContext, key: string): Promise<MeasureView> {
    return this.uow.read(ctx, (tx) => this.sheetIn(tx, key));
  }

  async sheetIn(tx: Tx, key: string): Promise<MeasureView> {
    const { where, params } = workedOnBy(tx, 'n', 1);
    const [head] = await tx.sql<Head>(
      `SELECT ${HEAD} FROM ${MEASURE_ROW_SOURCE} WHERE ${where} AND m.workspace_id = $1 AND ${keyedBy(key)}`,
      [...params, key],
    );
    if (!head) throw await refusedSheet(tx, key);
    const { planState, planId, ...measure } = head;
    const { id, state } = measure;
    const moves = await movesIn(tx, id);
    const links = await this.links.of(tx, id);
    const pursued = new Set(links.filter(({ relation }) => relation === 'pursues').map(({ node }) => node.id));
    const goals = pursued.size === 0 ? [] : (await goalsIn(tx, planId)).filter((goal) => pursued.has(goal.id));
    const planOpen = planOpenVerdict(planState).ok && may(tx, 'plans.write');
    return {
      ...measure,
      plan: may(tx, 'plans.read') ? measure.plan : null,
      costs: await costsIn(tx, id),
      financing: await financingIn(tx, id),
      milestones: (await milestonesIn(tx, id)).map((milestone) => ({
        ...milestone,
        moves: moves.filter((move) => move.milestoneId === milestone.id).map(moveView),
      })),
      moves: moves.filter((move) => move.milestoneId === null).map(moveView),
      updates: await updatesIn(tx, id),
      goals: goals.map(({ measures: _measures, parentId: _parent, version: _version, ...goal }) => goal),
      links,
      steps: planOpen ? measureSteps(state) : [],
      actions: planOpen ? actionsOf(state) : [],
    };
  }
}

function keyedBy(key: string): string {
  return isUuid(key) ? 'n.id = $4::uuid' : 'n.code = $4';
}

/** What everybody may know of is not denied to who is signed in: they are sent to where everybody reads it. */
async function refusedSheet(tx: Tx, key: string): Promise<Refused> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const [open] = await tx.sql<{ place: string; code: string; title: string }>(
    `SELECT w.slug AS place, n.code, n.title FROM chain_node n JOIN workspace w ON w.id = n.workspace_id
      WHERE ${where} AND n.kind = 'measure' AND n.visibility = 'public' AND ${keyedBy(key)}`,
    [...params, key],
  );
  return open ? new Refused('MEASURE_PUBLIC_ONLY', { ...open }) : new Refused('NOT_FOUND');
}

function actionsOf(state: MeasureState): MeasureAction[] {
  return ['revise', ...(isOver(state) ? [] : (['report', 'reschedule'] as const)), 'link', 'publish'];
}

type MoveRow = DeadlineMoveView & { readonly milestoneId: string | null };

function moveView({ milestoneId: _milestoneId, ...move }: MoveRow): DeadlineMoveView {
  return move;
}

function movesIn(tx: Tx, measureId: string): Promise<MoveRow[]> {
  return tx.sql<MoveRow>(
    `SELECT d.milestone_id AS "milestoneId", d.from_on::text AS "from", d.to_on::text AS "to", d.reason, d.moved_at AS "movedAt",
            u.display_name AS "movedBy"
       FROM deadline_move d LEFT JOIN user_account u ON u.id = d.moved_by
      WHERE d.workspace_id = $1 AND d.measure_id = $2 ORDER BY d.moved_at, d.id`,
    [tx.workspaceId, measureId],
  );
}

export function milestonesIn(tx: Tx, measureId: string): Promise<Omit<MilestoneView, 'moves'>[]> {
  return tx.sql(
    `SELECT id, title, due_on::text AS "dueOn", reached_on::text AS "reachedOn", version FROM milestone
      WHERE workspace_id = $1 AND measure_id = $2 AND removed_at IS NULL ORDER BY due_on, id`,
    [tx.workspaceId, measureId],
  );
}

export function costsIn(tx: Tx, measureId: string): Promise<MeasureCostView[]> {
  return tx.sql(
    `SELECT kind, year, cents::float8 AS cents FROM cost_line WHERE workspace_id = $1 AND measure_id = $2 ORDER BY kind DESC, year`,
    [tx.workspaceId, measureId],
  );
}

export function financingIn(tx: Tx, measureId: string): Promise<MeasureFinancingView[]> {
  return tx.sql(
    `SELECT l.id, l.source, l.kind, l.rate::float8 AS rate, l.state,
            coalesce((SELECT json_agg(json_build_object('year', x.year, 'cents', x.cents) ORDER BY x.year) FROM financing_amount x
                       WHERE x.workspace_id = l.workspace_id AND x.line_id = l.id), '[]'::json) AS amounts
       FROM financing_line l WHERE l.workspace_id = $1 AND l.measure_id = $2 ORDER BY l.position, l.id`,
    [tx.workspaceId, measureId],
  );
}

function updatesIn(tx: Tx, measureId: string): Promise<MeasureUpdateView[]> {
  return tx.sql(
    `SELECT s.id, s.reported_on::text AS "reportedOn", s.course, s.text, s.reason, s.next_step AS "nextStep",
            s.next_step_due::text AS "nextStepDue", s.created_at AS "createdAt", u.display_name AS "createdBy"
       FROM status_update s LEFT JOIN user_account u ON u.id = s.created_by
      WHERE s.workspace_id = $1 AND s.measure_id = $2 ORDER BY s.reported_on DESC, s.created_at DESC`,
    [tx.workspaceId, measureId],
  );
}
