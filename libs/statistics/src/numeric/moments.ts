/**
 * The shape of a distribution in four numbers: where it lies, how wide it is, to which side it leans and how far its tails reach. NaN is no
 * value anywhere here.
 */

export interface Shape {
  readonly count: number;
  readonly mean: number;
  /** Standard deviation with ddof 1; 0 when all values are equal, null with fewer than two. */
  readonly sd: number | null;
  /** Skewness of type 2 (as spreadsheets compute it): above 0 when the long tail is at the upper end. Null without spread or below three values. */
  readonly skewness: number | null;
  /** Excess kurtosis of type 2: 0 for a normal distribution. Null without spread or below four values. */
  readonly kurtosis: number | null;
}

/** A spread below this share of the largest value is rounding. */
const NOISE = 1e-14;

/**
 * Moments of the values. With mₖ the mean of (x − mean)ᵏ: skewness √(n(n − 1))/(n − 2) · m₃/m₂^1.5, kurtosis
 * ((n + 1)(m₄/m₂² − 3) + 6)(n − 1)/((n − 2)(n − 3)).
 * Source: D. N. Joanes and C. A. Gill (1998), Comparing measures of sample skewness and kurtosis, The Statistician 47, 183–189.
 * Null without any value.
 */
export function shapeOf(values: Float64Array): Shape | null {
  const { count, mean, largest } = levelOf(values);
  if (count === 0) return null;
  let squares = 0;
  let cubes = 0;
  let fourths = 0;
  for (const value of values) {
    // In units of the largest value, so that no power overflows.
    const distance = largest > 0 ? (value - mean) / largest : 0;
    if (distance !== distance) continue;
    const square = distance * distance;
    squares += square;
    cubes += square * distance;
    fourths += square * square;
  }
  const varies = Math.sqrt(squares / count) > NOISE;
  if (count < 2 || !varies) return { count, mean, sd: count < 2 ? null : 0, skewness: null, kurtosis: null };
  const sd = largest * Math.sqrt(squares / (count - 1));
  return { count, mean, sd, skewness: skewness(count, squares, cubes), kurtosis: kurtosis(count, squares, fourths) };
}

function skewness(n: number, squares: number, cubes: number): number | null {
  if (n < 3) return null;
  return ((Math.sqrt(n) * cubes) / (squares * Math.sqrt(squares))) * (Math.sqrt(n * (n - 1)) / (n - 2));
}

function kurtosis(n: number, squares: number, fourths: number): number | null {
  if (n < 4) return null;
  const ratio = (n * fourths) / (squares * squares);
  return (((n + 1) * (ratio - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3));
}

/** Count, mean (a second pass takes off what the first lost by rounding) and the greatest distance from 0. */
function levelOf(values: Float64Array): { count: number; mean: number; largest: number } {
  let count = 0;
  let largest = 0;
  for (const value of values) {
    if (value !== value) continue;
    count++;
    if (Math.abs(value) > largest) largest = Math.abs(value);
  }
  let mean = 0;
  for (const value of values) if (value === value) mean += value / count;
  let rest = 0;
  for (const value of values) if (value === value) rest += (value - mean) / count;
  return { count, mean: mean + rest, largest };
}

/** Number of the values and their least and greatest; Infinity and −Infinity without any. */
export function rangeOf(values: Float64Array): { count: number; least: number; greatest: number } {
  let count = 0;
  let least = Infinity;
  let greatest = -Infinity;
  for (const value of values) {
    if (value !== value) continue;
    count++;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return { count, least, greatest };
}
