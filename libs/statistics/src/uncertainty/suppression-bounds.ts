/**
 * What is known of suppressed counts: each lies in an interval. With a minimum number of cases t it is 1 … t − 1 (from 0 where zeros are
 * secret too). Only of counts that were hidden because they are small: one that was hidden so that another cannot be worked out, or since
 * nearly everybody is counted, lies elsewhere. What has no interval stays a gap.
 */
import { CELL_STATUS, type ObservationMatrix } from '../index/observation-matrix.js';

/** Cells in the layout of the matrix; NaN = no interval is known. Whole numbers, lower ≤ upper. */
export interface SuppressionBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Which counts of an indicator are secret for being small. */
export interface SecretCounts {
  /** Below how many cases a count is secret; below 2, nothing is. */
  readonly minCases: number;
  readonly zerosSecret: boolean;
}

/** One cell among those hidden for another reason than that they are small. */
export interface HiddenCell {
  readonly indicator: string;
  readonly area: string;
}

/**
 * Intervals for every suppressed cell whose denominator is known, cut at the denominator.
 * @param secret by indicator code; an indicator that is not named gives no interval
 * @param otherwise cells hidden for another reason: they give none either
 */
export function boundsOfMinCases(
  matrix: ObservationMatrix,
  secret: Readonly<Record<string, SecretCounts>>,
  otherwise: readonly HiddenCell[] = [],
): SuppressionBounds {
  const cells = matrix.status.length;
  const areas = matrix.areaCodes.length;
  const bounds = { lower: new Float64Array(cells).fill(NaN), upper: new Float64Array(cells).fill(NaN) };
  const elsewhere = positionsOf(matrix, otherwise);
  matrix.indicators.forEach(({ code }, indicator) => {
    const { minCases = NaN, zerosSecret = false } = Object.hasOwn(secret, code) ? (secret[code] ?? {}) : {};
    const least = Math.floor(minCases);
    if (!(least >= 2)) return;
    for (let cell = indicator * areas; cell < (indicator + 1) * areas; cell++) {
      const population = Math.floor(matrix.denominator[cell]!);
      if (matrix.status[cell] !== CELL_STATUS.suppressed || !(population >= 1) || elsewhere.has(cell)) continue;
      bounds.lower[cell] = zerosSecret ? 0 : 1;
      bounds.upper[cell] = Math.min(least - 1, population);
    }
  });
  return bounds;
}

function positionsOf(matrix: ObservationMatrix, cells: readonly HiddenCell[]): ReadonlySet<number> {
  const areas = new Map(matrix.areaCodes.map((code, at) => [code, at]));
  const indicators = new Map(matrix.indicators.map(({ code }, at) => [code, at]));
  return new Set(
    cells.flatMap(({ indicator, area }) => {
      const [row, column] = [areas.get(area), indicators.get(indicator)];
      return row === undefined || column === undefined ? [] : [column * matrix.areaCodes.length + row];
    }),
  );
}
