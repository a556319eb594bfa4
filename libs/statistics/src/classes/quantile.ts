/**
 * A quantile is the value below which a given share of the areas lies. Between two areas it has to be interpolated, and the rules for that
 * differ: type 7 is the default of R and of most programs, type 9 is used by the German index of socio-economic deprivation (GISD).
 *
 * Source: R. J. Hyndman and Y. Fan (1996), Sample quantiles in statistical packages, The American Statistician 50, 361–365.
 */
import { isClassCount, sortedValues } from './class-codes.js';

export const QUANTILE_TYPES = [7, 9] as const;
export type QuantileType = (typeof QUANTILE_TYPES)[number];

/** A position this close to a whole number is one; otherwise rounding of n · p would decide. R has the same limit. */
const TOLERANCE = 8.881784197001252e-16;

/**
 * Quantile of rising values (no NaN among them) for a share from 0 to 1. Position, counted from 1: type 7: 1 + (n − 1) p;
 * type 9: (n + ¼) p + ⅜, not before the first and not after the last. NaN without values or outside 0 … 1.
 */
export function quantileOfSorted(sorted: Float64Array, share: number, type: QuantileType = 7): number {
  const n = sorted.length;
  if (n === 0 || !(share >= 0 && share <= 1)) return NaN;
  const position = type === 7 ? 1 + (n - 1) * share : (n + 0.25) * share + 0.375;
  const below = Math.floor(position + TOLERANCE);
  if (below < 1) return sorted[0]!;
  if (below >= n) return sorted[n - 1]!;
  const part = position - below;
  const from = sorted[below - 1]!;
  return part < TOLERANCE ? from : from + part * (sorted[below]! - from);
}

/**
 * Cuts of `count` classes with as equally many areas as ties allow: the quantiles 1/count, 2/count, … of the values, NaN left out.
 * Many equal values make cuts coincide, which leaves classes empty rather than renaming the others. No cut, hence one class,
 * when all values are equal. Null without any value or when `count` is no number of classes. Closing rule: `upper`.
 */
export function quantileCuts(values: Float64Array, count: number, type: QuantileType = 7): Float64Array | null {
  const sorted = sortedValues(values);
  if (sorted.length === 0 || !isClassCount(count)) return null;
  if (sorted[0] === sorted.at(-1)) return new Float64Array();
  return Float64Array.from({ length: count - 1 }, (_, cut) => quantileOfSorted(sorted, (cut + 1) / count, type));
}
