/**
 * How gaps are made up for: a sum is scaled from the indicators at hand to all of them, a mean divides by the weight of those at
 * hand. Nothing is filled in.
 */
import { rateAt } from './column-kernels.js';
import type { IndexRun } from './index-run.js';
import type { IndexMethod } from './method.js';

export class GapScale {
  private readonly equalWeights: boolean;
  private readonly totalWeight: number;
  private readonly weightInDomain: Float64Array;

  constructor(private readonly run: IndexRun) {
    const { expected, matrix, buffers } = run;
    this.equalWeights = expected.every((column) => column.weight === expected[0]?.weight);
    this.totalWeight = expected.reduce((sum, { weight }) => sum + weight, 0);
    this.weightInDomain = new Float64Array(buffers.domainCount);
    for (const { indicator, weight } of expected) {
      const domain = matrix.domainOf[indicator] ?? 0;
      this.weightInDomain[domain] = (this.weightInDomain[domain] ?? 0) + weight;
    }
  }

  /** Factor of one area's sum: Σ weight / Σ weight at hand (exactly 1 without gaps), or 1 / Σ weight at hand for a mean. */
  factorOf(area: number): number {
    const { method, buffers, expected } = this.run;
    const missing = buffers.gaps[area] ?? 0;
    if (method.aggregation === 'sum') {
      if (missing === 0) return 1;
      if (this.equalWeights) return expected.length / (expected.length - missing);
      return this.totalWeight / this.weightAtHand(area);
    }
    return 1 / (missing === 0 ? this.totalWeight : this.weightAtHand(area));
  }

  /**
   * Factors of one area's domain sums under a mean of domain means: weight of the domain / Σ weight at hand in it / Σ weight of the
   * domains at hand. A domain without any value in the area has no mean and leaves the others to speak for it.
   */
  fillDomainFactors(area: number, scored: boolean): void {
    const { matrix, method, buffers } = this.run;
    const { domainFactor, domainExpected, domainGaps, areaCount, domainCount } = buffers;
    if (domainFactor === null) return;
    let all = 0;
    for (let domain = 0; domain < domainCount; domain++) {
      const cell = domain * areaCount + area;
      const atHand = (domainExpected[domain] ?? 0) - (domainGaps[cell] ?? 0);
      const weight = scored && atHand > 0 ? domainWeightOf(method, matrix.domains[domain] ?? '') : 0;
      const within =
        (domainGaps[cell] ?? 0) === 0 ? (this.weightInDomain[domain] ?? 0) : this.weightAtHand(area, domain);
      domainFactor[cell] = weight === 0 ? 0 : weight / within;
      all += weight;
    }
    for (let cell = area; cell < domainCount * areaCount; cell += areaCount) {
      domainFactor[cell] = scored ? (domainFactor[cell] ?? 0) / all : NaN;
    }
  }

  private weightAtHand(area: number, domain: number | null = null): number {
    const { matrix, expected } = this.run;
    let sum = 0;
    for (const { indicator, weight } of expected) {
      if (domain !== null && matrix.domainOf[indicator] !== domain) continue;
      if (!Number.isNaN(rateAt(matrix, area, indicator))) sum += weight;
    }
    return sum;
  }
}

/** Weight of a domain in a mean of domains, 1 where the method names none. */
export function domainWeightOf({ domainWeights: weights }: IndexMethod, domain: string): number {
  return weights !== undefined && Object.hasOwn(weights, domain) ? (weights[domain] ?? 1) : 1;
}
