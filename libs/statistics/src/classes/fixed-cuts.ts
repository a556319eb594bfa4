/**
 * Cuts that follow a rule rather than the distribution of the values: steps of one standard deviation, equal steps from the least to
 * the greatest value, or what somebody has set by hand. Interface and closing rule as in `class-codes.ts`.
 */
import { isClassCount, MAX_CLASSES } from './class-codes.js';

/**
 * Cuts of `count` classes, each one standard deviation wide and together centred on the mean; the outer ones are open. With five
 * classes of a standardised index −1.5, −0.5, 0.5 and 1.5, with four −1, 0 and 1. Null when `count` is no number of classes or the
 * standard deviation is not above 0: without spread there are no steps.
 */
export function standardDeviationCuts(count: number, mean = 0, sd = 1): Float64Array | null {
  if (!isClassCount(count) || !(sd > 0 && sd < Infinity) || !Number.isFinite(mean)) return null;
  return Float64Array.from({ length: count - 1 }, (_, cut) => mean + sd * (cut + 1 - count / 2));
}

/**
 * Cuts that divide the way from the least to the greatest value into `count` equal steps; NaN is no value. No cut, hence one class,
 * when all values are equal. Null without any value or when `count` is no number of classes.
 */
export function equalIntervalCuts(values: Float64Array, count: number): Float64Array | null {
  if (!isClassCount(count)) return null;
  let least = Infinity;
  let greatest = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (!(least <= greatest)) return null;
  if (least === greatest) return new Float64Array();
  const range = greatest - least;
  return Float64Array.from({ length: count - 1 }, (_, cut) => least + (range * (cut + 1)) / count);
}

/** Cuts set by hand. Null when they do not rise from one to the next, are not finite or are too many. */
export function manualCuts(cuts: readonly number[]): Float64Array | null {
  const rise = cuts.every((cut, position) => Number.isFinite(cut) && (position === 0 || cut > cuts[position - 1]!));
  return rise && cuts.length < MAX_CLASSES ? Float64Array.from(cuts) : null;
}
