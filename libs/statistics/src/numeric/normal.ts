/**
 * The standard normal distribution: the probability to lie below x, and the x for a probability. Intervals take their width from it,
 * and a z value its p. Both hold in relative terms far into the lower tail; the upper one is reached by symmetry.
 */
import { exp, ln } from './elementary.js';

/** 1 / √2π */
const DENSITY_AT_ZERO = 0.3989422804014327;
/** Up to here the series is used, beyond it the continued fraction. */
const SERIES_LIMIT = 2.5;
/** Steps of the continued fraction that reach full precision at SERIES_LIMIT. */
const FRACTION_STEPS = 90;

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return DENSITY_AT_ZERO * exp(-0.5 * x * x);
}

/** Probability of a standard normal variable to lie at or below x; 0 and 1 at the ends, NaN for NaN. */
export function normalCdf(x: number): number {
  if (x > 0) return 1 - normalCdf(-x);
  if (!(x >= -SERIES_LIMIT)) return x < -SERIES_LIMIT ? normalDensity(x) * millsRatio(-x) : NaN;
  return 0.5 + normalDensity(x) * oddSeries(x);
}

/** x + x³/3 + x⁵/(3·5) + …; all terms have one sign. Source: G. Marsaglia (2004), Journal of Statistical Software 11(4). */
function oddSeries(x: number): number {
  let sum = 0;
  let term = x;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (x * x) / odd;
  }
  return sum;
}

/** (1 − Φ(x)) / φ(x) = 1/(x + 1/(x + 2/(x + 3/(x + …)))) for x > 0. Source: Abramowitz and Stegun (1964) 26.2.14. */
function millsRatio(x: number): number {
  let below = x;
  for (let step = FRACTION_STEPS; step >= 1; step--) below = x + step / below;
  return 1 / below;
}

/**
 * The x with Φ(x) = p; ∓Infinity for 0 and 1, NaN outside. The approximation 26.2.23 of Abramowitz and Stegun (error below
 * 4.5e-4) is refined by two steps of Halley's method, each of which triples the number of correct digits.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * ln(p));
  let x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let step = 0; step < 2; step++) {
    const difference = (normalCdf(x) - p) / normalDensity(x);
    x -= difference / (1 + 0.5 * x * difference);
  }
  return x;
}
