/**
 * Reliability of an indicator: how much of the difference between the areas is real and not the chance of small numbers. An indicator that
 * mostly shows chance moves ranks without meaning anything.
 */
import { isProportion } from '../rates/rate.js';

/** Below `warn` a result says so; below `pool` several years should be taken together. */
export const RELIABILITY_LIMITS = { warn: 0.7, pool: 0.5 } as const;

export type ReliabilityVerdict = 'reliable' | 'unsure' | 'pool_years';

export interface Reliability {
  /** From 0 (the areas differ by no more than chance) to 1. */
  readonly value: number;
  readonly areas: number;
  readonly verdict: ReliabilityVerdict;
}

/**
 * ρ = 1 − mean(r(1 − r)/N) / Var(r) over the areas, r = x/N, variance with ddof 1; 0 instead of less than 0. One entry for each area;
 * areas without a proportion (NaN) are left out. Null with fewer than two areas or when all rates are equal.
 */
export function reliabilityOf(numerator: Float64Array, denominator: Float64Array): Reliability | null {
  const rates: number[] = [];
  let chance = 0;
  let sum = 0;
  for (let area = 0; area < numerator.length; area++) {
    const persons = denominator[area]!;
    if (!isProportion(numerator[area]!, persons)) continue;
    const rate = numerator[area]! / persons;
    rates.push(rate);
    sum += rate;
    chance += (rate * (1 - rate)) / persons;
  }
  const areas = rates.length;
  if (areas < 2) return null;
  let squares = 0;
  for (const rate of rates) squares += (rate - sum / areas) * (rate - sum / areas);
  const variance = squares / (areas - 1);
  // Equal rates differ by their rounding at most.
  if (!(Math.sqrt(variance) > 1e-14)) return null;
  const value = Math.max(0, 1 - chance / areas / variance);
  return { value, areas, verdict: verdictOf(value) };
}

function verdictOf(value: number): ReliabilityVerdict {
  if (value < RELIABILITY_LIMITS.pool) return 'pool_years';
  return value < RELIABILITY_LIMITS.warn ? 'unsure' : 'reliable';
}
