import type { PooledFigure } from '@quartierwerk/domain/diagnosis/pooling';
import type { SheetStatus } from '@quartierwerk/domain/diagnosis/vocabulary';
import { UNIT_FACTORS } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import {
  CELL_STATUS,
  EXCLUSION,
  type CellStatus,
  type ObservationMatrix,
  createObservationMatrix,
} from '@quartierwerk/statistics/index/observation-matrix';
import type { RunSource } from './run-source.js';

/**
 * What the status of a delivery means for the computation. Revised values and those of limited reliability take part like any
 * other; what is announced but not there is missing, and stays so.
 */
const CELL_STATUS_OF: Readonly<Record<SheetStatus, CellStatus>> = {
  present: 'present',
  revised: 'present',
  low_reliability: 'present',
  provisional: 'provisional',
  suppressed: 'suppressed',
  not_applicable: 'not_applicable',
  not_available: 'missing',
  pending: 'missing',
  missing: 'missing',
};

/** Code of the engine for the status of a figure. */
export function cellStatusOf(figure: PooledFigure): number {
  return CELL_STATUS[CELL_STATUS_OF[figure.status]];
}

/** The engine's matrix: areas × indicators in the order of the source, with the published figures of the district. */
export function matrixOf(source: RunSource): ObservationMatrix {
  const matrix = createObservationMatrix(
    source.areas.map((area) => area.code),
    source.indicators.map((indicator) => ({
      code: indicator.code,
      domain: indicator.domainCode,
      direction: indicator.direction,
      unitFactor: UNIT_FACTORS[indicator.unit],
    })),
  );
  source.areas.forEach((area, position) => {
    matrix.exclusion[position] = EXCLUSION[area.excludedReason ?? 'none'];
  });
  const parents = [...new Set(source.areas.flatMap(({ municipalityId }) => municipalityId ?? []))];
  const of = Int32Array.from(source.areas, ({ municipalityId }) => parents.indexOf(municipalityId ?? ''));
  source.figures.forEach((figure, cell) => {
    matrix.numerator[cell] = figure.numerator ?? NaN;
    matrix.denominator[cell] = figure.denominator ?? NaN;
    matrix.value[cell] = figure.value ?? NaN;
    matrix.status[cell] = cellStatusOf(figure);
  });
  publishedOf(source).forEach((figure, indicator) => {
    matrix.published.numerator[indicator] = figure.numerator ?? NaN;
    matrix.published.denominator[indicator] = figure.denominator ?? NaN;
    matrix.published.value[indicator] = figure.value ?? NaN;
  });
  return { ...matrix, parents: { codes: parents, of } };
}

/** The district's own figures, one for each indicator. */
export function publishedOf(source: RunSource): readonly PooledFigure[] {
  return source.aboveFigures.get(source.district.id) ?? [];
}

/** Years whose counts are in the figures of one indicator, ascending. */
export function yearsOf(source: RunSource, indicator: number): number[] {
  const start = indicator * source.areas.length;
  const years = new Set<number>();
  for (const figure of source.figures.slice(start, start + source.areas.length)) {
    for (const year of figure.years) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}
