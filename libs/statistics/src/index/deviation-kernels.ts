/**
 * Kernels that turn the rates of one indicator into deviations and add them up. Plain loops over typed arrays, as in
 * column-kernels.ts, and the same rule: ascending order of the areas, only operations that IEEE 754 rounds exactly.
 */

/** A deviation above this (in standard deviations, signed as a burden) makes an indicator conspicuous in an area. */
export const CONSPICUOUS_DEVIATION = 1;

/** Brings a positive distance of any size into the range of a 32-bit integer, rounded up to at least 1. */
const SHRINK = 2 ** -20;

/** What the deviations of one indicator are made of: (rate − centre) / scale + offset, kept between low and high. */
export interface DeviationMeasure {
  readonly centre: number;
  /** Negative for a relief; NaN where there is no spread, so that there is no deviation either. */
  readonly scale: number;
  readonly offset: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Adds weight · deviation of every area to its sum and counts the conspicuous ones. For measures in standard deviations from the
 * reference, where both are the same number. One loop, because each array that is walked once more costs as much as the arithmetic.
 *
 * Whether a deviation exceeds the threshold is as good as random from area to area, so a branch would be mispredicted every fifth
 * time; the sign bit gives the answer without one. Conspicuous is what is so before the limit is applied.
 */
export function addDeviations(
  rate: Float64Array,
  measure: DeviationMeasure,
  weight: number,
  sums: Float64Array,
  conspicuous: Uint16Array,
): void {
  const { centre, scale, low, high } = measure;
  if (low === -Infinity && high === Infinity) return addUnlimited(rate, measure, weight, sums, conspicuous);
  for (let area = 0; area < rate.length; area++) {
    const deviation = ((rate[area] ?? NaN) - centre) / scale;
    const above = Math.ceil((deviation - CONSPICUOUS_DEVIATION) * SHRINK) | 0;
    conspicuous[area] = (conspicuous[area] ?? 0) + (-above >>> 31);
    // Both are single instructions; comparisons would be branches again.
    const term = weight * Math.min(high, Math.max(low, deviation));
    if (term === term) sums[area] = (sums[area] ?? 0) + term;
  }
}

/** The same without a limit, which is the usual case and takes two thirds of the time. */
function addUnlimited(
  rate: Float64Array,
  { centre, scale }: DeviationMeasure,
  weight: number,
  sums: Float64Array,
  conspicuous: Uint16Array,
): void {
  for (let area = 0; area < rate.length; area++) {
    const deviation = ((rate[area] ?? NaN) - centre) / scale;
    // 0 or less when not above the threshold; NaN becomes 0.
    const above = Math.ceil((deviation - CONSPICUOUS_DEVIATION) * SHRINK) | 0;
    conspicuous[area] = (conspicuous[area] ?? 0) + (-above >>> 31);
    const term = weight * deviation;
    if (term === term) sums[area] = (sums[area] ?? 0) + term;
  }
}

/** Counts the areas whose deviation from the reference, in standard deviations, is above the threshold. */
export function countConspicuous(rate: Float64Array, reference: number, scale: number, conspicuous: Uint16Array): void {
  for (let area = 0; area < rate.length; area++) {
    const deviation = ((rate[area] ?? NaN) - reference) / scale;
    if (deviation > CONSPICUOUS_DEVIATION) conspicuous[area] = (conspicuous[area] ?? 0) + 1;
  }
}

/** Deviations of every area by one measure; NaN stays NaN. */
export function fillDeviations(rate: Float64Array, measure: DeviationMeasure, target: Float64Array): void {
  for (let area = 0; area < rate.length; area++) target[area] = measured(rate[area] ?? NaN, measure);
}

/** Deviation of one rate. NaN for NaN. */
export function measured(rate: number, { centre, scale, offset, low, high }: DeviationMeasure): number {
  const deviation = (rate - centre) / scale;
  if (deviation > high) return high + offset;
  return (deviation < low ? low : deviation) + offset;
}

/** Adds weight · deviation of every area that has one to its sum. */
export function addWeighted(deviation: Float64Array, weight: number, sums: Float64Array): void {
  for (let area = 0; area < deviation.length; area++) {
    const term = weight * (deviation[area] ?? NaN);
    if (term === term) sums[area] = (sums[area] ?? 0) + term;
  }
}
