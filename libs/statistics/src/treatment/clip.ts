/**
 * Treatment tames single extreme values before they are added up, so that one odd area does not set the scale for all. What is treated is
 * said with the result: how many values, and how. NaN is no value and stays.
 */
import { sortedValues } from '../classes/class-codes.js';
import { quantileOfSorted, type QuantileType } from '../classes/quantile.js';

export interface Clipped {
  readonly values: Float64Array;
  /** Values that were moved up to the lower or down to the upper limit. */
  readonly raised: number;
  readonly lowered: number;
}

/** Values below `low` become `low`, above `high` become `high`. Null when the limits are no limits (NaN, or the lower above the upper). */
export function clip(values: Float64Array, low: number, high: number): Clipped | null {
  if (!(low <= high)) return null;
  let raised = 0;
  let lowered = 0;
  const clipped = values.map((value) => {
    if (value < low) {
      raised++;
      return low;
    }
    if (value > high) {
      lowered++;
      return high;
    }
    return value;
  });
  return { values: clipped, raised, lowered };
}

/**
 * Winsorisation by share: what lies beyond the quantiles `share` and 1 − `share` is moved to them. Null without any value, or unless
 * 0 ≤ share ≤ ½.
 */
export function winsoriseByShare(values: Float64Array, share: number, type: QuantileType = 7): Clipped | null {
  const sorted = sortedValues(values);
  if (sorted.length === 0 || !(share >= 0 && share <= 0.5)) return null;
  return clip(values, quantileOfSorted(sorted, share, type), quantileOfSorted(sorted, 1 - share, type));
}
