import { Injectable } from '@nestjs/common';
import type {
  ChainLinkView,
  ChainNodeView,
  ChangesView,
  StationsView,
  TraceView,
} from '@quartierwerk/contracts/chain/chain.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { GapQueries } from './gap.queries.js';
import { NODE_COLUMNS, NODE_SOURCE } from './node-columns.js';
import { isCarrierOnly, visibleTo } from './visibility.js';

/** Beyond this a trace is grouped by the client anyway. */
const TRACE_LIMIT = 400;
const CHANGES_LIMIT = 20;
/** Kinds that are counted at a station, and states in which a thing no longer counts. */
const STATION_KINDS: readonly NodeKind[] = [
  'indicator',
  'index_run',
  'area_profile',
  'contribution',
  'recommendation',
  'decision',
  'measure',
  'project',
  'kpi',
];
const GONE_STATES = ['superseded', 'removed', 'withdrawn', 'discarded', 'cancelled'];

export type Direction = 'both' | 'back' | 'forward';

@Injectable()
export class ChainQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly gapping: GapQueries,
  ) {}

  /**
   * The trace of one node. Back goes from what rests to what it rests on, forward the other way. Each direction is walked by itself,
   * so that the trace does not run sideways through every sibling.
   */
  trace(ctx: ActorContext, id: string, direction: Direction): Promise<TraceView> {
    return this.uow.read(ctx, async (tx) => {
      const reached = new Map<string, number>([[id, 0]]);
      if (direction !== 'forward') await this.walk(tx, id, 'back', reached);
      if (direction !== 'back') await this.walk(tx, id, 'forward', reached);

      const { where, params } = visibleTo(tx, 'n', 1);
      const nodes = await tx.sql<ChainNodeView>(
        `SELECT ${NODE_COLUMNS} FROM ${NODE_SOURCE} WHERE ${where} AND n.id = ANY ($4::uuid[])`,
        [...params, [...reached.keys()]],
      );
      if (!nodes.some((node) => node.id === id)) throw new Refused('NOT_FOUND');
      const seen = nodes.map((node) => node.id);
      const links = await tx.sql<ChainLinkView>(
        `SELECT id, from_id AS "fromId", relation, to_id AS "toId", note, pinned, created_at AS "createdAt" FROM chain_link
          WHERE workspace_id = $1 AND ended_at IS NULL AND from_id = ANY ($2::uuid[]) AND to_id = ANY ($2::uuid[]) ORDER BY created_at, id`,
        [tx.workspaceId, seen],
      );
      return {
        rootId: id,
        nodes: nodes
          .map((node) => ({ ...node, distance: reached.get(node.id) ?? 0 }))
          .sort((a, b) => a.distance - b.distance),
        links,
        truncated: reached.size >= TRACE_LIMIT,
        gaps: await this.gapping.among(tx, seen),
      };
    });
  }

  changes(ctx: ActorContext): Promise<ChangesView> {
    return this.uow.read(ctx, async (tx) => {
      const { where, params } = visibleTo(tx, 'n', 1);
      const nodes = await tx.sql<ChainNodeView & { created: boolean }>(
        `SELECT ${NODE_COLUMNS}, n.created_at = n.changed_at AS "created" FROM ${NODE_SOURCE}
          WHERE ${where} AND n.kind <> 'area' ORDER BY n.changed_at DESC, n.id DESC LIMIT ${CHANGES_LIMIT}`,
        params,
      );
      return { changes: nodes.map(({ created, ...node }) => ({ node, at: node.changedAt, created })) };
    });
  }

  /** How many things stand at each station, as far as the person may see them: a count tells of what is hidden as much as a title. */
  stations(ctx: ActorContext): Promise<StationsView> {
    return this.uow.read(ctx, async (tx) => {
      const { where, params } = visibleTo(tx, 'n', 1);
      const rows = await tx.sql<{ kind: NodeKind; count: number }>(
        `SELECT n.kind, count(*)::int AS count FROM chain_node n
          WHERE ${where} AND n.kind = ANY ($4::text[]) AND n.state <> ALL ($5::text[]) GROUP BY n.kind`,
        [...params, STATION_KINDS, GONE_STATES],
      );
      const count = (kind: NodeKind) => rows.find((row) => row.kind === kind)?.count ?? 0;
      return {
        indicators: count('indicator'),
        indexRuns: count('index_run'),
        profiles: count('area_profile'),
        contributions: count('contribution'),
        recommendations: count('recommendation'),
        decisions: count('decision'),
        measures: count('measure'),
        projects: count('project'),
        kpis: count('kpi'),
        ...(await this.placeCounts(tx)),
      };
    });
  }

  /** What is counted beside the spine. Carriers have no business with areas, selections and deliveries as such. */
  private async placeCounts(tx: Tx): Promise<Pick<StationsView, 'areas' | 'selectedAreas' | 'deliveries'>> {
    if (isCarrierOnly(tx.actor.roles)) return { areas: 0, selectedAreas: 0, deliveries: 0 };
    const [counts] = await tx.sql<Pick<StationsView, 'areas' | 'selectedAreas' | 'deliveries'>>(
      `SELECT (SELECT count(*)::int FROM area a JOIN area_edition e ON e.workspace_id = a.workspace_id AND e.id = a.edition_id
                WHERE a.workspace_id = $1 AND a.level = 'small_area' AND e.valid_to IS NULL) AS "areas",
              (SELECT count(*)::int FROM area_selection WHERE workspace_id = $1 AND ended_at IS NULL) AS "selectedAreas",
              (SELECT count(*)::int FROM delivery WHERE workspace_id = $1 AND state <> 'withdrawn') AS "deliveries"`,
      [tx.workspaceId],
    );
    if (!counts) throw new Error('A count gave no row.');
    return counts;
  }

  /** One recursive walk in one direction; `UNION` removes repetitions, so that a circle ends. */
  private async walk(tx: Tx, id: string, direction: 'back' | 'forward', reached: Map<string, number>): Promise<void> {
    const [near, far] = direction === 'back' ? ['result_id', 'base_id'] : ['base_id', 'result_id'];
    const rows = await tx.sql<{ id: string; distance: number }>(
      `WITH RECURSIVE walk (id, distance) AS (
         SELECT $2::uuid, 0
         UNION
         SELECT l.${far}, walk.distance + 1
           FROM walk JOIN chain_link l ON l.workspace_id = $1 AND l.${near} = walk.id AND l.ended_at IS NULL
          WHERE walk.distance < 12)
       SELECT id, min(distance)::int AS distance FROM walk GROUP BY id ORDER BY min(distance), id LIMIT ${TRACE_LIMIT}`,
      [tx.workspaceId, id],
    );
    const sign = direction === 'back' ? -1 : 1;
    for (const row of rows) if (!reached.has(row.id)) reached.set(row.id, sign * row.distance);
  }
}
