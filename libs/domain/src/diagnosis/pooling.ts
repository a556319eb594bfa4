/**
 * Pooling adds up the counts of several years before a rate is taken, because one year of a small cohort says little: a Wohnplatz
 * of 1,000 residents has about ten school starters a year. Numerators and denominators are added, never rates; a year without
 * counts is left out and not filled, and the result says which years it holds.
 */
import { hasFigure, type ValueStatus } from '../indicators/value-status.js';
import type { SheetStatus } from './vocabulary.js';

/** One delivered figure of one area and indicator. */
export interface YearFigure {
  readonly year: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The rate in the unit of the indicator. */
  readonly value: number | null;
  readonly status: ValueStatus;
}

export interface PooledFigure {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The rate as delivered, where there are no counts: those say it more exactly. */
  readonly value: number | null;
  readonly status: SheetStatus;
  /** Years that the figure holds, ascending; empty without a figure. */
  readonly years: readonly number[];
}

/** Nobody delivered anything. */
export const NO_FIGURE: PooledFigure = {
  numerator: null,
  denominator: null,
  value: null,
  status: 'missing',
  years: [],
};

/**
 * The figure of a reporting year, pooled over at most `window` years that end with it.
 *
 * Rule: with a window of one, or where no year has counts, the reporting year stands alone. Otherwise the counts at hand are
 * added up; the result is provisional when any of them is. Where nothing can be added, the reporting year says why.
 *
 * A suppressed year is never passed over as merely missing: what is kept secret are the few cases, so that the others alone say too
 * much. Is it the reporting year, then so is the pooled figure; is it an earlier one, the figure is of low reliability.
 */
export function pooledFigure(figures: readonly YearFigure[], year: number, window: number): PooledFigure {
  const own = figures.find((figure) => figure.year === year);
  if (window <= 1) return own ? alone(own) : NO_FIGURE;
  const inWindow = figures.filter((figure) => figure.year > year - window && figure.year <= year);
  if (own?.status === 'suppressed') return withoutFigure(own, inWindow);
  const pooled = addedUp(own, inWindow);
  const partial = pooled.years.length > 0 && inWindow.some((figure) => figure.status === 'suppressed');
  return partial ? { ...pooled, status: 'low_reliability' } : pooled;
}

function addedUp(own: YearFigure | undefined, inWindow: readonly YearFigure[]): PooledFigure {
  const counted = inWindow.filter((figure) => hasFigure(figure.status) && hasCounts(figure));
  if (counted.length === 0 || (counted.length === 1 && counted[0] === own)) {
    return own && hasFigure(own.status) ? alone(own) : withoutFigure(own, inWindow);
  }
  return {
    numerator: counted.reduce((sum, figure) => sum + (figure.numerator ?? 0), 0),
    denominator: counted.reduce((sum, figure) => sum + (figure.denominator ?? 0), 0),
    value: null,
    status: pooledStatus(counted.map((figure) => figure.status)),
    years: counted.map((figure) => figure.year).toSorted((a, b) => a - b),
  };
}

function hasCounts({ numerator, denominator }: YearFigure): boolean {
  return numerator !== null && denominator !== null && denominator > 0;
}

function alone(figure: YearFigure): PooledFigure {
  const carries = hasFigure(figure.status);
  return {
    numerator: carries ? figure.numerator : null,
    denominator: figure.denominator,
    value: carries && !hasCounts(figure) ? figure.value : null,
    status: figure.status,
    years: carries ? [figure.year] : [],
  };
}

function withoutFigure(own: YearFigure | undefined, inWindow: readonly YearFigure[]): PooledFigure {
  const suppressed = inWindow.find((figure) => figure.status === 'suppressed');
  const reason = suppressed ?? own;
  return reason ? { ...NO_FIGURE, denominator: reason.denominator, status: reason.status } : NO_FIGURE;
}

/** The weakest of the statuses added up: provisional before low reliability before revised. */
function pooledStatus(statuses: readonly ValueStatus[]): ValueStatus {
  const order: readonly ValueStatus[] = ['provisional', 'low_reliability', 'revised'];
  return order.find((status) => statuses.includes(status)) ?? 'present';
}
