/**
 * Treatment of the rates of one indicator before they are measured, where the method asks for it: smoothing draws the rates of small areas
 * towards that of the district, winsorising moves the most extreme ones inwards. The district's own rate stays that of the counts.
 *
 * Spread and mean are taken from the rates that are not smoothed: smoothed rates lie closer together, and dividing by their smaller
 * spread would blow the noise up again that smoothing took out.
 */
import { winsoriseByShare, clip } from '../treatment/clip.js';
import { winsoriseByShape } from '../treatment/outliers.js';
import { rangeOf } from '../numeric/moments.js';
import { smoothedShares } from '../rates/smoothing.js';
import type { IndexRun } from './index-run.js';
import { isTreated, type IndexMethod } from './method.js';

/** One entry for each area; NaN where there is no rate or the area takes no part. */
export interface TreatedColumn {
  /** What is measured. */
  readonly values: Float64Array;
  /** What mean and spread are taken from. */
  readonly ruler: Float64Array;
}

/** The rates in `run.column`, treated; null where the method leaves them as they are. */
export function treatRates(run: IndexRun, indicator: number): TreatedColumn | null {
  const { method, matrix, column } = run;
  if (!isTreated(method)) return null;
  const rates = column.map((rate, area) => (matrix.exclusion[area] === 0 ? rate : NaN));
  const ruler = winsorised(rates, method.winsorise);
  if (method.smoothing === undefined) return { values: ruler, ruler };
  const { least, greatest } = rangeOf(ruler);
  const smoothed = smoothedRates(run, indicator, rates, method.smoothing);
  // What was moved inwards must not come out again by smoothing.
  return { values: (method.winsorise && clip(smoothed, least, greatest)?.values) || smoothed, ruler };
}

/** Mean of the values that are not NaN, NaN without any; in the order of the areas. */
export function meanOf(values: Float64Array): number {
  let [count, sum] = [0, 0];
  for (const value of values) {
    if (value !== value) continue;
    count++;
    sum += value;
  }
  return sum / count;
}

function winsorised(rates: Float64Array, rule: IndexMethod['winsorise']): Float64Array {
  if (rule === undefined) return rates;
  if (rule.kind === 'share') return winsoriseByShare(rates, rule.share)?.values ?? rates;
  return winsoriseByShape(rates, rule).values;
}

/** A rate without counts, or with more cases than persons, stays as it is. */
function smoothedRates(
  { matrix }: IndexRun,
  indicator: number,
  rates: Float64Array,
  smoothing: NonNullable<IndexMethod['smoothing']>,
): Float64Array {
  const start = indicator * rates.length;
  const counts = (cells: Float64Array): Float64Array =>
    rates.map((rate, area) => (rate === rate ? (cells[start + area] ?? NaN) : NaN));
  const shares = smoothedShares(smoothing, counts(matrix.numerator), counts(matrix.denominator));
  if (shares === null) return rates;
  const factor = matrix.indicators[indicator]?.unitFactor ?? 1;
  return rates.map((rate, area) => {
    const share = shares[area] ?? NaN;
    return share === share ? share * factor : rate;
  });
}
