/**
 * The beta distribution on 0 … 1. It is what we know of a share after having seen x of N; exact intervals of a proportion and the
 * distribution function of a binomial count are read from it.
 */
import { exp, ln } from './elementary.js';
import { lnGamma, stirlingError } from './gamma.js';
import { normalQuantile } from './normal.js';

/** 1 / √2π */
const PER_SQRT_2PI = 0.3989422804014327;
const SMALLEST = 1e-300;
const PRECISION = 2.220446049250313e-16;
/** The continued fraction needs about √max(a, b) steps; this allows for shapes far above any population. */
const MAX_FRACTION_STEPS = 1_000_000;
const ROUNDING = 1e-9;
const MAX_SEARCH_STEPS = 200;
/** Beyond this logit a share can no longer be told from 0 or 1; a quantile there is about 1e-304, or 1. */
const LARGEST_LOGIT = 700;

/**
 * Probability that a Beta(a, b) variable lies at or below x: the regularised incomplete beta function Iₓ(a, b).
 * a, b > 0; 0 for x ≤ 0, 1 for x ≥ 1, NaN for shapes that are not positive and finite and for NaN.
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (!areShapes(a, b) || Number.isNaN(x)) return NaN;
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return cdfOfParts(x, 1 - x, a, b);
}

/** Iₓ(a, b) with y = 1 − x given apart, because next to 1 the difference has no digits left. */
function cdfOfParts(x: number, y: number, a: number, b: number): number {
  // On the far side of the mean the fraction converges slowly; there it is that of the complement.
  return x * (a + b + 2) <= a + 1
    ? (kernel(x, y, a, b) * fraction(x, a, b)) / a
    : 1 - (kernel(y, x, b, a) * fraction(y, b, a)) / b;
}

function areShapes(a: number, b: number): boolean {
  return a > 0 && a < Infinity && b > 0 && b < Infinity;
}

/**
 * x^a y^b / B(a, b) with y = 1 − x. Around its maximum at x = a/(a + b), where a and b are large, the powers and the beta function
 * nearly cancel; taken together as deviances they do not.
 * Source: C. Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 */
function kernel(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n, x) - deviance(b, n, y);
  return PER_SQRT_2PI * Math.sqrt(a) * Math.sqrt(b / n) * exp(exponent);
}

/** count · ln(count / m) + m − count with m = n · share: never negative, and 0 where the two are equal. */
function deviance(count: number, n: number, share: number): number {
  const expected = n * share;
  const difference = count - expected;
  if (Math.abs(difference) >= 0.1 * (count + expected)) {
    return count * (ln(count / n) - ln(share)) - difference;
  }
  // With v = (count − m)/(count + m): ln(count / m) = 2 (v + v³/3 + v⁵/5 + …).
  const v = difference / (count + expected);
  let sum = difference * v;
  let power = 2 * count * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** Continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated from the front after Lentz. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let step = 1; step <= MAX_FRACTION_STEPS; step++) {
    const twice = a + 2 * step;
    const even = (step * (b - step) * x) / ((twice - 1) * twice);
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    result *= c * d;
    const odd = (-(a + step) * (a + b + step) * x) / (twice * (twice + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const change = c * d;
    result *= change;
    if (Math.abs(change - 1) <= PRECISION) break;
  }
  return result;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}

/**
 * The x below which a Beta(a, b) variable lies with probability p: the inverse of `betaCdf`. 0 and 1 at the ends, NaN for impossible
 * arguments. Halley's method on the logit of x, in which the distribution is nearly symmetric, kept inside a shrinking bracket.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!areShapes(a, b) || !(p >= 0 && p <= 1)) return NaN;
  if (p === 0 || p === 1) return p;
  let low = -LARGEST_LOGIT;
  let high = LARGEST_LOGIT;
  let logit = Math.min(high, Math.max(low, startOf(p, a, b)));
  for (let step = 0; step < MAX_SEARCH_STEPS; step++) {
    const x = logistic(logit);
    const y = logistic(-logit);
    const difference = cdfOfParts(x, y, a, b) - p;
    if (difference === 0 || logit === (difference > 0 ? -LARGEST_LOGIT : LARGEST_LOGIT)) return x;
    if (difference > 0) high = logit;
    else low = logit;
    // The first derivative by the logit is the kernel, the second is (a y − b x) times that.
    const newton = difference / kernel(x, y, a, b);
    const curvature = 0.5 * newton * (a * y - b * x);
    const next = logit - (Math.abs(curvature) < 0.5 ? newton / (1 - curvature) : newton);
    const inside = next > low && next < high;
    // A tiny step out of the bracket only follows the rounding of the distribution function.
    const settled = (inside ? 2 * PRECISION : ROUNDING) * Math.max(1, Math.abs(logit));
    if (Math.abs(next - logit) <= settled) return inside ? logistic(next) : x;
    const middle = (low + high) / 2;
    if (!inside && (middle === low || middle === high)) return x;
    logit = inside ? next : middle;
  }
  return logistic(logit);
}

function logistic(logit: number): number {
  return 1 / (1 + exp(-logit));
}

/** Where the search begins: a normal distribution of the logit, or for a small shape its tail, Iₓ(a, b) ≈ x^a / (a B(a, b)). */
function startOf(p: number, a: number, b: number): number {
  if (a >= 1 && b >= 1) {
    const before = a - 0.5;
    const after = b - 0.5;
    return ln(before / after) + normalQuantile(p) * Math.sqrt(1 / before + 1 / after);
  }
  const lnBeta = lnGamma(a) + lnGamma(b) - lnGamma(a + b);
  return a < 1 && (b >= 1 || p <= 0.5) ? (ln(p * a) + lnBeta) / a : -(ln((1 - p) * b) + lnBeta) / b;
}
