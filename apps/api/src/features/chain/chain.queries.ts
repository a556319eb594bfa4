import { Injectable } from '@nestjs/common';
import type {
  ChainLinkView,
  ChainNodeView,
  ChangesView,
  SearchView,
  StationsView,
  TraceView,
} from '@quartierwerk/contracts/chain/chain.views';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Beyond this a trace is grouped by the client anyway. */
const TRACE_LIMIT = 400;
const SEARCH_LIMIT = 20;
const CHANGES_LIMIT = 20;

export type Direction = 'both' | 'back' | 'forward';

/**
 * What a person may see of the spine: everything of the workspace, except what belongs to another organisation only. Runs through
 * every query here, so that a title never leaks through a link, a hit or a count.
 */
const VISIBLE = `n.workspace_id = $1 AND (n.visibility <> 'organisation' OR n.organisation_id = ANY ($2::uuid[]))`;

/** Columns of a ChainNodeView. Small areas of two municipalities may share a name, hence the code in the address. */
const NODE_COLUMNS = `n.id, n.kind, n.code, n.title, n.state, a.title AS "areaName", n.changed_at AS "changedAt",
  coalesce(n.code, n.id::text) AS "addressKey"`;
const NODE_SOURCE = `chain_node n LEFT JOIN chain_node a ON a.workspace_id = n.workspace_id AND a.id = n.area_id`;

@Injectable()
export class ChainQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Nodes whose code or title contains the words, best first: exact code, then beginning of the title, then the rest. */
  search(ctx: ActorContext, query: string): Promise<SearchView> {
    return this.uow.read(ctx, async (tx) => {
      const text = query.trim().toLowerCase();
      const hits = await tx.sql<ChainNodeView>(
        `SELECT ${NODE_COLUMNS} FROM ${NODE_SOURCE}
          WHERE ${VISIBLE} AND (lower(n.title) LIKE '%' || $3 || '%' ESCAPE '\\' OR lower(n.code) LIKE $3 || '%' ESCAPE '\\')
          ORDER BY lower(n.code) = $4 DESC NULLS LAST, lower(n.title) LIKE $3 || '%' ESCAPE '\\' DESC, n.changed_at DESC, n.title
          LIMIT ${SEARCH_LIMIT}`,
        [tx.workspaceId, tx.actor.organisationIds, escapeLike(text), text],
      );
      return { query, hits };
    });
  }

  /**
   * The trace of one node. A link reads "from rests on to"; back follows it from left to right, forward the other way. Each
   * direction is walked by itself, so that the trace does not run sideways through every sibling.
   */
  trace(ctx: ActorContext, id: string, direction: Direction): Promise<TraceView> {
    return this.uow.read(ctx, async (tx) => {
      const reached = new Map<string, number>([[id, 0]]);
      if (direction !== 'forward') await this.walk(tx, id, 'back', reached);
      if (direction !== 'back') await this.walk(tx, id, 'forward', reached);

      const nodes = await tx.sql<ChainNodeView>(
        `SELECT ${NODE_COLUMNS} FROM ${NODE_SOURCE} WHERE ${VISIBLE} AND n.id = ANY ($3::uuid[])`,
        [tx.workspaceId, tx.actor.organisationIds, [...reached.keys()]],
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
      };
    });
  }

  changes(ctx: ActorContext): Promise<ChangesView> {
    return this.uow.read(ctx, async (tx) => {
      const nodes = await tx.sql<ChainNodeView>(
        `SELECT ${NODE_COLUMNS} FROM ${NODE_SOURCE} WHERE ${VISIBLE} AND n.kind <> 'area' ORDER BY n.changed_at DESC, n.id DESC LIMIT ${CHANGES_LIMIT}`,
        [tx.workspaceId, tx.actor.organisationIds],
      );
      return { changes: nodes.map((node) => ({ node, at: node.changedAt })) };
    });
  }

  stations(ctx: ActorContext): Promise<StationsView> {
    return this.uow.read(ctx, async (tx) => {
      const [counts] = await tx.sql<StationsView>(
        `SELECT (SELECT count(*)::int FROM indicator WHERE workspace_id = $1) AS "indicators",
                (SELECT count(*)::int FROM area a JOIN area_edition e ON e.workspace_id = a.workspace_id AND e.id = a.edition_id
                  WHERE a.workspace_id = $1 AND a.level = 'small_area' AND e.valid_to IS NULL) AS "areas",
                (SELECT count(*)::int FROM index_run WHERE workspace_id = $1) AS "indexRuns",
                (SELECT count(*)::int FROM area_profile WHERE workspace_id = $1 AND state <> 'superseded') AS "profiles",
                (SELECT count(*)::int FROM area_selection WHERE workspace_id = $1 AND ended_at IS NULL) AS "selectedAreas",
                (SELECT count(*)::int FROM delivery WHERE workspace_id = $1 AND state <> 'withdrawn') AS "deliveries"`,
        [tx.workspaceId],
      );
      if (!counts) throw new Error('A count gave no row.');
      return counts;
    });
  }

  /** One recursive walk in one direction; `UNION` removes repetitions, so that a circle ends. */
  private async walk(tx: Tx, id: string, direction: 'back' | 'forward', reached: Map<string, number>): Promise<void> {
    const [near, far] = direction === 'back' ? ['from_id', 'to_id'] : ['to_id', 'from_id'];
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

/** Signs that LIKE would read as wildcards stand for themselves. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
