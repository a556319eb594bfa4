import {
  type BoardFacts,
  type BoardStanding,
  boardStanding,
  type Owed,
} from '@quartierwerk/domain/indicators/delivery-board';
import { type Day, dayOf } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../../platform/database/unit-of-work.js';

/** A file that nobody has touched for longer lies about; it does not keep a reminder back. */
const IN_HAND_DAYS = 14;

export interface RequestRow {
  readonly id: string;
  readonly sourceId: string;
  readonly indicator: string;
  readonly year: number;
  readonly dueOn: Day;
  readonly note: string | null;
  readonly requestedAt: Date;
  readonly refusedReason: string | null;
  readonly remindedAt: Date | null;
  readonly reminders: number;
  readonly version: number;
}

export interface DeliveredRow {
  readonly id: string;
  readonly title: string;
  readonly sourceId: string;
  readonly state: 'received' | 'released' | 'withdrawn';
  readonly takenOverAt: Date;
  readonly indicators: readonly string[];
  readonly years: readonly number[];
  /** "D2 2025" for each table it holds; deliveries of earlier versions know indicators and years only. */
  readonly tables: readonly string[] | null;
}

interface ImportRow {
  readonly id: string;
  readonly sourceId: string;
  readonly indicators: readonly string[];
  readonly years: readonly number[];
}

/** One figure of a provider for one period. */
export interface Place extends Owed {
  readonly year: number;
}

export interface Standing extends BoardStanding {
  readonly request: RequestRow | null;
  readonly delivery: DeliveredRow | null;
  readonly importId: string | null;
}

/** What the board follows from: everything asked for, delivered and begun, of the organisations given (null = all). */
export class BoardFactsOf {
  private readonly requestAt: ReadonlyMap<string, RequestRow>;
  private readonly deliveredBy: ReadonlyMap<string, readonly DeliveredRow[]>;
  private readonly importsOf: ReadonlyMap<string, readonly ImportRow[]>;
  readonly today: Day;

  constructor(
    readonly requests: readonly RequestRow[],
    readonly deliveries: readonly DeliveredRow[],
    imports: readonly ImportRow[],
    now: Date,
  ) {
    this.requestAt = new Map(requests.map((request) => [keyOf(request), request]));
    this.deliveredBy = Map.groupBy(deliveries, ({ sourceId }) => sourceId);
    this.importsOf = Map.groupBy(imports, ({ sourceId }) => sourceId);
    this.today = dayOf(now);
  }

  at(place: Place): Standing {
    const request = this.requestAt.get(keyOf(place)) ?? null;
    const held = (this.deliveredBy.get(place.sourceId) ?? []).filter((delivery) => holds(delivery, place));
    const delivery = held.find(({ state }) => state !== 'withdrawn') ?? null;
    const run = (this.importsOf.get(place.sourceId) ?? []).find((one) => speaksOf(one, place)) ?? null;
    const facts: BoardFacts = {
      request,
      delivery: delivery && { takenOverAt: delivery.takenOverAt, released: delivery.state === 'released' },
      inImport: run !== null,
      withdrawn: held.some(({ state }) => state === 'withdrawn'),
    };
    return { ...boardStanding(facts, this.today), request, delivery, importId: run?.id ?? null };
  }

  /** Everything that was asked for and has not come in. */
  open(): (Standing & { readonly request: RequestRow })[] {
    return this.requests.flatMap((request) => {
      const standing = this.at(request);
      return standing.state === 'requested' ? [{ ...standing, request }] : [];
    });
  }
}

function keyOf({ sourceId, indicator, year }: Place): string {
  return `${sourceId}|${indicator}|${year}`;
}

export function holds(
  { indicators, years, tables }: DeliveredRow,
  { indicator, year }: Omit<Place, 'sourceId'>,
): boolean {
  return tables ? tables.includes(`${indicator} ${year}`) : indicators.includes(indicator) && years.includes(year);
}

/** A file whose columns or periods are not known yet speaks of nothing. */
function speaksOf({ indicators, years }: ImportRow, { indicator, year }: Place): boolean {
  return indicators.includes(indicator) && years.includes(year);
}

const OWN = 's.workspace_id = $1 AND ($2::uuid[] IS NULL OR s.organisation_id = ANY ($2))';
const REQUEST = `r.id, r.source_id AS "sourceId", i.code AS indicator, r.year, r.due_on::text AS "dueOn", r.note,
  r.requested_at AS "requestedAt", r.refused_reason AS "refusedReason", r.reminded_at AS "remindedAt", r.reminders, r.version`;
const OWN_REQUESTS = `
  FROM delivery_request r
  JOIN source s ON s.id = r.source_id AND ${OWN}
  JOIN indicator i ON i.workspace_id = r.workspace_id AND i.id = r.indicator_id
 WHERE r.workspace_id = $1`;

/** @param organisations whose sources are looked at; null = all */
export async function boardFacts(tx: Tx, organisations: readonly string[] | null): Promise<BoardFactsOf> {
  const params = [tx.workspaceId, organisations];
  const requests = await tx.sql<RequestRow>(
    `SELECT ${REQUEST} ${OWN_REQUESTS} ORDER BY r.due_on, i.position, i.code`,
    params,
  );
  const deliveries = await tx.sql<DeliveredRow>(
    `SELECT d.id, d.title, d.source_id AS "sourceId", d.state, d.created_at AS "takenOverAt",
            coalesce(d.summary -> 'indicators', '[]') AS indicators, coalesce(d.summary -> 'years', '[]') AS years,
            d.summary -> 'tables' AS tables
       FROM delivery d JOIN source s ON s.id = d.source_id AND ${OWN}
      WHERE d.workspace_id = $1 AND d.state IN ('received', 'released', 'withdrawn') ORDER BY d.seq DESC`,
    params,
  );
  return new BoardFactsOf(requests, deliveries, await importsInHand(tx, organisations), tx.now());
}

/**
 * What was asked for until a day and no delivery answers, with the imports in hand: the little of the board that `open()` needs, without the
 * history of deliveries. An answer is judged as `boardStanding` does: a delivery that was not withdrawn and came in after the request.
 */
export async function openFacts(tx: Tx, organisations: readonly string[] | null, until: Day): Promise<BoardFactsOf> {
  const requests = await tx.sql<RequestRow>(
    `SELECT ${REQUEST} ${OWN_REQUESTS} AND r.due_on <= $3 AND r.refused_reason IS NULL
        AND NOT EXISTS (
          SELECT FROM delivery d
           WHERE d.workspace_id = $1 AND d.source_id = r.source_id AND d.state IN ('received', 'released')
             AND d.created_at >= r.requested_at
             AND CASE WHEN jsonb_typeof(d.summary -> 'tables') = 'array'
                      THEN d.summary -> 'tables' @> to_jsonb(i.code || ' ' || r.year)
                      ELSE d.summary -> 'indicators' @> to_jsonb(i.code) AND d.summary -> 'years' @> to_jsonb(r.year) END)
      ORDER BY r.due_on, i.position, i.code`,
    [tx.workspaceId, organisations, until],
  );
  const imports = requests.length === 0 ? [] : await importsInHand(tx, organisations);
  return new BoardFactsOf(requests, [], imports, tx.now());
}

function importsInHand(tx: Tx, organisations: readonly string[] | null): Promise<ImportRow[]> {
  return tx.sql<ImportRow>(
    `SELECT r.id, r.source_id AS "sourceId",
            array_remove(array_cat(
              ARRAY(SELECT x ->> 'code' FROM jsonb_array_elements(coalesce(r.check_result -> 'indicators', '[]')) x),
              array_append(ARRAY(SELECT c ->> 'indicator' FROM jsonb_array_elements(r.mapping -> 'columns') c),
                           r.mapping ->> 'indicator')), NULL) AS indicators,
            array_remove(array_cat(
              ARRAY(SELECT y::int FROM jsonb_array_elements_text(coalesce(r.check_result -> 'years', '[]')) y),
              array_append(ARRAY(SELECT (c ->> 'year')::int FROM jsonb_array_elements(r.mapping -> 'columns') c),
                           (r.mapping ->> 'year')::int)), NULL) AS years
       FROM import_run r JOIN source s ON s.id = r.source_id AND ${OWN}
      WHERE r.workspace_id = $1 AND r.state NOT IN ('imported', 'failed') AND r.changed_at >= $3 ORDER BY r.changed_at DESC`,
    [tx.workspaceId, organisations, new Date(tx.now().getTime() - IN_HAND_DAYS * 86_400_000)],
  );
}
