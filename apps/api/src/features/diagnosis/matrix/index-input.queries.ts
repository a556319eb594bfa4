import { Injectable } from '@nestjs/common';
import type { IndexInputView, InputIndicatorView } from '@quartierwerk/contracts/diagnosis/index-input.views';
import type { IndexInputQuery } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import { openingYear } from '@quartierwerk/domain/diagnosis/reporting-year';
import { UNIT_FACTORS } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { CELL_STATUS } from '@quartierwerk/statistics/index/observation-matrix';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { loadRunSource } from './load-run-source.js';
import { cellStatusOf, publishedOf, yearsOf } from './observation-matrix.js';
import { reportingYears } from './reporting-years.js';
import type { RunSource } from './run-source.js';

/** The input of a run for the workshop in the browser. */
@Injectable()
export class IndexInputQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws Refused `NOT_FOUND` for an unknown area edition */
  input(ctx: ActorContext, query: IndexInputQuery): Promise<IndexInputView> {
    return this.uow.read(ctx, async (tx) => {
      const { editionId, pooling = 'edition' } = query;
      const { years, thin } = await reportingYears(tx, editionId, pooling);
      const year = query.year ?? openingYear(years, thin) ?? tx.now().getUTCFullYear();
      return inputView(await loadRunSource(tx, { editionId, year, pooling }), years, thin);
    });
  }
}

function inputView(source: RunSource, years: readonly number[], thin: readonly number[]): IndexInputView {
  const { edition, year, pooling, district, municipalities, areas, figures } = source;
  const domains = new Map(source.indicators.map(({ domainCode, domainName }) => [domainCode, domainName]));
  return {
    edition,
    year,
    years,
    thinYears: thin,
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
