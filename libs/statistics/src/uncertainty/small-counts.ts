/**
 * Draws of rates that a cubic does not meet: next to no cases (or next to nobody without), and suppressed counts, of which
 * only an interval is known. They are drawn exactly, as the beta distribution says; they are few.
 *
 * A suppressed count is first drawn itself: from the beta-binomial distribution that the prior gives, cut to its interval.
 * Source for the gamma variates: G. Marsaglia and W. W. Tsang (2000), ACM Transactions on Mathematical Software 26, 363–372.
 */
import { exp, ln } from '../numeric/elementary.js';
import { nextNormal } from '../random/normal.js';
import { nextUniform, type StreamState } from '../random/stream.js';
import type { BetaPrior } from './beta-prior.js';

/** Cells of one indicator that are drawn exactly; arrays of one length. */
export interface SmallCounts {
  /** Positions in the list of areas of the plan. */
  readonly areas: Uint32Array;
  /** Least and greatest possible count; equal when the count is known. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly population: Float64Array;
}

/** One rate as a share, 0 to 1, of a count between `lower` and `upper` (whole steps) out of `population`. */
export function drawShare(
  state: StreamState,
  prior: BetaPrior,
  lower: number,
  upper: number,
  population: number,
): number {
  const count = upper > lower ? drawCount(state, prior, lower, upper, population) : lower;
  return drawBeta(state, count + prior.alpha, population - count + prior.beta);
}

/** A suppressed count, from lower, lower + 1, … upper; upper ≤ population. */
export function drawCount(
  state: StreamState,
  prior: BetaPrior,
  lower: number,
  upper: number,
  population: number,
): number {
  let total = 0;
  let weight = 1;
  for (let count = lower; count <= upper; count++) {
    total += weight;
    weight *= nextToThis(prior, count, population);
  }
  let rest = nextUniform(state) * total;
  weight = 1;
  for (let count = lower; count < upper; count++) {
    rest -= weight;
    if (rest < 0) return count;
    weight *= nextToThis(prior, count, population);
  }
  return upper;
}

/** Probability of count + 1 in units of the probability of count. */
function nextToThis({ alpha, beta }: BetaPrior, count: number, population: number): number {
  return ((population - count) * (count + alpha)) / ((count + 1) * (population - count - 1 + beta));
}

/** A variate of Beta(a, b), a and b above 0, not both tiny. */
export function drawBeta(state: StreamState, a: number, b: number): number {
  const first = drawGamma(state, a);
  return first / (first + drawGamma(state, b));
}

/** A variate of the gamma distribution with this shape and scale 1. */
function drawGamma(state: StreamState, shape: number): number {
  // Below 1 from the shape one greater, brought down by a power of a uniform number.
  if (shape < 1) return drawGamma(state, shape + 1) * exp(ln(nextUniform(state)) / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = nextNormal(state);
    const root = 1 + c * z;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = nextUniform(state);
    if (u < 1 - 0.0331 * z * z * z * z || ln(u) < 0.5 * z * z + d * (1 - v + ln(v))) return d * v;
  }
}
