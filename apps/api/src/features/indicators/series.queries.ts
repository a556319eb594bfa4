import { Injectable } from '@nestjs/common';
import type {
  IndicatorSeriesView,
  SeriesBreakView,
  SeriesPointView,
  SeriesRowView,
} from '@quartierwerk/contracts/indicators/series.views';
import { INDICATOR_LEVELS, type IndicatorLevel } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { exactOrganisations, figureOrganisations } from './delivery-scope.js';
import { observationsFor } from './shown-values.js';

/** More small lines than this nobody looks at, and no browser draws at once. */
const MOST_AREAS = 1_000;

interface PointRow extends SeriesPointView {
  readonly year: number;
  readonly code: string;
  readonly name: string;
  readonly level: IndicatorLevel;
  readonly parentName: string | null;
  /** Order of the area edition, the oldest first, and number of the definition's edition. */
  readonly area: number;
  readonly definition: number;
}

interface AreaEditionRow {
  readonly id: string;
  readonly name: string;
  readonly smallAreaLabel: string;
}

/** One indicator over the years, with the values that the person may see (`observationsFor`). */
@Injectable()
export class SeriesQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws Refused `NOT_FOUND` for an unknown code */
  series(ctx: ActorContext, code: string): Promise<IndicatorSeriesView> {
    return this.uow.read(ctx, async (tx) => {
      const [indicator] = await tx.sql<{ id: string }>(
        'SELECT id FROM indicator WHERE workspace_id = $1 AND code = $2',
        [tx.workspaceId, code],
      );
      if (!indicator) throw new Refused('NOT_FOUND');
      const editions = await tx.sql<AreaEditionRow>(
        `SELECT id, name, small_area_label AS "smallAreaLabel" FROM area_edition
          WHERE workspace_id = $1 ORDER BY valid_from, id`,
        [tx.workspaceId],
      );
      return seriesView(await this.points(tx, indicator.id), editions);
    });
  }

  private points(tx: Tx, indicatorId: string): Promise<PointRow[]> {
    return tx.sql<PointRow>(
      `SELECT o.year, o.value, o.numerator, o.denominator, o.status, a.code, a.name, a.level, p.name AS "parentName",
              v.place::int AS area, e.number AS definition
         FROM ${observationsFor('$4')} o
         JOIN indicator_edition e ON e.workspace_id = o.workspace_id AND e.id = o.indicator_edition_id
         JOIN area a ON a.workspace_id = o.workspace_id AND a.id = o.area_id
         JOIN (SELECT id, row_number() OVER (ORDER BY valid_from, id) - 1 AS place FROM area_edition
                WHERE workspace_id = $1) v ON v.id = a.edition_id
         LEFT JOIN area p ON p.workspace_id = a.workspace_id AND p.id = a.parent_id
         JOIN delivery d ON d.workspace_id = o.workspace_id AND d.id = o.delivery_id
         LEFT JOIN source s ON s.workspace_id = d.workspace_id AND s.id = d.source_id
        WHERE o.workspace_id = $1 AND e.indicator_id = $2 AND o.superseded_by IS NULL AND NOT o.withdrawn
          AND ($3::uuid[] IS NULL OR s.organisation_id = ANY ($3))
        ORDER BY array_position(ARRAY['district', 'municipality', 'small_area'], a.level),
                 p.name COLLATE "de-x-icu" NULLS FIRST, a.name COLLATE "de-x-icu", a.code COLLATE "C"`,
      [tx.workspaceId, indicatorId, figureOrganisations(tx), exactOrganisations(tx)],
    );
  }
}

/** Each year is told in the newest editions that have values for it, so that one year never mixes two divisions. */
function seriesView(all: readonly PointRow[], editions: readonly AreaEditionRow[]): IndicatorSeriesView {
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => a - b);
  const of = new Map(
    years.map((year) => {
      const own = all.filter((point) => point.year === year);
      const area = Math.max(...own.map((point) => point.area));
      const inArea = own.filter((point) => point.area === area);
      return [year, { area, definition: Math.max(...inArea.map(({ definition }) => definition)) }];
    }),
  );
  const newest = Math.max(-1, ...[...of.values()].map(({ area }) => area));
  const shown = all.filter(
    ({ year, area, definition }) => of.get(year)?.area === area && of.get(year)?.definition === definition,
  );
  const rows = rowsOf(shown, years, newest);
  const small = rows.filter(({ level }) => level === 'small_area');
  const left = new Set(small.slice(MOST_AREAS));
  return {
    years,
    areaEdition: editions[newest] ?? null,
    breaks: breaksOf(years, of, editions),
    rows: rows.filter((row) => !left.has(row)),
    leftOut: left.size,
  };
}

function rowsOf(points: readonly PointRow[], years: readonly number[], newest: number): SeriesRowView[] {
  const byCode = Map.groupBy(points, ({ level, code }) => `${level}|${code}`);
  const rows = [...byCode.values()].flatMap((own) => {
    const latest = own.reduce((one, other) => (other.area > one.area ? other : one));
    const at = new Map(
      own.map(({ year, value, numerator, denominator, status }) => [year, { value, numerator, denominator, status }]),
    );
    const { code, name, level, parentName } = latest;
    return {
      code,
      name,
      level,
      parentName,
      former: latest.area < newest,
      points: years.map((year) => at.get(year) ?? null),
    };
  });
  const rank = (level: IndicatorLevel): number => -INDICATOR_LEVELS.indexOf(level);
  return rows.sort((a, b) => rank(a.level) - rank(b.level) || Number(a.former) - Number(b.former));
}

function breaksOf(
  years: readonly number[],
  of: ReadonlyMap<number, { readonly area: number; readonly definition: number }>,
  editions: readonly AreaEditionRow[],
): SeriesBreakView[] {
  return years.flatMap((year, at) => {
    const [before, now] = [of.get(years[at - 1] ?? NaN), of.get(year)];
    if (!before || !now) return [];
    const breaks: SeriesBreakView[] = [];
    if (before.area !== now.area) breaks.push({ year, kind: 'area_edition', name: editions[now.area]?.name ?? '' });
    if (before.definition !== now.definition) breaks.push({ year, kind: 'definition', name: String(now.definition) });
    return breaks;
  });
}
