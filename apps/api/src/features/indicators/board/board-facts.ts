import {
  type BoardFacts,
  type BoardStanding,
  boardStanding,
  type Owed,
} from '@quartierwerk/domain/indicators/delivery-board';
import { type Day, dayOf } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../../platform/database/unit-of-work.js';

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

/** A file whose columns have not been read yet speaks of nothing; one without a year in it, of every period. */
function speaksOf({ indicators, years }: ImportRow, { indicator, year }: Place): boolean {
  return indicators.includes(indicator) && (years.length === 0 || years.includes(year));
}

/** @param organisations whose sources are looked at; null = all */
export async function boardFacts(tx: Tx, organisations: readonly string[] | null): Promise<BoardFactsOf> {
  const params = [tx.workspaceId, organisations];
  const own = 's.workspace_id = $1 AND ($2::uuid[] IS NULL OR s.organisation_id = ANY ($2))';
  const requests = await tx.sql<RequestRow>(
    `SELECT r.id, r.source_id AS "sourceId", i.code AS indicator, r.year, r.due_on::text AS "dueOn", r.note,
            r.requested_at AS "requestedAt", r.refused_reason AS "refusedReason", r.reminded_at AS "remindedAt", r.reminders, r.version
       FROM delivery_request r
       JOIN source s ON s.id = r.source_id AND ${own}
       JOIN indicator i ON i.workspace_id = r.workspace_id AND i.id = r.indicator_id
      WHERE r.workspace_id = $1 ORDER BY r.due_on, i.position, i.code`,
    params,
  );
  const deliveries = await tx.sql<DeliveredRow>(
    `SELECT d.id, d.title, d.source_id AS "sourceId", d.state, d.created_at AS "takenOverAt",
            coalesce(d.summary -> 'indicators', '[]') AS indicators, coalesce(d.summary -> 'years', '[]') AS years,
            d.summary -> 'tables' AS tables
       FROM delivery d JOIN source s ON s.id = d.source_id AND ${own}
      WHERE d.workspace_id = $1 AND d.state IN ('received', 'released', 'withdrawn') ORDER BY d.seq DESC`,
    params,
  );
  const imports = await tx.sql<ImportRow>(
    `SELECT r.id, r.source_id AS "sourceId",
            array_remove(array_cat(
              ARRAY(SELECT x ->> 'code' FROM jsonb_array_elements(coalesce(r.check_result -> 'indicators', '[]')) x),
              array_append(ARRAY(SELECT c ->> 'indicator' FROM jsonb_array_elements(r.mapping -> 'columns') c),
                           r.mapping ->> 'indicator')), NULL) AS indicators,
            array_remove(array_cat(
              ARRAY(SELECT y::int FROM jsonb_array_elements_text(coalesce(r.check_result -> 'years', '[]')) y),
              array_append(ARRAY(SELECT (c ->> 'year')::int FROM jsonb_array_elements(r.mapping -> 'columns') c),
                           (r.mapping ->> 'year')::int)), NULL) AS years
       FROM import_run r JOIN source s ON s.id = r.source_id AND ${own}
      WHERE r.workspace_id = $1 AND r.state <> 'imported' ORDER BY r.changed_at DESC`,
    params,
  );
  return new BoardFactsOf(requests, deliveries, imports, tx.now());
}
