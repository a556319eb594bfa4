/**
 * Mean, standard deviation, skewness and excess kurtosis of the beta distribution: what the draws of a rate must have.
 * Sources: N. L. Johnson, S. Kotz and N. Balakrishnan (1995), Continuous Univariate Distributions 2, chapter 25.
 */

export interface Moments {
  readonly mean: number;
  readonly sd: number;
  readonly skewness: number;
  /** Fourth standardised moment minus 3. */
  readonly kurtosis: number;
}

/** Moments of Beta(a, b), a and b above 0. */
export function betaMoments(a: number, b: number): Moments {
  const size = a + b;
  const product = a * b;
  const difference = b - a;
  return {
    mean: a / size,
    sd: Math.sqrt(product / (size + 1)) / size,
    skewness: (2 * difference * Math.sqrt((size + 1) / product)) / (size + 2),
    kurtosis: (6 * (difference * difference * (size + 1) - product * (size + 2))) / (product * (size + 2) * (size + 3)),
  };
}
