import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TraceElsewhereView, TraceFactsView } from '@quartierwerk/contracts/chain/chain.views';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { may } from '../../platform/http/actor-context.js';
import { Beside, type Reached, workedOnBy } from '../chain/index.js';

type MeasureFacts = Extract<TraceFactsView, { kind: 'measure' }>;
type PlanFacts = NonNullable<MeasureFacts['plan']>;

/** Who decided on a measure outside of Quartierwerk, where it stands in its plan, which days of it were moved and what comes next. */
@Injectable()
export class PlansBeside implements OnModuleInit {
  constructor(private readonly beside: Beside) {}

  onModuleInit(): void {
    this.beside.register({
      elsewhere: (tx, nodes) => this.elsewhereOf(tx, nodes),
      facts: (tx, nodes) => this.factsOf(tx, nodes),
    });
  }

  private async elsewhereOf(tx: Tx, nodes: readonly Reached[]): Promise<TraceElsewhereView[]> {
    const ids = await sheetsAmong(tx, nodes);
    if (ids.length === 0) return [];
    return tx.sql<TraceElsewhereView>(
      `SELECT id AS "nodeId", decided_elsewhere_by AS body, decided_elsewhere_on::text AS "on", decided_elsewhere_reference AS reference
         FROM measure WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) AND decided_elsewhere_on IS NOT NULL
        ORDER BY decided_elsewhere_on, id`,
      [tx.workspaceId, ids],
    );
  }

  private async factsOf(tx: Tx, nodes: readonly Reached[]): Promise<TraceFactsView[]> {
    const ids = await sheetsAmong(tx, nodes);
    if (ids.length === 0) return [];
    const plans = await plansOf(tx, ids);
    const days = await daysOf(tx, ids);
    return days.map(({ nodeId, moves, next }) => ({
      ...{ kind: 'measure' as const, nodeId, moves, next },
      plan: plans.get(nodeId) ?? null,
    }));
  }
}

/** The measures among them whose sheets the person reads. */
async function sheetsAmong(tx: Tx, nodes: readonly Reached[]): Promise<readonly string[]> {
  const ids = nodes.flatMap(({ id, kind }) => (kind === 'measure' ? [id] : []));
  if (ids.length === 0 || !may(tx, 'measures.read')) return [];
  const { where, params } = workedOnBy(tx, 'n', 1);
  const rows = await tx.sql<{ id: string }>(
    `SELECT n.id FROM chain_node n WHERE ${where} AND n.id = ANY ($4::uuid[])`,
    [...params, ids],
  );
  return rows.map(({ id }) => id);
}

/** A plan tells how much stands in it: that is only for those who may read plans. */
async function plansOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PlanFacts>> {
  if (!may(tx, 'plans.read')) return new Map();
  const rows = await tx.sql<PlanFacts & { nodeId: string }>(
    `SELECT m.id AS "nodeId", p.title, p.mission_title AS mission, f.number AS "fieldNumber", f.title AS "fieldTitle",
            (SELECT count(*)::int FROM field_of_action x WHERE x.workspace_id = $1 AND x.plan_id = p.id) AS fields,
            (SELECT count(*)::int FROM measure x WHERE x.workspace_id = $1 AND x.plan_id = p.id) AS measures
       FROM measure m
       JOIN action_plan p ON p.workspace_id = m.workspace_id AND p.id = m.plan_id
       JOIN field_of_action f ON f.workspace_id = m.workspace_id AND f.id = m.field_id
      WHERE m.workspace_id = $1 AND m.id = ANY ($2::uuid[])`,
    [tx.workspaceId, ids],
  );
  return new Map(rows.map(({ nodeId, ...plan }) => [nodeId, plan]));
}

function daysOf(tx: Tx, ids: readonly string[]): Promise<Pick<MeasureFacts, 'nodeId' | 'moves' | 'next'>[]> {
  return tx.sql(
    `SELECT m.id AS "nodeId",
            coalesce((SELECT jsonb_agg(jsonb_build_object('milestone', s.title, 'from', d.from_on, 'to', d.to_on, 'reason', d.reason,
                        'on', (d.moved_at AT TIME ZONE 'Europe/Berlin')::date) ORDER BY d.moved_at, d.to_on)
               FROM deadline_move d LEFT JOIN milestone s ON s.workspace_id = d.workspace_id AND s.id = d.milestone_id
              WHERE d.workspace_id = $1 AND d.measure_id = m.id AND s.removed_at IS NULL), '[]') AS moves,
            (SELECT jsonb_build_object('title', s.title, 'dueOn', s.due_on) FROM milestone s
              WHERE s.workspace_id = $1 AND s.measure_id = m.id AND s.removed_at IS NULL AND s.reached_on IS NULL
              ORDER BY s.due_on LIMIT 1) AS next
       FROM measure m WHERE m.workspace_id = $1 AND m.id = ANY ($2::uuid[])`,
    [tx.workspaceId, ids],
  );
}
