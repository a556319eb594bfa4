/**
 * A rate is a count over the persons it is drawn from: 47 of 312 children. In a small area it wavers by chance, so a
 * profile shows it with its interval, and a series of years with the direction in which it moves.
 */
import { normalQuantile } from '../numeric/normal.js';

/**
 * Numerator / denominator × factor (100 for per cent, 1,000 for per mille).
 * Null when either is missing or impossible: a denominator of zero has no rate, and no rate is not zero.
 */
export function rateOf(numerator: number | null, denominator: number | null, factor = 1): number | null {
  if (numerator === null || denominator === null) return null;
  if (!(numerator >= 0 && numerator < Infinity && denominator > 0 && denominator < Infinity)) return null;
  return (numerator / denominator) * factor;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The level of an interval: with which probability the procedure covers the true value, above 0 and below 1. */
export type ConfidenceLevel = number;

/**
 * Wilson score interval of a proportion, in the unit of the rate (× factor), without continuity correction:
 *
 *   (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)
 *
 * Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the
 * American Statistical Association 22, 209–212; it agrees with R's prop.test(correct = FALSE). Chosen over the textbook
 * interval because it stays inside 0 and 1 and holds its level for small n.
 * Null when this is no proportion (denominator not above 0, numerator negative or above the denominator) or no level.
 */
export function wilsonInterval(
  numerator: number,
  denominator: number,
  level: ConfidenceLevel = 0.95,
  factor = 1,
): Interval | null {
  if (!isProportion(numerator, denominator) || !isLevel(level)) return null;
  const z = normalQuantile((1 - level) / 2);
  const z2 = z * z;
  const share = numerator / denominator;
  const centre = share + z2 / (2 * denominator);
  const half = Math.sqrt(z2 * ((share * (1 - share)) / denominator + z2 / (4 * denominator * denominator)));
  const divisor = 1 + z2 / denominator;
  return {
    // At the ends the formula gives exactly 0 and 1; rounding would leave something like 1e-17.
    low: numerator === 0 ? 0 : Math.max(0, (centre - half) / divisor) * factor,
    high: numerator === denominator ? factor : Math.min(1, (centre + half) / divisor) * factor,
  };
}

/** A count that is part of another one, neither negative nor endless. */
export function isProportion(numerator: number, denominator: number): boolean {
  return numerator >= 0 && numerator <= denominator && denominator > 0 && denominator < Infinity;
}

export function isLevel(level: number): boolean {
  return level > 0 && level < 1;
}

export const TREND_DIRECTIONS = ['rises', 'falls', 'steady'] as const;
export type TrendDirection = (typeof TREND_DIRECTIONS)[number];

export interface TrendPoint {
  /** Year, or any number that runs evenly with time. */
  readonly period: number;
  readonly value: number | null;
}

/** A series moves when its fitted change is more than this share of its mean level. */
export const TREND_TOLERANCE = 0.05;
const MIN_TREND_POINTS = 3;

/**
 * Direction of a short series. Rule: the slope is the median of the slopes between all pairs of periods (Theil–Sen), so
 * that one odd year does not decide; the fitted change is slope × (last − first period); above `tolerance` × mean
 * absolute value the series rises, below the negative it falls, otherwise it is steady. Gaps are left out, not filled.
 * Null with fewer than three values: two points are a difference, not a trend.
 * Says nothing about good or bad: that depends on the direction of the indicator.
 */
export function trendOf(series: readonly TrendPoint[], tolerance = TREND_TOLERANCE): TrendDirection | null {
  const points = series
    .flatMap(({ period, value }) => (value !== null && Number.isFinite(value) ? [{ period, value }] : []))
    .sort((a, b) => a.period - b.period);
  const first = points[0];
  const last = points.at(-1);
  if (points.length < MIN_TREND_POINTS || first === undefined || last === undefined) return null;
  const slopes = points.flatMap((from, position) =>
    points.slice(position + 1).flatMap((to) => {
      const span = to.period - from.period;
      return span > 0 ? [(to.value - from.value) / span] : [];
    }),
  );
  if (slopes.length === 0) return null;
  const level = points.reduce((sum, { value }) => sum + Math.abs(value), 0) / points.length;
  const change = median(slopes) * (last.period - first.period);
  if (Math.abs(change) <= tolerance * level) return 'steady';
  return change > 0 ? 'rises' : 'falls';
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
