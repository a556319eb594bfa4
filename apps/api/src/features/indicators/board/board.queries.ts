import { Inject, Injectable } from '@nestjs/common';
import type {
  BoardCellAction,
  BoardCellView,
  BoardIndicatorView,
  BoardSourceView,
  BoardYearView,
  DeliveryBoardView,
  DeliveryRequestView,
} from '@quartierwerk/contracts/indicators/delivery-board.views';
import { type Owed, owedPairs } from '@quartierwerk/domain/indicators/delivery-board';
import { dayOf } from '@quartierwerk/domain/time/day';
import { SETTINGS, type Settings } from '../../../platform/config/settings.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { changeableOrganisations, visibleOrganisations } from '../delivery-scope.js';
import { type BoardFactsOf, boardFacts, holds, type RequestRow, type Standing } from './board-facts.js';
import { letterReaders } from './letter-readers.js';

/** Whoever delivered in the two periods before is expected to deliver again. */
const EXPECTED_YEARS = 2;

interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
}

interface IndicatorRow extends BoardIndicatorView {
  readonly sourceId: string | null;
}

/** The board of one period, as far as the person may see its providers. */
@Injectable()
export class BoardQueries {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  board(ctx: ActorContext, year: number | null): Promise<DeliveryBoardView> {
    return this.uow.read(ctx, (tx) => this.boardIn(tx, year));
  }

  async boardIn(tx: Tx, wanted: number | null): Promise<DeliveryBoardView> {
    const facts = await boardFacts(tx, visibleOrganisations(tx));
    const sources = await sourcesIn(tx);
    const indicators = await indicatorsIn(tx);
    const year = wanted ?? newestYear(facts);
    const owners = new Map(sources.map((source) => [source.id, source.organisationId]));
    const pairs = sorted(owedIn(facts, indicators, year), sources, indicators);
    const cells = pairs.map((pair) => cellOf(tx, pair, facts.at({ ...pair, year }), owners.get(pair.sourceId) ?? null));
    const shown = new Set(cells.map(({ sourceId }) => sourceId));
    const named = new Set(cells.map(({ indicator }) => indicator));
    return {
      today: facts.today,
      year,
      years: yearsOf(facts, year),
      sources: await this.withReaders(
        tx,
        sources.filter(({ id }) => shown.has(id)),
      ),
      indicators: indicators.filter(({ code }) => named.has(code)).map(({ sourceId: _, ...one }) => one),
      cells,
    };
  }

  private async withReaders(tx: Tx, sources: readonly SourceRow[]): Promise<BoardSourceView[]> {
    const readers = may(tx, 'indicators.manage') ? await letterReaders(tx, this.settings) : null;
    return sources.map(({ id, name, organisationId, organisationName }) => ({
      ...{ id, name, organisationName },
      letterReaders: readers && readers.filter((reader) => reader.organisationId === organisationId).length,
    }));
  }
}

function sourcesIn(tx: Tx): Promise<SourceRow[]> {
  return tx.sql<SourceRow>(
    `SELECT s.id, s.name, s.organisation_id AS "organisationId", o.name AS "organisationName"
       FROM source s LEFT JOIN organisation o ON o.workspace_id = s.workspace_id AND o.id = s.organisation_id
      WHERE s.workspace_id = $1 AND ($2::uuid[] IS NULL OR s.organisation_id = ANY ($2)) ORDER BY s.name COLLATE "de-x-icu"`,
    [tx.workspaceId, visibleOrganisations(tx)],
  );
}

function indicatorsIn(tx: Tx): Promise<IndicatorRow[]> {
  return tx.sql<IndicatorRow>(
    `SELECT i.code, e.short_name AS "shortName", d.code AS domain, e.reference_date_note AS "referenceDateNote", e.source_id AS "sourceId"
       FROM indicator i JOIN domain d ON d.workspace_id = i.workspace_id AND d.id = i.domain_id
       JOIN LATERAL (SELECT * FROM indicator_edition
                      WHERE workspace_id = $1 AND indicator_id = i.id ORDER BY number DESC LIMIT 1) e ON true
      WHERE i.workspace_id = $1 ORDER BY i.position, i.code`,
    [tx.workspaceId],
  );
}

/** Where something is overdue, the newest such period; otherwise the newest that was asked for, or delivered. */
function newestYear(facts: BoardFactsOf): number {
  const overdue = facts.open().flatMap(({ overdueDays, request }) => (overdueDays === null ? [] : [request.year]));
  const asked = facts.requests.map(({ year }) => year);
  const delivered = facts.deliveries.flatMap(({ years }) => years);
  const [years = []] = [overdue, asked, delivered].filter(({ length }) => length > 0);
  return years.length > 0 ? Math.max(...years) : Number(facts.today.slice(0, 4)) - 1;
}

function yearsOf(facts: BoardFactsOf, shown: number): BoardYearView[] {
  const open = facts.open();
  const years = new Set([
    shown,
    ...facts.requests.map(({ year }) => year),
    ...facts.deliveries.flatMap(({ years: own }) => own),
  ]);
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => {
      const own = open.filter(({ request }) => request.year === year);
      return { year, open: own.length, overdue: own.filter(({ overdueDays }) => overdueDays !== null).length };
    });
}

function owedIn({ requests, deliveries }: BoardFactsOf, indicators: readonly IndicatorRow[], year: number): Owed[] {
  const lately = Array.from({ length: EXPECTED_YEARS + 1 }, (_, back) => year - back);
  return owedPairs({
    asked: requests.filter((request) => request.year === year),
    delivered: deliveries.flatMap((delivery) =>
      delivery.indicators
        .filter((indicator) => lately.some((one) => holds(delivery, { indicator, year: one })))
        .map((indicator) => ({ sourceId: delivery.sourceId, indicator })),
    ),
    catalogue: indicators.flatMap(({ code, sourceId }) => (sourceId ? [{ sourceId, indicator: code }] : [])),
  });
}

/** By source and in the order of the catalogue; of sources that the person does not see, nothing. */
function sorted(pairs: readonly Owed[], sources: readonly SourceRow[], indicators: readonly IndicatorRow[]): Owed[] {
  const row = new Map(sources.map(({ id }, at) => [id, at]));
  const column = new Map(indicators.map(({ code }, at) => [code, at]));
  const at = (map: ReadonlyMap<string, number>, key: string): number => map.get(key) ?? 0;
  return pairs
    .filter(({ sourceId, indicator }) => row.has(sourceId) && column.has(indicator))
    .map(({ sourceId, indicator }) => ({ sourceId, indicator }))
    .sort((a, b) => at(row, a.sourceId) - at(row, b.sourceId) || at(column, a.indicator) - at(column, b.indicator));
}

function cellOf(tx: Tx, pair: Owed, standing: Standing, organisationId: string | null): BoardCellView {
  const { state, reason, overdueDays, request, delivery, importId } = standing;
  return {
    ...pair,
    ...{ state, reason, overdueDays, importId },
    request: request && requestView(request),
    delivery: delivery && { id: delivery.id, title: delivery.title, takenOverOn: dayOf(delivery.takenOverAt) },
    actions: actionsOn(tx, standing, organisationId),
  };
}

function requestView({ requestedAt, remindedAt, ...request }: RequestRow): DeliveryRequestView {
  const { id, dueOn, note, refusedReason, reminders, version } = request;
  return {
    ...{ id, dueOn, note, refusedReason, reminders, version },
    requestedOn: dayOf(requestedAt),
    remindedOn: remindedAt && dayOf(remindedAt),
  };
}

function actionsOn(tx: Tx, { state, request }: Standing, organisationId: string | null): BoardCellAction[] {
  if (request === null) return [];
  const own = changeableOrganisations(tx);
  const reachable = own === null || (organisationId !== null && own.includes(organisationId));
  const open = state === 'requested' || state === 'not_available';
  return [
    ...(open && may(tx, 'indicators.manage') ? (['revise', 'drop'] as const) : []),
    ...(state === 'requested' && reachable && may(tx, 'deliveries.import') ? (['refuse'] as const) : []),
  ];
}
