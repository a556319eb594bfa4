/**
 * Local smoothing draws the rate of an area towards that of its surroundings rather than of the whole district: a pocket of need then
 * stays visible, a single odd figure does not. For maps of a single indicator.
 */
import type { Neighbours } from '../space/neighbours.js';
import { isProportion } from './rate.js';

/** One entry for each area; NaN for an area without a proportion. */
export interface LocallySmoothedRates {
  readonly rate: Float64Array;
  /** Rate of the area and its neighbours together. */
  readonly mean: Float64Array;
  /** Variance of the true rates around it; 0 when they do not differ by more than chance, then the smoothed rate is that mean. */
  readonly variance: Float64Array;
}

/**
 * Over an area and its neighbours: m = Σx/ΣN, C = ΣN(r − m)² with the m of each neighbour's own surroundings, a = max(0, C/ΣN − m/N̄),
 * r* = m + a(r − m)/(a + m/N). Areas without a proportion are nobody's surroundings; one without neighbours keeps its rate.
 * Source: R. J. Marshall (1991), Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40, 283–294;
 * agrees with spdep::EBlocal.
 */
export function smoothLocally(
  numerator: Float64Array,
  denominator: Float64Array,
  { start, neighbour }: Neighbours,
): LocallySmoothedRates {
  const areas = numerator.length;
  const isKnown = (area: number): boolean => isProportion(numerator[area]!, denominator[area]!);
  const around = (area: number): number[] =>
    [area, ...neighbour.subarray(start[area], start[area + 1])].filter(isKnown);
  const mean = new Float64Array(areas).fill(NaN);
  for (let area = 0; area < areas; area++) {
    if (isKnown(area)) mean[area] = sumOver(around(area), numerator) / sumOver(around(area), denominator);
  }
  const scatter = denominator.map((persons, area) => {
    const difference = numerator[area]! / persons - mean[area]!;
    return persons * difference * difference;
  });
  const rate = new Float64Array(areas).fill(NaN);
  const variance = new Float64Array(areas).fill(NaN);
  for (let area = 0; area < areas; area++) {
    if (!isKnown(area)) continue;
    const members = around(area);
    const persons = sumOver(members, denominator);
    const [centre, own] = [mean[area]!, numerator[area]! / denominator[area]!];
    const between = Math.max(0, sumOver(members, scatter) / persons - centre / (persons / members.length));
    variance[area] = between;
    const trust = between > 0 ? between / (between + centre / denominator[area]!) : 0;
    rate[area] = members.length === 1 ? own : centre + trust * (own - centre);
  }
  return { rate, mean, variance };
}

function sumOver(areas: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (const area of areas) sum += values[area]!;
  return sum;
}
