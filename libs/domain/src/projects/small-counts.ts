/**
 * Counts of people below three are not shown to others than the carrier and the planner: in a house of a few streets everybody knows
 * who the two were. What is hidden must not be found by a subtraction, so that never one month alone is hidden beside a known sum.
 */
import type { Cumulation } from './vocabulary.js';
import type { Month } from './month.js';
import type { MonthValue } from './cumulation.js';

export const SMALLEST_SHOWN = 3;

export function isSmall(value: number | null): boolean {
  return value !== null && value < SMALLEST_SHOWN;
}

/** Months whose values are hidden from others: the small ones, and with a single one the next smallest, which a sum would give away. */
export function hiddenMonths(readings: readonly MonthValue[], cumulation: Cumulation): ReadonlySet<Month> {
  const known = readings.filter((reading): reading is { month: Month; value: number } => reading.value !== null);
  const small = known.filter(({ value }) => isSmall(value));
  const adds = cumulation === 'sum' || cumulation === 'average';
  if (small.length !== 1 || !adds) return new Set(small.map(({ month }) => month));
  const [second] = known.filter(({ value }) => !isSmall(value)).sort((a, b) => a.value - b.value);
  return new Set([...small, ...(second ? [second] : [])].map(({ month }) => month));
}
