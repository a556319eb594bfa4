import { Injectable } from '@nestjs/common';
import type {
  ChainNodeView,
  GapGroupView,
  GapsView,
  TraceAheadView,
  TraceGapView,
} from '@quartierwerk/contracts/chain/chain.views';
import type { GapCountView } from '@quartierwerk/contracts/chain/chain.views';
import { holds } from '@quartierwerk/domain/access/permissions';
import { GAP_RULES, type GapCode, type GapRule } from '@quartierwerk/domain/chain/gaps';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Beside } from './beside.js';
import { KEPT_RULES, LIVE_RULES, conditionOf } from './gap-conditions.js';
import { NODE_COLUMNS, NODE_CURRENT, NODE_SOURCE } from './node-columns.js';
import { visibleTo } from './visibility.js';

const SHOWN_OF_EACH = 5;
const SHOWN_OF_ONE = 200;

interface GapRow extends ChainNodeView {
  readonly gap: GapCode;
  readonly count: number;
  readonly since: string;
}

/** Where the thread is torn: what the ledger holds, and the gaps of areas, as far as the person may see the nodes. */
@Injectable()
export class GapQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly beside: Beside,
  ) {}

  /** @param gap only this kind of gap, with more of its entries */
  gaps(ctx: ActorContext, gap?: GapCode): Promise<GapsView> {
    return this.uow.readKept(ctx, ['gaps', gap], (tx) => this.gapsIn(tx, gap));
  }

  async gapsIn(tx: Tx, gap?: GapCode): Promise<GapsView> {
    const rules = GAP_RULES.filter(({ code }) => gap === undefined || code === gap);
    const { where, params } = visibleTo(tx, 'n', 1);
    const limit = gap === undefined ? SHOWN_OF_EACH : SHOWN_OF_ONE;
    // Which nodes are gaps is found first; names of areas are read only for those that are shown.
    const found = rules.map(
      (rule, at) =>
        `(SELECT ${at} AS rule, n.id, n.changed_at, count(*) OVER ()::int AS count FROM ${tornBy(rule)}
            AND ${where} ORDER BY n.changed_at, n.id LIMIT ${limit})`,
    );
    const rows = await tx.sql<Omit<GapRow, 'gap'> & { rule: number }>(
      `SELECT g.rule, g.count, g.changed_at AS since, ${NODE_COLUMNS}
         FROM (${found.join(' UNION ALL ')}) g JOIN (${NODE_SOURCE}) ON n.workspace_id = $1 AND n.id = g.id
        WHERE ${NODE_CURRENT} ORDER BY g.rule, g.changed_at, g.id`,
      params,
    );
    const undecided = rows.filter(({ rule }) => rules[rule]?.code === 'recommendation_without_decision');
    const plans = await this.beside.ahead(tx, undecided);
    const unmeasured = rows.filter(({ rule }) => rules[rule]?.code === 'measure_without_kpi');
    const projects = await projectsOf(tx, unmeasured);
    return {
      groups: rules
        .map((rule, at) => {
          const own = rows.filter((row) => row.rule === at);
          return groupOf(rule, own, { plans, projects });
        })
        .filter(({ count }) => count > 0),
    };
  }

  /** How many there are of each kind; nothing for those who may not see gaps. */
  async countsIn(tx: Tx): Promise<GapCountView[]> {
    if (!holds(tx.actor.roles, 'chain.gaps')) return [];
    const { where, params } = visibleTo(tx, 'n', 1);
    const live = LIVE_RULES.map(
      (rule) => `SELECT '${rule.code}' AS gap, count(*)::int AS count FROM ${tornBy(rule)} AND ${where}`,
    );
    const rows = await tx.sql<GapCountView>(
      `SELECT n.gap, count(*)::int AS count FROM chain_gap n WHERE ${where} GROUP BY n.gap UNION ALL ${live.join(' UNION ALL ')}`,
      params,
    );
    return GAP_RULES.flatMap(({ code }) => rows.filter(({ gap, count }) => gap === code && count > 0));
  }

  /**
   * The gaps among these nodes, in the order of the rules.
   *
   * @param seen nodes that the person is known to see: asked once more for each rule, it would cost more than the rules
   */
  async among(tx: Tx, seen: readonly Pick<ChainNodeView, 'id' | 'kind'>[]): Promise<TraceGapView[]> {
    if (!holds(tx.actor.roles, 'chain.gaps')) return [];
    const live = LIVE_RULES.filter((rule) => seen.some(({ kind }) => kind === rule.kind)).map(
      (rule) => `SELECT n.id, '${rule.code}' AS gap FROM ${tornBy(rule)} AND n.id = ANY ($2::uuid[])`,
    );
    const rows = await tx.sql<{ id: string; gap: GapCode }>(
      ['SELECT id, gap FROM chain_gap WHERE workspace_id = $1 AND id = ANY ($2::uuid[])', ...live].join(' UNION ALL '),
      [tx.workspaceId, seen.map(({ id }) => id)],
    );
    return GAP_RULES.flatMap(({ code }) =>
      rows.flatMap(({ id, gap }) => (gap === code ? [{ nodeId: id, gap }] : [])).sort(byNode),
    );
  }
}

const byNode = (a: TraceGapView, b: TraceGapView): number => (a.nodeId < b.nodeId ? -1 : 1);

/** Table and condition of the nodes `n` that a rule finds torn; `$1` is the workspace. */
function tornBy(rule: GapRule): string {
  return KEPT_RULES.includes(rule)
    ? `chain_gap n WHERE n.workspace_id = $1 AND n.gap = '${rule.code}'`
    : `chain_node n WHERE n.workspace_id = $1 AND ${conditionOf(rule)}`;
}

/** Which project realises a measure, the latest where there are several. */
async function projectsOf(tx: Tx, measures: readonly { readonly id: string }[]): Promise<Map<string, ChainNodeView>> {
  if (measures.length === 0) return new Map();
  const { where, params } = visibleTo(tx, 'n', 1);
  const rows = await tx.sql<ChainNodeView & { measureId: string }>(
    `SELECT l.to_id AS "measureId", ${NODE_COLUMNS} FROM ${NODE_SOURCE}
       JOIN chain_link l ON l.workspace_id = n.workspace_id AND l.from_id = n.id AND l.relation = 'realises' AND l.ended_at IS NULL
      WHERE ${where} AND l.to_id = ANY ($4::uuid[]) ORDER BY n.changed_at, n.id`,
    [...params, measures.map(({ id }) => id)],
  );
  return new Map(rows.map(({ measureId, ...project }) => [measureId, project]));
}

function groupOf(
  { code }: GapRule,
  rows: readonly (Omit<GapRow, 'gap'> & { rule: number })[],
  { plans, projects }: { readonly plans: readonly TraceAheadView[]; readonly projects: Map<string, ChainNodeView> },
): GapGroupView {
  return {
    gap: code,
    count: rows[0]?.count ?? 0,
    entries: rows.map(({ rule: _rule, count: _count, since, ...node }) => ({
      ...{ node, since },
      ahead: (code === 'recommendation_without_decision' && plans.find(({ nodeId }) => nodeId === node.id)) || null,
      at: (code === 'measure_without_kpi' && projects.get(node.id)) || null,
    })),
  };
}
