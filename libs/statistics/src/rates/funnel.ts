/**
 * Control limits (funnel): how far the rate of an area may lie from the reference by chance alone, given how many persons it is drawn
 * from. A small area wavers, so the limits open towards small denominators. Beyond them an area is worth a question, no more.
 *
 * Source: D. J. Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185–1202.
 */
import { binomialCdf, binomialQuantile } from '../numeric/binomial.js';
import { isProportion } from './rate.js';

/** Probabilities of a rate below the inner and the outer pair of limits: about two and three standard deviations. */
export const FUNNEL_TAILS = { inner: 0.025, outer: 0.001 } as const;

/**
 * The limit that a rate out of `denominator` falls below with probability p when the true rate is `reference` (both as shares):
 * y = (r − α)/N with r the binomial quantile and α = (F(r) − p)/(F(r) − F(r − 1)), so that limits run smoothly although counts do not
 * (Spiegelhalter 2005, appendix A.1.1). It may lie below 0, when even no case at all would be nothing unusual.
 * NaN unless the denominator is an integer above 0, 0 < reference < 1 and 0 < p < 1.
 */
export function funnelLimit(reference: number, denominator: number, p: number): number {
  if (!(reference > 0 && reference < 1 && p > 0 && p < 1 && denominator > 0)) return NaN;
  const count = binomialQuantile(p, denominator, reference);
  const reached = binomialCdf(count, denominator, reference);
  const alpha = (reached - p) / (reached - binomialCdf(count - 1, denominator, reference));
  return (count - alpha) / denominator;
}

export interface FunnelLimits {
  readonly innerLow: number;
  readonly innerHigh: number;
  readonly outerLow: number;
  readonly outerHigh: number;
}

/**
 * Both pairs of limits for one denominator, cut to 0 … 1 and moved away from the reference by √dispersion: areas usually differ by
 * more than chance, and without this nearly all large ones would be conspicuous. Null for impossible arguments.
 */
export function funnelLimits(reference: number, denominator: number, dispersion = 1): FunnelLimits | null {
  if (!(dispersion >= 0 && dispersion < Infinity)) return null;
  const widening = Math.sqrt(Math.max(1, dispersion));
  const limit = (p: number): number => {
    const moved = reference + widening * (funnelLimit(reference, denominator, p) - reference);
    return Math.min(1, Math.max(0, moved));
  };
  const limits = {
    innerLow: limit(FUNNEL_TAILS.inner),
    innerHigh: limit(1 - FUNNEL_TAILS.inner),
    outerLow: limit(FUNNEL_TAILS.outer),
    outerHigh: limit(1 - FUNNEL_TAILS.outer),
  };
  return Number.isNaN(limits.innerLow) ? null : limits;
}

/**
 * Overdispersion φ = mean of z² over the areas, z = (r − θ)/√(θ(1 − θ)/N): 1 when areas differ by chance alone, more when they differ
 * in truth. Areas without a proportion (NaN) are left out; `numerator` and `denominator` have one entry for each area.
 * Null when the reference is not between 0 and 1 or no area has a proportion.
 */
export function overdispersion(reference: number, numerator: Float64Array, denominator: Float64Array): number | null {
  if (!(reference > 0 && reference < 1)) return null;
  let squares = 0;
  let areas = 0;
  for (let area = 0; area < numerator.length; area++) {
    const persons = denominator[area]!;
    if (!isProportion(numerator[area]!, persons)) continue;
    const difference = numerator[area]! / persons - reference;
    squares += (difference * difference * persons) / (reference * (1 - reference));
    areas++;
  }
  return areas === 0 ? null : squares / areas;
}
