/**
 * Smoothing as a choice of a method: the rates of an indicator drawn towards that of the whole, by one of the procedures of
 * empirical-bayes.ts. Only the rates; whoever shows a single indicator wants their intervals too and takes the procedure itself.
 */
import { betaPrior, smoothByMoments, smoothLogits } from './empirical-bayes.js';
import { isProportion } from './rate.js';

/**
 * What is assumed of the true rates: a beta distribution (Kleinman), only mean and variance with counts of rare events (`poisson`) or
 * shares (`binomial`, both Marshall), or a normal distribution of their logits as in the indices of England and Scotland.
 */
export const SMOOTHINGS = ['beta_binomial', 'poisson', 'binomial', 'logit'] as const;
export type Smoothing = (typeof SMOOTHINGS)[number];

/** Smoothed shares of 1, NaN where there is no proportion. Null with fewer than two: there is nothing to borrow strength from. */
export function smoothedShares(
  smoothing: Smoothing,
  numerator: Float64Array,
  denominator: Float64Array,
): Float64Array | null {
  if (smoothing === 'logit') return smoothLogits(numerator, denominator)?.rate ?? null;
  if (smoothing !== 'beta_binomial') return smoothByMoments(numerator, denominator, smoothing)?.rate ?? null;
  const prior = betaPrior(numerator, denominator);
  if (prior === null) return null;
  const { mean, size } = prior;
  return numerator.map((cases, area) => {
    const persons = denominator[area] ?? NaN;
    if (!isProportion(cases, persons)) return NaN;
    return size === null ? mean : (cases + size * mean) / (persons + size);
  });
}
