/**
 * What is believed of a rate before its own count is looked at. Empirical Bayes: the rates of the other areas, as a beta
 * distribution with the mean of the district and as many pseudo-persons as the areas resemble each other. Jeffreys: next
 * to nothing, the same for every indicator. With a count x of N the rate is then Beta(x + alpha, N − x + beta).
 */
import { momentsOf, priorSize } from '../rates/kleinman.js';

export const PRIORS = ['empirical_bayes', 'jeffreys'] as const;
export type Prior = (typeof PRIORS)[number];

export interface BetaPrior {
  readonly alpha: number;
  readonly beta: number;
}

/** The weight of the others never exceeds that of so many persons; reached when the areas differ by chance alone. */
export const MAX_PRIOR_SIZE = 1e6;

/**
 * The prior of one indicator from the counts of the areas that take part (`counts` ≤ `populations`, position by position; NaN in
 * both where nothing is counted).
 * Empirical Bayes: μ = Σx/ΣN and the size M of Kleinman, alpha = Mμ, beta = M(1−μ). Null when no prior can be told: no persons, or everybody
 * or nobody is counted.
 */
export function fitPrior(prior: Prior, counts: ArrayLike<number>, populations: ArrayLike<number>): BetaPrior | null {
  if (prior === 'jeffreys') return { alpha: 0.5, beta: 0.5 };
  const moments = momentsOf(counts, populations);
  const mean = moments.cases / moments.persons;
  if (!(mean > 0 && mean < 1)) return null;
  const size = Math.min(MAX_PRIOR_SIZE, priorSize(moments) ?? MAX_PRIOR_SIZE);
  return { alpha: size * mean, beta: size * (1 - mean) };
}
