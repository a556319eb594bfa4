/**
 * Treatment of outliers by the shape of the distribution: only an indicator that is both strongly skewed and heavy-tailed is touched. Its
 * extreme values are moved inwards one by one; if a few do not help, all values are put on a logarithmic scale.
 *
 * Source: W. Becker and others (2022), COINr, Journal of Open Source Software 7(78), 4567, with the limits of the Joint Research
 * Centre (|skewness| 2, kurtosis 3.5, at most five values).
 */
import { ln } from '../numeric/elementary.js';
import { rangeOf, shapeOf } from '../numeric/moments.js';

export interface OutlierRule {
  /** An indicator is touched when |skewness| and kurtosis both reach their limits. */
  readonly skewness: number;
  readonly kurtosis: number;
  /** So many values are moved at most before the logarithm is taken instead. */
  readonly points: number;
}

export const DEFAULT_OUTLIER_RULE: OutlierRule = { skewness: 2, kurtosis: 3.5, points: 5 };

/** Skewness and kurtosis of type 2; null where they are not defined. */
export interface Lean {
  readonly skewness: number | null;
  readonly kurtosis: number | null;
}

export interface Treated {
  /** `none`: the shape needs no treatment, or has none (fewer than four values, or all equal). */
  readonly kind: 'none' | 'winsorised' | 'logarithm';
  readonly values: Float64Array;
  /** Values that were moved; all of them share the least or the greatest value afterwards. 0 unless `winsorised`. */
  readonly moved: number;
  readonly before: Lean;
  readonly after: Lean;
  /** False when the limits are still reached: the indicator then needs a look. */
  readonly passes: boolean;
}

/**
 * Treats one indicator. When moving values does not bring it within the limits, the logarithm is taken of the values as they were, counted
 * from the end away from the long tail (`shiftedLog`).
 */
export function treatOutliers(values: Float64Array, rule: OutlierRule = DEFAULT_OUTLIER_RULE): Treated {
  const before = leanOf(values);
  const winsorised = winsoriseByShape(values, rule);
  if (winsorised.moved === 0 && passes(before, rule)) {
    return { kind: 'none', values: values.slice(), moved: 0, before, after: before, passes: true };
  }
  const after = leanOf(winsorised.values);
  if (passes(after, rule)) return { kind: 'winsorised', ...winsorised, before, after, passes: true };
  const logarithm = shiftedLog(values, (before.skewness ?? 0) < 0 ? 'lower' : 'upper') ?? values.slice();
  const final = leanOf(logarithm);
  return { kind: 'logarithm', values: logarithm, moved: 0, before, after: final, passes: passes(final, rule) };
}

function leanOf(values: Float64Array): Lean {
  const shape = shapeOf(values);
  return { skewness: shape?.skewness ?? null, kurtosis: shape?.kurtosis ?? null };
}

function passes({ skewness, kurtosis }: Lean, rule: OutlierRule): boolean {
  return skewness === null || kurtosis === null || Math.abs(skewness) < rule.skewness || kurtosis < rule.kurtosis;
}

/**
 * Moves the extreme values at the end to which the distribution leans to the next one inside, again and again, until the shape is within
 * the limits or `rule.points` values have been moved. Values that tie at the end move together, so there may be more of them. A step
 * that would make all values equal is not taken.
 */
export function winsoriseByShape(
  values: Float64Array,
  rule: OutlierRule = DEFAULT_OUTLIER_RULE,
): { readonly values: Float64Array; readonly moved: number } {
  const treated = values.slice();
  let atTop = 0;
  let atBottom = 0;
  let lean = leanOf(treated);
  while (!passes(lean, rule) && atTop + atBottom < rule.points) {
    const upwards = (lean.skewness ?? 0) >= 0;
    const moved = moveExtreme(treated, upwards);
    if (moved === 0) break;
    if (upwards) atTop = moved;
    else atBottom = moved;
    lean = leanOf(treated);
  }
  return { values: treated, moved: atTop + atBottom };
}

/** Moves all values at one end to the next different one; how many. 0 when none would differ any more. */
function moveExtreme(values: Float64Array, upwards: boolean): number {
  const { least, greatest } = rangeOf(values);
  const extreme = upwards ? greatest : least;
  const inside = rangeOf(values.map((value) => (value === extreme ? NaN : value)));
  if (inside.count === 0 || inside.least === inside.greatest) return 0;
  let moved = 0;
  for (let area = 0; area < values.length; area++) {
    if (values[area] !== extreme) continue;
    values[area] = upwards ? inside.greatest : inside.least;
    moved++;
  }
  return moved;
}

/**
 * Logarithm of the distance from one end, shifted by a hundredth of the range so that it is defined there too:
 * ln(x − min + (max − min)/100) draws in a long upper tail, −ln(max − x + (max − min)/100) a long lower one; both keep the order.
 * Null without any value or when all are equal: there is no range.
 */
export function shiftedLog(values: Float64Array, tail: 'upper' | 'lower' = 'upper'): Float64Array | null {
  const { least, greatest } = rangeOf(values);
  if (!(least < greatest)) return null;
  const shift = 0.01 * (greatest - least);
  return values.map((value) => {
    if (value !== value) return NaN;
    return tail === 'upper' ? ln(value - least + shift) : -ln(greatest - value + shift);
  });
}
