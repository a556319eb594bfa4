/**
 * How far two indicators run alike over the areas. Indicators of one domain should, but two that always do say the same thing twice. Only
 * areas with both values count; NaN is no value.
 */

export const CORRELATION_KINDS = ['pearson', 'spearman'] as const;
export type CorrelationKind = (typeof CORRELATION_KINDS)[number];

/** A spread below this share of the largest value is rounding. */
const NOISE = 1e-14;

/**
 * Pearson's product-moment correlation, from −1 to 1. Null with fewer than three common areas (two always lie on a line) or when one of
 * the two does not vary over them.
 */
export function pearson(one: Float64Array, other: Float64Array): number | null {
  const pairs = commonOf(one, other);
  return pairs.first.length < 3 ? null : correlationOf(pairs.first, pairs.second);
}

/** Spearman's rank correlation: Pearson's of the ranks, where equal values share the mean of theirs. Null as `pearson`. */
export function spearman(one: Float64Array, other: Float64Array): number | null {
  const pairs = commonOf(one, other);
  return pairs.first.length < 3 ? null : correlationOf(meanRanks(pairs.first), meanRanks(pairs.second));
}

/**
 * Correlations of all columns with each other, row by row; NaN where there is none, 1 on the diagonal where the column varies. Each pair
 * uses the areas that it has in common.
 */
export function correlationMatrix(columns: readonly Float64Array[], kind: CorrelationKind = 'pearson'): Float64Array {
  const size = columns.length;
  const matrix = new Float64Array(size * size).fill(NaN);
  const correlate = kind === 'pearson' ? pearson : spearman;
  // What every pair of columns without gaps would work out anew.
  const prepared = columns.map((own) => (isComplete(own) ? unitDeviations(measureOf(own, kind)) : undefined));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const [one, other] = [prepared[row]!, prepared[column]!];
      const found =
        one === undefined || other === undefined ? correlate(columns[row]!, columns[column]!) : productOf(one, other);
      const value = found !== null && row === column ? 1 : (found ?? NaN);
      matrix[row * size + column] = value;
      matrix[column * size + row] = value;
    }
  }
  return matrix;
}

function isComplete(column: Float64Array): boolean {
  return column.length >= 3 && !column.includes(NaN);
}

function measureOf(column: Float64Array, kind: CorrelationKind): Float64Array {
  return kind === 'pearson' ? column : meanRanks(column);
}

function commonOf(one: Float64Array, other: Float64Array): { first: Float64Array; second: Float64Array } {
  const isCommon = (_: number, area: number): boolean => one[area] === one[area] && other[area] === other[area];
  return { first: one.filter(isCommon), second: other.filter(isCommon) };
}

/** Of two arrays of equal length without NaN. */
function correlationOf(first: Float64Array, second: Float64Array): number | null {
  return productOf(unitDeviations(first), unitDeviations(second));
}

function productOf(one: Float64Array | null, other: Float64Array | null): number | null {
  if (!one || !other) return null;
  let sum = 0;
  for (let area = 0; area < one.length; area++) sum += one[area]! * other[area]!;
  // Rounding must not make a correlation of more than 1.
  return Math.max(-1, Math.min(1, sum));
}

/** Deviations from the mean, scaled so that their squares add up to 1. Null without spread. */
function unitDeviations(values: Float64Array): Float64Array | null {
  let largest = 0;
  for (const value of values) if (Math.abs(value) > largest) largest = Math.abs(value);
  if (largest === 0) return null;
  let mean = 0;
  for (const value of values) mean += value / largest;
  mean /= values.length;
  const deviations = values.map((value) => value / largest - mean);
  let rest = 0;
  for (const deviation of deviations) rest += deviation;
  rest /= values.length;
  let squares = 0;
  for (let area = 0; area < deviations.length; area++) {
    const deviation = deviations[area]! - rest;
    deviations[area] = deviation;
    squares += deviation * deviation;
  }
  const length = Math.sqrt(squares);
  return Math.sqrt(squares / values.length) > NOISE ? deviations.map((deviation) => deviation / length) : null;
}

/** Ranks from 1 for the least; equal values share the mean of the ranks that they take up. */
export function meanRanks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, area) => area).sort((a, b) => values[a]! - values[b]! || a - b);
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length;) {
    let end = first + 1;
    while (end < order.length && values[order[end]!] === values[order[first]!]) end++;
    for (let position = first; position < end; position++) ranks[order[position]!] = (first + 1 + end) / 2;
    first = end;
  }
  return ranks;
}
