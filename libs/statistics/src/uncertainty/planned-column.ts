/**
 * One indicator, made ready for drawing: for each area the cubic that turns a normal variate into its rate, the few cells that
 * need exact draws, and what is held fixed because no counts are known.
 *
 * A rate with counts is a chance that showed itself in x of N persons: what is drawn is the chance, Beta(x + alpha, N − x + beta).
 * That holds for a register as well, which counts everybody: next year's register will differ by as much.
 */
import { MIN_DENOMINATOR, rateAt } from '../index/column-kernels.js';
import type { ObservationMatrix } from '../index/observation-matrix.js';
import { betaMoments } from './beta-moments.js';
import { fitPrior, type BetaPrior, type Prior } from './beta-prior.js';
import { fitCubic } from './cubic-fit.js';
import type { SmallCounts } from './small-counts.js';
import type { SuppressionBounds } from './suppression-bounds.js';

/**
 * What becomes of an indicator in the sampling analysis. `held_without_counts`: rates alone do not say how sure they are;
 * `held_not_a_share`: more cases than persons, or nobody or everybody counted in every area; `not_scored`: no part of the index.
 */
export const INDICATOR_CERTAINTIES = ['drawn', 'held_without_counts', 'held_not_a_share', 'not_scored'] as const;
export type IndicatorCertainty = (typeof INDICATOR_CERTAINTIES)[number];

/** Below this shape the beta distribution is too skew for a cubic, and is drawn exactly. */
export const LEAST_CUBIC_SHAPE = 2;

export interface PlannedColumn {
  readonly indicator: number;
  readonly certainty: IndicatorCertainty;
  /** Null when nothing is drawn. */
  readonly prior: BetaPrior | null;
  /** The rate from which the coefficients count. */
  readonly baseline: number;
  /** Four for each area: rate − baseline = c0 + z (c1 + z (c2 + z c3)), in the unit of the indicator. Zeros for a gap. */
  readonly coefficients: Float32Array;
  /** Cells drawn exactly; their coefficients are zeros. */
  readonly small: SmallCounts;
  /** Positions without a rate, and how many have one. */
  readonly gaps: Uint32Array;
  readonly known: number;
  /** Of the cells with a rate: drawn (suppressed ones included), suppressed, held fixed. */
  readonly drawnCells: number;
  readonly suppressedCells: number;
  readonly heldCells: number;
}

/** What of one indicator stands in the matrix, by position in `areas`; NaN = not known. */
interface ColumnCells {
  readonly rate: Float64Array;
  readonly count: Float64Array;
  readonly population: Float64Array;
  readonly counted: number;
  readonly isShare: boolean;
}

/**
 * Plans one indicator for the areas at the positions `areas` of the matrix.
 * @param matrix with suppressed counts already set to the middle of their interval.
 * @param bounds intervals of suppressed counts, in the layout of the matrix.
 */
export function planColumn(
  matrix: ObservationMatrix,
  areas: Uint32Array,
  indicator: number,
  baseline: number,
  prior: Prior,
  bounds: SuppressionBounds | null,
): PlannedColumn {
  const cells = readCells(matrix, areas, indicator);
  const fitted = cells.counted > 0 && cells.isShare ? fitPrior(prior, cells.count, cells.population) : null;
  const coefficients = new Float32Array(4 * areas.length);
  const factor = matrix.indicators[indicator]?.unitFactor ?? 1;
  const small: number[][] = [];
  const gaps: number[] = [];
  let suppressedCells = 0;
  const cubic = new Float64Array(3);
  for (let position = 0; position < areas.length; position++) {
    const rate = cells.rate[position]!;
    const population = cells.population[position]!;
    if (Number.isNaN(rate)) {
      gaps.push(position);
    } else if (fitted === null || Number.isNaN(population)) {
      coefficients[4 * position] = rate - baseline;
    } else {
      const cell = indicator * matrix.areaCodes.length + areas[position]!;
      const lower = bounds?.lower[cell] ?? NaN;
      const count = cells.count[position]!;
      const suppressed = lower === lower;
      if (suppressed) suppressedCells++;
      const shape = { a: count + fitted.alpha, b: population - count + fitted.beta };
      if (suppressed || !writeCubic(shape, factor, baseline, cubic, coefficients, 4 * position)) {
        const upper = suppressed ? (bounds?.upper[cell] ?? count) : count;
        small.push([position, suppressed ? lower : count, upper, population]);
      }
    }
  }
  const known = areas.length - gaps.length;
  const drawnCells = fitted === null ? 0 : cells.counted;
  return {
    indicator,
    certainty: fitted !== null ? 'drawn' : cells.counted > 0 ? 'held_not_a_share' : 'held_without_counts',
    prior: fitted,
    baseline,
    coefficients,
    small: smallCountsOf(small),
    gaps: Uint32Array.from(gaps),
    known,
    drawnCells,
    suppressedCells,
    heldCells: known - drawnCells,
  };
}

function readCells(matrix: ObservationMatrix, areas: Uint32Array, indicator: number): ColumnCells {
  const rate = new Float64Array(areas.length).fill(NaN);
  const count = new Float64Array(areas.length).fill(NaN);
  const population = new Float64Array(areas.length).fill(NaN);
  let counted = 0;
  let isShare = true;
  for (let position = 0; position < areas.length; position++) {
    const area = areas[position]!;
    const cell = indicator * matrix.areaCodes.length + area;
    rate[position] = rateAt(matrix, area, indicator);
    const cases = matrix.numerator[cell]!;
    const persons = matrix.denominator[cell]!;
    // The condition under which the engine divides instead of taking the rate as given.
    if (Number.isNaN(rate[position]!) || !(cases >= 0 && persons >= MIN_DENOMINATOR)) continue;
    count[position] = cases;
    population[position] = persons;
    counted++;
    if (cases > persons) isShare = false;
  }
  return { rate, count, population, counted, isShare };
}

/** Writes the cubic of Beta(a, b) into `target` from `first` on; false when the distribution is too skew for one. */
function writeCubic(
  { a, b }: { readonly a: number; readonly b: number },
  factor: number,
  baseline: number,
  cubic: Float64Array,
  target: Float32Array,
  first: number,
): boolean {
  if (a < LEAST_CUBIC_SHAPE || b < LEAST_CUBIC_SHAPE) return false;
  const { mean, sd, skewness, kurtosis } = betaMoments(a, b);
  if (!fitCubic(skewness, kurtosis, cubic)) return false;
  const scale = sd * factor;
  const curve = scale * cubic[1]!;
  target[first] = mean * factor - baseline - curve;
  target[first + 1] = scale * cubic[0]!;
  target[first + 2] = curve;
  target[first + 3] = scale * cubic[2]!;
  return true;
}

function smallCountsOf(rows: readonly number[][]): SmallCounts {
  const column = (place: number): Float64Array => Float64Array.from(rows, (row) => row[place]!);
  return { areas: Uint32Array.from(column(0)), lower: column(1), upper: column(2), population: column(3) };
}
