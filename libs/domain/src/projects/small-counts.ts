/**
 * Counts of people below three are not shown to others than the carrier and the planner: in a house of a few streets everybody knows
 * who the two were. What is hidden must not be found by a subtraction from a sum that is shown, nor from knowing this rule.
 */
import type { Cumulation } from './vocabulary.js';
import type { Month } from './month.js';
import type { MonthValue } from './cumulation.js';

export const SMALLEST_SHOWN = 3;

export function isSmall(value: number | null): boolean {
  return value !== null && value < SMALLEST_SHOWN;
}

/**
 * Months whose values are hidden from others: the small ones, and where a sum is shown also the next smallest, all of that value. Two
 * small ones alone would be found by their sum (four can only be two and two); so hidden, any of these months may hold any of the values.
 */
export function hiddenMonths(readings: readonly MonthValue[], cumulation: Cumulation): ReadonlySet<Month> {
  const known = readings.filter((reading): reading is { month: Month; value: number } => reading.value !== null);
  const small = known.filter(({ value }) => isSmall(value));
  const others = adds(cumulation) && small.length > 0 ? known.filter(({ value }) => !isSmall(value)) : [];
  const next = Math.min(...others.map(({ value }) => value));
  return new Set([...small, ...others.filter(({ value }) => value === next)].map(({ month }) => month));
}

/**
 * Whether a sum or average says what the months hidden within it were, because all of them were small and there was no other to hide
 * them among.
 */
export function sumGivesAway(values: readonly number[], cumulation: Cumulation): boolean {
  if (!adds(cumulation) || values.length === 0 || !values.every(isSmall)) return false;
  const sum = values.reduce((total, value) => total + value, 0);
  return values.length === 1 || sum === 0 || sum === values.length * (SMALLEST_SHOWN - 1);
}

function adds(cumulation: Cumulation): boolean {
  return cumulation === 'sum' || cumulation === 'average';
}
