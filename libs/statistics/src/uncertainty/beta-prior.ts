/**
 * What is believed of a rate before its own count is looked at. Empirical Bayes: the rates of the other areas, as a beta
 * distribution with the mean of the district and as many pseudo-persons as the areas resemble each other. Jeffreys: next
 * to nothing, the same for every indicator. With a count x of N the rate is then Beta(x + alpha, N − x + beta).
 *
 * Source: J. C. Kleinman (1973), Proportions with Extraneous Variance, Journal of the American Statistical Association 68.
 */

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
 * Empirical Bayes: μ = Σx/ΣN, S = ΣN(r − μ)², σ² = [S − (n−1)μ(1−μ)] / [ΣN − ΣN²/ΣN − (n−1)], size M = max(1, μ(1−μ)/σ² − 1),
 * alpha = Mμ, beta = M(1−μ). Null when no prior can be told: no persons, or everybody or nobody is counted.
 */
export function fitPrior(prior: Prior, counts: ArrayLike<number>, populations: ArrayLike<number>): BetaPrior | null {
  if (prior === 'jeffreys') return { alpha: 0.5, beta: 0.5 };
  let cases = 0;
  let persons = 0;
  let squares = 0;
  let known = 0;
  for (let area = 0; area < counts.length; area++) {
    const population = populations[area]!;
    if (Number.isNaN(population)) continue;
    known++;
    cases += counts[area]!;
    persons += population;
    squares += population * population;
  }
  const mean = cases / persons;
  if (!(mean > 0 && mean < 1)) return null;
  let spread = 0;
  for (let area = 0; area < counts.length; area++) {
    if (Number.isNaN(populations[area]!)) continue;
    const difference = counts[area]! / populations[area]! - mean;
    spread += populations[area]! * difference * difference;
  }
  const chance = mean * (1 - mean);
  const degrees = known - 1;
  const variance = (spread - degrees * chance) / (persons - squares / persons - degrees);
  const size = variance > 0 ? Math.min(MAX_PRIOR_SIZE, Math.max(1, chance / variance - 1)) : MAX_PRIOR_SIZE;
  return { alpha: size * mean, beta: size * (1 - mean) };
}
