/**
 * What is known of suppressed counts: each lies in an interval. With a minimum number of cases t it is 1 … t − 1, because a
 * zero is published; a provider may state another interval. A suppressed count without one stays a gap.
 */
import { CELL_STATUS, type ObservationMatrix } from '../index/observation-matrix.js';

/** Cells in the layout of the matrix; NaN = no interval is known. Whole numbers, lower ≤ upper. */
export interface SuppressionBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * Intervals 1 … minCases − 1 for every suppressed cell whose denominator is known, cut at the denominator.
 * @param minCases by indicator code; an indicator that is not named, or a minimum below 2, gives no interval.
 */
export function boundsOfMinCases(
  matrix: ObservationMatrix,
  minCases: Readonly<Record<string, number>>,
): SuppressionBounds {
  const cells = matrix.status.length;
  const areas = matrix.areaCodes.length;
  const bounds = { lower: new Float64Array(cells).fill(NaN), upper: new Float64Array(cells).fill(NaN) };
  matrix.indicators.forEach(({ code }, indicator) => {
    const least = Object.hasOwn(minCases, code) ? Math.floor(minCases[code] ?? NaN) : NaN;
    if (!(least >= 2)) return;
    for (let cell = indicator * areas; cell < (indicator + 1) * areas; cell++) {
      const population = Math.floor(matrix.denominator[cell]!);
      if (matrix.status[cell] !== CELL_STATUS.suppressed || !(population >= 1)) continue;
      bounds.lower[cell] = 1;
      bounds.upper[cell] = Math.min(least - 1, population);
    }
  });
  return bounds;
}
