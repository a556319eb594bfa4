import { Injectable } from '@nestjs/common';
import type {
  MeasureRowView,
  PlanFieldView,
  PlanListView,
  PlanMeasureView,
  PlanRowView,
  PlanStageView,
  PlanView,
} from '@quartierwerk/contracts/plans/plans.views';
import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import { planOpenVerdict, planWorkflow } from '@quartierwerk/domain/plans/plan-workflow';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { LinkedNodes, visibleTo } from '../../chain/index.js';
import { MEASURE_ORDER, MEASURE_ROW, MEASURE_ROW_SOURCE } from '../measures/measure-rows.js';
import { goalsIn } from './goal-rows.js';

type Head = Omit<PlanView, 'fields' | 'stages' | 'goals' | 'measures' | 'links' | 'steps' | 'actions'>;

const HEAD = `p.id, p.code, p.title, p.code_prefix AS "codePrefix", p.state, p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn",
  CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.title) END AS area,
  json_build_object('title', p.mission_title, 'statement', p.mission_statement, 'adopted', p.mission_adopted) AS mission,
  p.created_at AS "createdAt", p.version`;

const PLAN_SOURCE = `action_plan p JOIN chain_node n ON n.workspace_id = p.workspace_id AND n.id = p.id
  LEFT JOIN chain_node a ON a.workspace_id = p.workspace_id AND a.id = p.area_id`;

/** Action plans: their list, and one with everything that its page shows in one answer. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: LinkedNodes,
  ) {}

  list(ctx: ActorContext): Promise<PlanListView> {
    return this.uow.read(ctx, async (tx) => {
      const { where, params } = visibleTo(tx, 'n', 1);
      const plans = await tx.sql<PlanRowView>(
        `SELECT p.id, p.code, p.title, p.state, a.title AS "areaName", p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn",
                (SELECT count(*)::int FROM field_of_action f WHERE f.workspace_id = p.workspace_id AND f.plan_id = p.id) AS "fieldCount",
                coalesce(sum(per_state.count), 0)::int AS "measureCount",
                coalesce(json_object_agg(per_state.state, per_state.count) FILTER (WHERE per_state.state IS NOT NULL), '{}'::json) AS states,
                coalesce(sum(per_state.late), 0)::int AS "delayedCount", coalesce(sum(per_state.cost), 0)::float8 AS cost,
                coalesce(sum(per_state.financed), 0)::float8 AS financed, n.changed_at AS "changedAt"
           FROM ${PLAN_SOURCE}
           LEFT JOIN (SELECT r.plan_id, r.state, count(*) AS count, sum(r.cost) AS cost, sum(r.financed) AS financed,
                             count(*) FILTER (WHERE r.course = 'delayed'
                               AND r.state NOT IN ('on_hold', 'completed', 'consolidated', 'discontinued')) AS late
                        FROM (SELECT m.plan_id, ${MEASURE_ROW} FROM ${MEASURE_ROW_SOURCE} WHERE m.workspace_id = $1) r
                       GROUP BY r.plan_id, r.state) per_state ON per_state.plan_id = p.id
          WHERE ${where} GROUP BY p.workspace_id, p.id, a.title, n.changed_at ORDER BY p.title`,
        params,
      );
      return { plans, actions: may(tx, 'plans.write') ? ['create'] : [] };
    });
  }

  /** @param key code or id. @throws Refused `NOT_FOUND` */
  plan(ctx: ActorContext, key: string): Promise<PlanView> {
    return this.uow.read(ctx, (tx) => this.planIn(tx, key));
  }

  async planIn(tx: Tx, key: string): Promise<PlanView> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const [head] = await tx.sql<Head>(
      `SELECT ${HEAD} FROM ${PLAN_SOURCE} WHERE ${where} AND ${isUuid(key) ? 'p.id = $4::uuid' : 'p.code = $4'}`,
      [...params, key],
    );
    if (!head) throw new Refused('NOT_FOUND');
    const writes = may(tx, 'plans.write');
    return {
      ...head,
      fields: await this.fieldsIn(tx, head.id),
      stages: await this.stagesIn(tx, head.id),
      goals: await goalsIn(tx, head.id),
      measures: await measuresIn(tx, head.id),
      links: (await this.links.of(tx, head.id)).filter(({ relation }) => relation !== 'part_of'),
      steps: writes ? planWorkflow.allowed(head.state) : [],
      actions: writes && planOpenVerdict(head.state).ok ? ['revise', 'link'] : [],
    };
  }

  fieldsIn(tx: Tx, planId: string): Promise<PlanFieldView[]> {
    return tx.sql(
      'SELECT id, number, title, version FROM field_of_action WHERE workspace_id = $1 AND plan_id = $2 ORDER BY number',
      [tx.workspaceId, planId],
    );
  }

  stagesIn(tx: Tx, planId: string): Promise<PlanStageView[]> {
    return tx.sql(
      `SELECT id, number, title, from_year AS "fromYear", to_year AS "toYear", version FROM planning_stage
        WHERE workspace_id = $1 AND plan_id = $2 ORDER BY number`,
      [tx.workspaceId, planId],
    );
  }
}

/** The measures of a plan with what the timeline and the overview of money need. */
async function measuresIn(tx: Tx, planId: string): Promise<PlanMeasureView[]> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const rows = await tx.sql<MeasureRowView & Pick<PlanMeasureView, 'followUp' | 'yearsOff' | 'byKind' | 'milestones'>>(
    `SELECT ${MEASURE_ROW}, coalesce(cost.follow_up, 0)::float8 AS "followUp", coalesce(kinds.sums, '{}'::json) AS "byKind", coalesce(years.off, false) AS "yearsOff",
            coalesce(stones.list, '[]'::json) AS milestones
       FROM ${MEASURE_ROW_SOURCE}
       LEFT JOIN LATERAL (SELECT json_object_agg(k.kind, k.cents) AS sums FROM (
         SELECT l.kind, sum(x.cents)::float8 AS cents FROM financing_line l
           JOIN financing_amount x ON x.workspace_id = l.workspace_id AND x.line_id = l.id
          WHERE l.workspace_id = m.workspace_id AND l.measure_id = m.id GROUP BY l.kind) k) kinds ON true
       LEFT JOIN LATERAL (SELECT bool_or(y.difference <> 0) AS off FROM (
         SELECT sum(amount) AS difference FROM (
           SELECT c.year, c.cents AS amount FROM cost_line c
            WHERE c.workspace_id = m.workspace_id AND c.measure_id = m.id AND c.kind = 'once'
           UNION ALL
           SELECT x.year, -x.cents FROM financing_line l
             JOIN financing_amount x ON x.workspace_id = l.workspace_id AND x.line_id = l.id
            WHERE l.workspace_id = m.workspace_id AND l.measure_id = m.id) a GROUP BY a.year) y) years ON true
       LEFT JOIN LATERAL (
         SELECT json_agg(json_build_object('id', t.id, 'title', t.title, 'dueOn', t.due_on, 'reachedOn', t.reached_on, 'moves',
                  coalesce((SELECT json_agg(json_build_object('from', d.from_on, 'to', d.to_on, 'reason', d.reason,
                                            'movedAt', d.moved_at, 'movedBy', null) ORDER BY d.moved_at)
                     FROM deadline_move d WHERE d.workspace_id = t.workspace_id AND d.milestone_id = t.id), '[]'::json))
                  ORDER BY t.due_on, t.id) AS list
           FROM milestone t WHERE t.workspace_id = m.workspace_id AND t.measure_id = m.id AND t.removed_at IS NULL) stones ON true
      WHERE ${where} AND m.plan_id = $4 ORDER BY ${MEASURE_ORDER}`,
    [...params, planId],
  );
  return rows;
}
