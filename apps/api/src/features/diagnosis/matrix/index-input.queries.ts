import { Injectable } from '@nestjs/common';
import type { IndexInputView, InputIndicatorView } from '@quartierwerk/contracts/diagnosis/index-input.views';
import type { IndexInputQuery } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import { UNIT_FACTORS } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { CELL_STATUS } from '@quartierwerk/statistics/index/observation-matrix';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { loadRunSource } from './load-run-source.js';
import { cellStatusOf, publishedOf, yearsOf } from './observation-matrix.js';
import type { RunSource } from './run-source.js';

/** The input of a run for the workshop in the browser. */
@Injectable()
export class IndexInputQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws Refused `NOT_FOUND` for an unknown area edition */
  input(ctx: ActorContext, query: IndexInputQuery): Promise<IndexInputView> {
    return this.uow.read(ctx, async (tx) => {
      const years = await yearsWithValues(tx, query.editionId);
      const year = query.year ?? years.at(-1) ?? tx.now().getUTCFullYear();
      const pooling = query.pooling ?? 'edition';
      return inputView(await loadRunSource(tx, { editionId: query.editionId, year, pooling }), years);
    });
  }
}

/** Years for which any area of the edition has a value, ascending. */
export async function yearsWithValues(tx: Tx, editionId: string): Promise<number[]> {
  const rows = await tx.sql<{ year: number }>(
    `SELECT DISTINCT o.year FROM observation o
      WHERE o.workspace_id = $1 AND o.value IS NOT NULL AND o.superseded_by IS NULL AND NOT o.withdrawn
        AND o.area_id = ANY (ARRAY(SELECT a.id FROM area a WHERE a.workspace_id = $1 AND a.edition_id = $2
                                      AND a.level = 'small_area'))
      ORDER BY o.year`,
    [tx.workspaceId, editionId],
  );
  return rows.map((row) => row.year);
}

function inputView(source: RunSource, years: readonly number[]): IndexInputView {
  const { edition, year, pooling, district, municipalities, areas, figures } = source;
  const domains = new Map(source.indicators.map(({ domainCode, domainName }) => [domainCode, domainName]));
  return {
    edition,
    year,
    years,
    pooling,
    district,
    municipalities,
    areas,
    domains: [...domains].map(([code, name]) => ({ code, name })),
    indicators: source.indicators.map((_, position) => inputIndicator(source, position)),
    cells: {
      numerator: figures.map((figure) => figure.numerator),
      denominator: figures.map((figure) => figure.denominator),
      value: figures.map((figure) => figure.value),
      status: figures.map(cellStatusOf),
    },
    deliveryCount: source.deliveryIds.length,
    latestReferenceDate: source.latestReferenceDate,
  };
}

function inputIndicator(source: RunSource, position: number): InputIndicatorView {
  const indicator = source.indicators[position];
  if (!indicator) throw new RangeError(`No indicator at ${position}`);
  const start = position * source.areas.length;
  const statuses = source.areas.flatMap((area, row) => {
    const figure = source.figures[start + row];
    return figure && area.excludedReason === null ? [cellStatusOf(figure)] : [];
  });
  const count = (status: number) => statuses.filter((candidate) => candidate === status).length;
  const published = publishedOf(source)[position];
  const { domainName: _, poolingYears: __, ...rest } = indicator;
  return {
    ...rest,
    unitFactor: UNIT_FACTORS[indicator.unit],
    years: yearsOf(source, position),
    published: {
      numerator: published?.numerator ?? null,
      denominator: published?.denominator ?? null,
      value: published?.value ?? null,
    },
    missingAreas: count(CELL_STATUS.missing),
    suppressedAreas: count(CELL_STATUS.suppressed),
    provisionalAreas: count(CELL_STATUS.provisional),
  };
}
