import { Injectable } from '@nestjs/common';
import type {
  ChainLinkView,
  ChainNodeView,
  ChangeView,
  ChangesView,
  StationsView,
  TraceView,
} from '@quartierwerk/contracts/chain/chain.views';
import { holds } from '@quartierwerk/domain/access/permissions';
import { isCarrierOnly } from '@quartierwerk/domain/access/roles';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { seesAllDeliveries } from '@quartierwerk/domain/indicators/delivery-access';
import { UNANSWERED_STATES } from '@quartierwerk/domain/participation/contribution-segments';
import { implementationsIn } from '@quartierwerk/domain/steering/decision-rule';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Beside } from './beside.js';
import { GapQueries } from './gap.queries.js';
import { NODE_COLUMNS, NODE_SOURCE } from './node-columns.js';
import { type Way, walkFrom } from './trace-walk.js';
import { readablePins } from './withheld-pins.js';
import { visibleTo, workedOnBy } from './visibility.js';

const CHANGES_LIMIT = 20;
/** Whoever was away for long reads that there are many, not how many of a hundred thousand. */
const CHANGES_COUNTED = 1_000;
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
/** A decision stays one, also when its matter was withdrawn or a later one replaced it: its list files it. */
const GONE_STATES = ['superseded', 'removed', 'withdrawn', 'discarded', 'cancelled'];

export type Direction = 'both' | Way;
const WAYS_OF: Readonly<Record<Direction, readonly Way[]>> = {
  both: ['back', 'forward'],
  back: ['back'],
  forward: ['forward'],
};

@Injectable()
export class ChainQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly gapping: GapQueries,
    private readonly beside: Beside,
  ) {}

  /**
   * The trace of one node, by its id or by its kind and code. Back goes from what rests to what it rests on, forward the other way. Each
   * direction is walked by itself, so that the trace does not run sideways through every sibling.
   */
  trace(
    ctx: ActorContext,
    of: string | Coded,
    { direction, withFacts }: { readonly direction: Direction; readonly withFacts: boolean },
  ): Promise<TraceView> {
    return this.uow.read(ctx, async (tx) => {
      const root = await rootOf(tx, of);
      if (!root) throw new Refused('NOT_FOUND');
      const { id } = root;
      const { distanceOf, truncated } = await walkFrom(tx, root, WAYS_OF[direction]);
      const { where, params } = visibleTo(tx, 'n', 1);
      const nodes = await tx.sql<ChainNodeView & { createdAt: string; validFrom: string | null }>(
        `SELECT ${NODE_COLUMNS}, n.created_at AS "createdAt", n.valid_from::text AS "validFrom" FROM ${NODE_SOURCE} WHERE ${where} AND n.id = ANY ($4::uuid[])`,
        [...params, [...distanceOf.keys()]],
      );
      if (!nodes.some((node) => node.id === id)) throw new Refused('NOT_FOUND');
      const links = await linksAmong(
        tx,
        nodes.map((node) => node.id),
      );
      return {
        rootId: id,
        nodes: nodes
          .map(({ createdAt, validFrom, ...node }) => ({
            ...node,
            distance: distanceOf.get(node.id) ?? 0,
            day: validFrom ?? dayOf(new Date(createdAt)),
          }))
          .sort((a, b) => a.distance - b.distance),
        links: await withOwnNotes(tx, links),
        truncated,
        gaps: await this.gapping.among(tx, nodes),
        ahead: await this.beside.ahead(tx, nodes),
        elsewhere: await this.beside.elsewhere(tx, nodes),
        facts: withFacts ? await this.beside.facts(tx, nodes) : [],
      };
    });
  }

  changes(ctx: ActorContext): Promise<ChangesView> {
    return this.uow.read(ctx, async (tx) => {
      const { changes } = await this.changesIn(tx, { since: null, limit: CHANGES_LIMIT });
      return { changes };
    });
  }

  /**
   * What changed lately, and how much of it there is, as far as it is counted.
   *
   * @param since an instant; null: whenever it was
   */
  async changesIn(
    tx: Tx,
    { since, limit }: { readonly since: string | null; readonly limit: number },
  ): Promise<{ changes: ChangeView[]; changeCount: number }> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const nodes = await tx.sql<ChainNodeView & { created: boolean; of: number }>(
      `WITH lately AS MATERIALIZED (
         SELECT n.id, n.changed_at FROM chain_node n
          WHERE ${where} AND n.kind <> 'area' AND ($4::timestamptz IS NULL OR n.changed_at > $4)
          ORDER BY n.changed_at DESC LIMIT ${CHANGES_COUNTED})
       SELECT ${NODE_COLUMNS}, n.created_at = n.changed_at AS "created", (SELECT count(*) FROM lately)::int AS of
         FROM (SELECT id FROM lately ORDER BY changed_at DESC, id DESC LIMIT ${limit}) changed
         JOIN (${NODE_SOURCE}) ON n.workspace_id = $1 AND n.id = changed.id
        ORDER BY n.changed_at DESC, n.id DESC`,
      [...params, since],
    );
    return {
      changes: nodes.map(({ created, of: _of, ...node }) => ({ node, at: node.changedAt, created })),
      changeCount: nodes[0]?.of ?? 0,
    };
  }

  /** How many things stand at each station, as far as the person works on them, as their lists have them: a count tells of what is hidden as much as a title. */
  stations(ctx: ActorContext): Promise<StationsView> {
    return this.uow.read(ctx, (tx) => this.stationsIn(tx));
  }

  async stationsIn(tx: Tx): Promise<StationsView> {
    const { where, params } = workedOnBy(tx, 'n', 1);
    const rows = await tx.sql<{ kind: NodeKind; state: string; count: number }>(
      `SELECT n.kind, n.state, count(*)::int AS count FROM chain_node n
          WHERE ${where} AND n.kind = ANY ($4::text[]) AND (n.kind = 'decision' OR n.state <> ALL ($5::text[])) GROUP BY n.kind, n.state`,
      [...params, STATION_KINDS, GONE_STATES],
    );
    const count = (kind: NodeKind, states?: readonly string[]) =>
      rows
        .filter((row) => row.kind === kind && (states === undefined || states.includes(row.state)))
        .reduce((sum, row) => sum + row.count, 0);
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
      contributionsUnanswered: count('contribution', UNANSWERED_STATES),
      recommendationsSubmitted: count('recommendation', ['submitted']),
      decisionsOpen: count('decision', implementationsIn('open')),
      measuresRunning: count('measure', ['in_progress']),
      projectsRunning: count('project', ['running']),
      ...(await this.placeCounts(tx)),
    };
  }

  /** What is counted beside the spine: each as far as its own list would show it. */
  private async placeCounts(tx: Tx): Promise<Pick<StationsView, 'areas' | 'selectedAreas' | 'deliveries'>> {
    const { roles, organisationIds } = tx.actor;
    const [counts] = await tx.sql<Pick<StationsView, 'areas' | 'selectedAreas' | 'deliveries'>>(
      `SELECT (SELECT count(*)::int FROM area a JOIN area_edition e ON e.workspace_id = a.workspace_id AND e.id = a.edition_id
                WHERE a.workspace_id = $1 AND $2 AND a.level = 'small_area' AND e.valid_to IS NULL) AS "areas",
              (SELECT count(*)::int FROM area_selection
                WHERE workspace_id = $1 AND $3 AND ended_at IS NULL) AS "selectedAreas",
              (SELECT count(*)::int FROM delivery d LEFT JOIN source s ON s.workspace_id = d.workspace_id AND s.id = d.source_id
                WHERE d.workspace_id = $1 AND $4 AND d.state <> 'withdrawn'
                  AND ($5::uuid[] IS NULL OR s.organisation_id = ANY ($5))) AS "deliveries"`,
      [
        tx.workspaceId,
        ...[holds(roles, 'places.read'), holds(roles, 'diagnosis.read'), holds(roles, 'deliveries.read')],
        seesAllDeliveries(roles) ? null : organisationIds,
      ],
    );
    if (!counts) throw new Error('A count gave no row.');
    return counts;
  }
}

/** The links in force between these nodes. Both ends are joined: compared with an array, each link costs a walk through it. */
async function linksAmong(tx: Tx, ids: readonly string[]): Promise<ChainLinkView[]> {
  const links = await tx.sql<ChainLinkView>(
    `SELECT l.id, l.from_id AS "fromId", l.relation, l.to_id AS "toId", l.note, l.pinned, l.created_at AS "createdAt"
       FROM chain_link l JOIN unnest($2::uuid[]) f (id) ON f.id = l.from_id JOIN unnest($2::uuid[]) t (id) ON t.id = l.to_id
      WHERE l.workspace_id = $1 AND l.ended_at IS NULL ORDER BY l.created_at, l.id`,
    [tx.workspaceId, ids],
  );
  return readablePins(tx, links);
}

/** What was noted when a link was made, and the figure as it was then, belong to the pages of its ends: a carrier reads them at its own. */
async function withOwnNotes(tx: Tx, links: readonly ChainLinkView[]): Promise<readonly ChainLinkView[]> {
  if (!isCarrierOnly(tx.actor.roles)) return links;
  const { where, params } = workedOnBy(tx, 'n', 1);
  const rows = await tx.sql<{ id: string }>(
    `SELECT n.id FROM chain_node n WHERE ${where} AND n.id = ANY ($4::uuid[])`,
    [...params, [...new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]))]],
  );
  const own = new Set(rows.map(({ id }) => id));
  return links.map((link) =>
    own.has(link.fromId) || own.has(link.toId) ? link : { ...link, note: null, pinned: null },
  );
}

/** What people know a thing by: no two of a kind have the same code. */
interface Coded {
  readonly kind: string;
  readonly code: string;
}

async function rootOf(tx: Tx, of: string | Coded): Promise<{ id: string; kind: NodeKind } | undefined> {
  const [root] = await (typeof of === 'string'
    ? tx.sql<{ id: string; kind: NodeKind }>('SELECT id, kind FROM chain_node WHERE workspace_id = $1 AND id = $2', [
        tx.workspaceId,
        of,
      ])
    : // Codes are written in capitals, those of addresses small; people type as they like.
      tx.sql<{ id: string; kind: NodeKind }>(
        `SELECT id, kind FROM chain_node WHERE workspace_id = $1 AND kind = $2 AND code = ANY ($3::text[])
          ORDER BY code = $4 DESC LIMIT 1`,
        [tx.workspaceId, of.kind, [of.code, of.code.toUpperCase(), of.code.toLowerCase()], of.code],
      ));
  return root;
}
