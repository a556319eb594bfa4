/**
 * How far the rates of areas differ by more than chance, as so many persons that the rate of all counts for in each area. Smoothing draws rates
 * towards that rate by it, and the draws of an uncertainty analysis begin with it.
 *
 * Source: J. C. Kleinman (1973), Proportions with extraneous variance, Journal of the American Statistical Association 68, 46–54.
 */
import { isProportion } from './rate.js';

/** Sums over the areas that have a proportion. */
export interface Moments {
  readonly areas: number;
  readonly cases: number;
  readonly persons: number;
  readonly personsSquared: number;
  /** Σ N (r − μ)² with μ = Σx/ΣN */
  readonly squares: number;
}

/** One entry for each area; what is no proportion (NaN, or numerator above denominator) takes no part. */
export function momentsOf(numerator: ArrayLike<number>, denominator: ArrayLike<number>): Moments {
  let [areas, cases, persons, personsSquared, squares] = [0, 0, 0, 0, 0];
  for (let area = 0; area < numerator.length; area++) {
    const population = denominator[area]!;
    if (!isProportion(numerator[area]!, population)) continue;
    areas++;
    cases += numerator[area]!;
    persons += population;
    personsSquared += population * population;
  }
  const mean = cases / persons;
  for (let area = 0; area < numerator.length; area++) {
    const population = denominator[area]!;
    if (!isProportion(numerator[area]!, population)) continue;
    const difference = numerator[area]! / population - mean;
    squares += population * difference * difference;
  }
  return { areas, cases, persons, personsSquared, squares };
}

/**
 * μ = Σx/ΣN, S = ΣN(r − μ)², σ² = [S − (n − 1) μ(1 − μ)] / [ΣN − ΣN²/ΣN − (n − 1)], M = max(1, μ(1 − μ)/σ² − 1). Null when the areas do not
 * differ by more than chance, or all have the rate 0 or 1.
 */
export function priorSize({ areas, cases, persons, personsSquared, squares }: Moments): number | null {
  const mean = cases / persons;
  const chance = mean * (1 - mean);
  const degrees = areas - 1;
  const variance = (squares - degrees * chance) / (persons - personsSquared / persons - degrees);
  const size = variance > 0 && chance > 0 ? Math.max(1, chance / variance - 1) : null;
  return size !== null && size < Infinity ? size : null;
}
