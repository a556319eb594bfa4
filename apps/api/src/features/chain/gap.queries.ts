import { Injectable } from '@nestjs/common';
import type { ChainNodeView, GapGroupView, GapsView, TraceGapView } from '@quartierwerk/contracts/chain/chain.views';
import type { GapCountView } from '@quartierwerk/contracts/chain/chain.views';
import { holds } from '@quartierwerk/domain/access/permissions';
import { GAP_RULES, type GapCode, type GapRule, type LinkPattern } from '@quartierwerk/domain/chain/gaps';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { NODE_COLUMNS, NODE_CURRENT, NODE_SOURCE } from './node-columns.js';
import { visibleTo } from './visibility.js';

const SHOWN_OF_EACH = 5;
const SHOWN_OF_ONE = 200;

interface GapRow extends ChainNodeView {
  readonly gap: GapCode;
  readonly count: number;
  readonly since: string;
}

/** Where the thread is torn. One statement for all rules; each reads the nodes of one kind and looks its links up. */
@Injectable()
export class GapQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @param gap only this kind of gap, with more of its entries */
  gaps(ctx: ActorContext, gap?: GapCode): Promise<GapsView> {
    return this.uow.read(ctx, (tx) => this.gapsIn(tx, gap));
  }

  async gapsIn(tx: Tx, gap?: GapCode): Promise<GapsView> {
    const rules = GAP_RULES.filter(({ code }) => gap === undefined || code === gap);
    const { where, params } = visibleTo(tx, 'n', 1);
    const limit = gap === undefined ? SHOWN_OF_EACH : SHOWN_OF_ONE;
    // Which nodes are gaps is found first; names of areas are read only for those that are shown.
    const found = rules.map(
      (rule, at) =>
        `(SELECT ${at} AS rule, n.id, n.changed_at, count(*) OVER ()::int AS count FROM chain_node n
           WHERE ${where} AND ${conditionOf(rule)} ORDER BY n.changed_at, n.id LIMIT ${limit})`,
    );
    const rows = await tx.sql<Omit<GapRow, 'gap'> & { rule: number }>(
      `SELECT g.rule, g.count, g.changed_at AS since, ${NODE_COLUMNS}
         FROM (${found.join(' UNION ALL ')}) g JOIN (${NODE_SOURCE}) ON n.workspace_id = $1 AND n.id = g.id
        WHERE ${NODE_CURRENT} ORDER BY g.rule, g.changed_at, g.id`,
      params,
    );
    return {
      groups: rules
        .map((rule, at) =>
          groupOf(
            rule,
            rows.filter((row) => row.rule === at),
          ),
        )
        .filter(({ count }) => count > 0),
    };
  }

  /** How many there are of each kind; nothing for those who may not see gaps. */
  async countsIn(tx: Tx): Promise<GapCountView[]> {
    if (!holds(tx.actor.roles, 'chain.gaps')) return [];
    const { where, params } = visibleTo(tx, 'n', 1);
    const counted = GAP_RULES.map(
      (rule, at) =>
        `SELECT ${at} AS rule, count(*)::int AS count FROM chain_node n WHERE ${where} AND ${conditionOf(rule)}`,
    );
    const rows = await tx.sql<{ rule: number; count: number }>(`${counted.join(' UNION ALL ')} ORDER BY rule`, params);
    return rows.flatMap(({ rule, count }) => {
      const gap = GAP_RULES[rule]?.code;
      return gap && count > 0 ? [{ gap, count }] : [];
    });
  }

  /**
   * The gaps among these nodes, in the order of the rules.
   *
   * @param seen ids that the person is known to see: asked once more for each rule, it would cost more than the rules
   */
  async among(tx: Tx, seen: readonly string[]): Promise<TraceGapView[]> {
    if (!holds(tx.actor.roles, 'chain.gaps')) return [];
    const found = GAP_RULES.map(
      (rule, at) =>
        `SELECT ${at} AS rule, n.id FROM chain_node n WHERE n.workspace_id = $1 AND n.id = ANY ($2::uuid[]) AND ${conditionOf(rule)}`,
    );
    const rows = await tx.sql<{ rule: number; id: string }>(`${found.join(' UNION ALL ')} ORDER BY rule, id`, [
      tx.workspaceId,
      seen,
    ]);
    return rows.flatMap(({ rule, id }) => {
      const gap = GAP_RULES[rule]?.code;
      return gap ? [{ nodeId: id, gap }] : [];
    });
  }
}

function groupOf({ code }: GapRule, rows: readonly (Omit<GapRow, 'gap'> & { rule: number })[]): GapGroupView {
  return {
    gap: code,
    count: rows[0]?.count ?? 0,
    entries: rows.map(({ rule: _rule, count: _count, since, ...node }) => ({ node, since })),
  };
}

/** The rule as a condition on `chain_node n`. Its words come from the closed lists of the domain, never from a request. */
function conditionOf({ kind, states, lacks, lacksInArea }: GapRule): string {
  const conditions = [
    `n.kind = '${kind}'`,
    states === 'selected'
      ? `n.id IN (SELECT s.area_id FROM area_selection s WHERE s.workspace_id = $1 AND s.ended_at IS NULL)`
      : `n.state IN (${states.map((state) => `'${state}'`).join(', ')})`,
    ...lacks.map((pattern) => `NOT EXISTS (${linkOf(pattern)})`),
  ];
  if (lacksInArea) {
    conditions.push(
      `NOT EXISTS (SELECT 1 FROM chain_node about WHERE about.workspace_id = $1 AND about.kind = '${lacksInArea}' AND about.area_id = n.id)`,
    );
  }
  return conditions.join(' AND ');
}

function linkOf({ relation, end, through }: LinkPattern): string {
  const link = (alias: string, of: { readonly relation: string; readonly end: string }) =>
    `${alias}.workspace_id = $1 AND ${alias}.relation = '${of.relation}' AND ${alias}.ended_at IS NULL`;
  if (!through) return `SELECT 1 FROM chain_link l WHERE ${link('l', { relation, end })} AND l.${end}_id = n.id`;
  const far = through.end === 'from' ? 'to' : 'from';
  return `SELECT 1 FROM chain_link t JOIN chain_link l ON ${link('l', { relation, end })} AND l.${end}_id = t.${far}_id
           WHERE ${link('t', through)} AND t.${through.end}_id = n.id`;
}
