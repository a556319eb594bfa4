/**
 * The binomial distribution: how many of n persons are affected when each is with probability θ. Control limits and intervals compare
 * a count with it.
 */
import { betaCdf } from './beta.js';

/** So much a distribution function may fall short of p by rounding alone and still counts as having reached it. */
const TOLERANCE = 1.5e-14;

/**
 * Probability of at most `count` cases among n: F(k) = I₁₋θ(n − k, k + 1) (Abramowitz and Stegun 1964, 26.5.24).
 * A count between two integers is taken as the lower one. NaN unless n is an integer ≥ 0 and 0 ≤ θ ≤ 1.
 */
export function binomialCdf(count: number, n: number, theta: number): number {
  if (!isBinomial(n, theta) || Number.isNaN(count)) return NaN;
  const k = Math.floor(count);
  if (k < 0) return 0;
  if (k >= n || theta === 0) return 1;
  return betaCdf(1 - theta, n - k, k + 1);
}

function isBinomial(n: number, theta: number): boolean {
  return Number.isSafeInteger(n) && n >= 0 && theta >= 0 && theta <= 1;
}

/** The smallest count k with F(k) ≥ p, within rounding. NaN for impossible arguments. */
export function binomialQuantile(p: number, n: number, theta: number): number {
  if (!isBinomial(n, theta) || !(p >= 0 && p <= 1)) return NaN;
  const enough = p * (1 - TOLERANCE);
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, n, theta) >= enough) high = middle;
    else low = middle + 1;
  }
  return low;
}
