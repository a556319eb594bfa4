/**
 * How much of the spread of the index comes from each domain. With equal weights for every indicator, a domain with more indicators,
 * or with indicators that move together, takes a larger share; the figure makes that implicit weighting visible.
 */
import type { RunFigures } from './run-figures.js';

/**
 * Shares by domain code, each covariance(domain sum, total sum) / variance(total sum); they add up to 1 and one can be negative
 * (a domain that runs against the others). Null without spread, where no area has a sum, and where the method adds no domains up.
 */
export function domainShares(figures: Pick<RunFigures, 'areas' | 'domains'>): ReadonlyMap<string, number | null> {
  const scored = figures.areas.filter((area) => area.sum !== null);
  const sums = scored.map((area) => area.sum ?? 0);
  const total = covariance(sums, sums);
  return new Map(
    figures.domains.map(({ code }, at) => {
      const added = scored.some((area) => (area.domainScores[at] ?? null) !== null);
      const part = scored.map((area) => area.domainScores[at] ?? 0);
      return [code, added && total > 0 ? covariance(part, sums) / total : null] as const;
    }),
  );
}

function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return mean(a.map((value, at) => (value - meanA) * ((b[at] ?? 0) - meanB)));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}
