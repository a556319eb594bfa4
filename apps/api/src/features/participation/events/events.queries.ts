import { Injectable } from '@nestjs/common';
import type {
  EventAction,
  EventListView,
  EventRowView,
  EventThemeView,
  EventView,
  HelperCodeView,
  ParticipantCountView,
  StationView,
} from '@quartierwerk/contracts/participation/event.views';
import { eventChangeVerdict } from '@quartierwerk/domain/participation/access-rule';
import { CONTRIBUTION_SEGMENTS } from '@quartierwerk/domain/participation/contribution-segments';
import { eventWorkflow, preparationVerdict, recordVerdict } from '@quartierwerk/domain/participation/event-workflow';
import { helperCodeDays, switchOnVerdict } from '@quartierwerk/domain/participation/helper-code';
import { AGE_BANDS, LANGUAGES } from '@quartierwerk/domain/participation/vocabulary';
import { dayOf } from '@quartierwerk/domain/time/day';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { LinkedNodes, visibleTo } from '../../chain/index.js';

const SEGMENT_COLUMNS = Object.entries(CONTRIBUTION_SEGMENTS)
  .map(([segment, states]) => `'${segment}', count(*) FILTER (WHERE c.state IN ('${states.join("', '")}'))`)
  .join(', ');

/**
 * What is not put aside and what the person may see; the condition of `visibleTo` stands in for `${where}`. Divided as everywhere.
 */
const counted = (where: string) => `SELECT (count(*) FILTER (WHERE c.state <> 'discarded'))::int AS "contributionCount",
    json_build_object(${SEGMENT_COLUMNS}) AS segments
  FROM contribution c JOIN chain_node n ON n.workspace_id = c.workspace_id AND n.id = c.id
 WHERE ${where} AND c.conference_id = e.id`;

const rowColumns = (where: string) => `e.id, e.code, e.title, e.held_on::text AS "heldOn", e.venue,
  json_build_object('id', a.id, 'code', a.code, 'name', a.name, 'municipalityName', m.name) AS area,
  o.name AS "organisationName", e.state, e.participants,
  (SELECT count(*)::int FROM station s WHERE s.workspace_id = e.workspace_id AND s.conference_id = e.id) AS "stationCount",
  counts."contributionCount", counts.segments, (counts.segments->>'to_group')::int + (counts.segments->>'to_answer')::int AS unanswered,
  (SELECT count(*)::int FROM theme t WHERE t.workspace_id = e.workspace_id AND t.conference_id = e.id AND t.state <> 'merged') AS "themeCount"
  FROM neighbourhood_conference e
  JOIN chain_node en ON en.workspace_id = e.workspace_id AND en.id = e.id
  JOIN area a ON a.workspace_id = e.workspace_id AND a.id = e.area_id
  LEFT JOIN area m ON m.workspace_id = a.workspace_id AND m.id = a.parent_id AND m.level = 'municipality'
  JOIN organisation o ON o.workspace_id = e.workspace_id AND o.id = e.organisation_id
  JOIN LATERAL (${counted(where)}) counts ON true`;

interface HeadRow {
  readonly organisationId: string;
  readonly publisher: EventView['publisher'];
  readonly startsAt: string;
  readonly purpose: string;
  readonly leeway: string;
  readonly support: string;
  readonly contactNote: string;
  readonly contactEmail: string | null;
  readonly receiptPrefix: string;
  readonly captureCode: string;
  readonly helperCode: Pick<HelperCodeView, 'id' | 'code'> | null;
  readonly cancelReason: string | null;
  readonly missing: string;
  readonly version: number;
}

/** Counts below this are not said outside of the organisation that held the event. */
const SMALLEST_COUNT = 3;

/** Reads of neighbourhood conferences. Functions that take a `Tx` also answer inside a command. */
@Injectable()
export class EventQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly linked: LinkedNodes,
  ) {}

  list(ctx: ActorContext): Promise<EventListView> {
    return this.uow.read(ctx, async (tx) => {
      const { where, params } = visibleTo(tx, 'n', 1);
      const events = await tx.sql<EventRowView>(
        `SELECT ${rowColumns(where)} WHERE ${visibleTo(tx, 'en', 1).where} ORDER BY e.held_on DESC, e.code DESC`,
        params,
      );
      return { events, actions: may(ctx, 'participation.record') ? ['prepare'] : [] };
    });
  }

  event(ctx: ActorContext, code: string): Promise<EventView> {
    return this.uow.read(ctx, (tx) => this.eventIn(tx, 'code', code));
  }

  /** @throws Refused `NOT_FOUND` */
  async eventIn(tx: Tx, by: 'id' | 'code', key: string): Promise<EventView> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const [row] = await tx.sql<EventRowView & HeadRow>(
      `SELECT e.organisation_id AS "organisationId", json_build_object('name', p.name, 'slug', p.slug) AS publisher,
              e.starts_at AS "startsAt", e.purpose, e.leeway, e.support, e.contact_note AS "contactNote",
              e.contact_email AS "contactEmail", e.receipt_prefix AS "receiptPrefix", e.capture_code AS "captureCode",
              (SELECT json_build_object('id', h.id, 'code', h.code) FROM helper_code h WHERE h.workspace_id = e.workspace_id AND h.conference_id = e.id AND h.ended_at IS NULL)
                AS "helperCode", e.cancel_reason AS "cancelReason", e.missing_note AS missing, e.version, ${rowColumns(where)}
         JOIN open_place p ON p.workspace_id = e.workspace_id AND p.slug = e.publisher_slug
        WHERE ${visibleTo(tx, 'en', 1).where} AND e.${by}${by === 'id' ? '' : '::text'} = $4`,
      [...params, key],
    );
    if (!row) throw new Refused('NOT_FOUND');
    const { missing, participants, captureCode, helperCode, ...head } = row;
    const own = may(tx, 'participation.record') && eventChangeVerdict(tx.actor, row).ok;
    return {
      ...head,
      participants,
      captureCode: own ? captureCode : null,
      helperCode: own && helperCode && mayHaveCode(tx, row) ? { ...helperCode, ...helperCodeDays(row.heldOn) } : null,
      stations: await this.stationsIn(tx, row.id),
      withoutStation: await this.withoutStationIn(tx, row.id),
      themes: await this.themesIn(tx, row.id),
      ...(await this.sumsIn(tx, row.id)),
      participation: { total: participants, missing, ...(await this.countsIn(tx, row)) },
      links: await this.linked.of(tx, row.id),
      actions: own ? actionsOf(tx, row) : [],
    };
  }

  stationsIn(tx: Tx, eventId: string): Promise<StationView[]> {
    const { where, params } = visibleTo(tx, 'n', 1);
    return tx.sql<StationView>(
      `SELECT s.id, s.number, s.name, s.method, coalesce(said.count, 0)::int AS "contributionCount", coalesce(said.points, 0)::int AS points
         FROM station s
         LEFT JOIN (SELECT c.station_id, count(*) AS count, sum(c.points) AS points
                      FROM contribution c JOIN chain_node n ON n.workspace_id = c.workspace_id AND n.id = c.id
                     WHERE ${where} AND c.conference_id = $4 AND c.state <> 'discarded' GROUP BY c.station_id) said ON said.station_id = s.id
        WHERE s.workspace_id = $1 AND s.conference_id = $4 ORDER BY s.position, s.number`,
      [...params, eventId],
    );
  }

  private async withoutStationIn(tx: Tx, eventId: string): Promise<EventView['withoutStation']> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const [sums] = await tx.sql<EventView['withoutStation']>(
      `SELECT count(*)::int AS "contributionCount", coalesce(sum(c.points), 0)::int AS points
         FROM contribution c JOIN chain_node n ON n.workspace_id = c.workspace_id AND n.id = c.id
        WHERE ${where} AND c.conference_id = $4 AND c.state <> 'discarded' AND c.station_id IS NULL`,
      [...params, eventId],
    );
    return sums ?? { contributionCount: 0, points: 0 };
  }

  /** Themes that were named at the event, or that gather something said at it. */
  themesIn(tx: Tx, eventId: string): Promise<EventThemeView[]> {
    const { where, params } = visibleTo(tx, 'n', 1);
    return tx.sql<EventThemeView>(
      `SELECT t.id, t.name, t.state, count(c.id)::int AS "contributionCount"
         FROM theme t
         LEFT JOIN (contribution c JOIN chain_node n ON n.workspace_id = c.workspace_id AND n.id = c.id AND ${where})
           ON c.workspace_id = t.workspace_id AND c.theme_id = t.id AND c.conference_id = $4 AND c.state <> 'discarded'
        WHERE t.workspace_id = $1 AND t.state <> 'merged' AND (t.conference_id = $4 OR c.id IS NOT NULL)
        GROUP BY t.id, t.name, t.state ORDER BY count(c.id) DESC, t.name`,
      [...params, eventId],
    );
  }

  private async sumsIn(tx: Tx, eventId: string): Promise<Pick<EventView, 'kinds' | 'languages'>> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const sums = (column: 'kind' | 'language') =>
      tx.sql<{ key: string; count: number }>(
        `SELECT c.${column} AS key, count(*)::int AS count
           FROM contribution c JOIN chain_node n ON n.workspace_id = c.workspace_id AND n.id = c.id
          WHERE ${where} AND c.conference_id = $4 AND c.state <> 'discarded' GROUP BY 1 ORDER BY 2 DESC, 1`,
        [...params, eventId],
      );
    const kinds = await sums('kind');
    const languages = await sums('language');
    return {
      kinds: kinds.map(({ key, count }) => ({ kind: key as EventView['kinds'][number]['kind'], count })),
      languages: languages.map(({ key, count }) => ({
        language: key as EventView['languages'][number]['language'],
        count,
      })),
    };
  }

  private async countsIn(
    tx: Tx,
    event: { readonly id: string; readonly organisationId: string },
  ): Promise<{ ages: ParticipantCountView[]; languages: ParticipantCountView[] }> {
    const rows = await tx.sql<{ dimension: string; key: string; count: number }>(
      'SELECT dimension, key, count FROM participant_count WHERE workspace_id = $1 AND conference_id = $2 AND count > 0',
      [tx.workspaceId, event.id],
    );
    const whole = tx.actor.organisationIds.includes(event.organisationId);
    const of = (dimension: string, order: readonly string[]): ParticipantCountView[] =>
      rows
        .filter((row) => row.dimension === dimension)
        .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
        .map(({ key, count }) => ({ key, count: whole || count >= SMALLEST_COUNT ? count : null }));
    return { ages: of('age', AGE_BANDS), languages: of('language', LANGUAGES) };
  }
}

/** While a code may be switched on, the one that was lasts. */
function mayHaveCode(tx: Tx, event: EventRowView): boolean {
  return switchOnVerdict({ ...event, today: dayOf(tx.now()) }).ok;
}

function actionsOf(tx: Tx, event: EventRowView & Pick<HeadRow, 'helperCode'>): EventAction[] {
  const today = dayOf(tx.now());
  const { state, heldOn, contributionCount } = event;
  const facts = { heldOn, today, contributionCount, reason: 'given with the command' };
  const actions: EventAction[] = preparationVerdict(state).ok ? ['revise'] : [];
  if (recordVerdict(state, heldOn, today).ok) actions.push('record');
  if (mayHaveCode(tx, event)) {
    actions.push('switch_on_helper_code');
    if (event.helperCode !== null) actions.push('end_helper_code');
  }
  if (state !== 'planned' && state !== 'cancelled') actions.push('count_participants');
  return [...actions, ...eventWorkflow.allowed(state, facts)];
}
