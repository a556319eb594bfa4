/**
 * The interval of a proportion that never covers less often than it promises, at the price of being wider than Wilson's. It is what
 * an auditor asks for; profiles show Wilson's.
 */
import { betaQuantile } from '../numeric/beta.js';
import { isLevel, isProportion, type ConfidenceLevel, type Interval } from './rate.js';

/**
 * Exact interval of a proportion after Clopper and Pearson, in the unit of the rate (× factor): with α = 1 − level and x of N, from
 * the α/2 quantile of Beta(x, N − x + 1) to the 1 − α/2 quantile of Beta(x + 1, N − x); 0 when none and 1 when all are affected.
 *
 * Source: C. J. Clopper and E. S. Pearson (1934), Biometrika 26, 404–413; it agrees with R's binom.test.
 * Null when this is no proportion (denominator not above 0, numerator negative or above the denominator) or no level.
 */
export function clopperPearsonInterval(
  numerator: number,
  denominator: number,
  level: ConfidenceLevel = 0.95,
  factor = 1,
): Interval | null {
  if (!isProportion(numerator, denominator) || !isLevel(level)) return null;
  const tail = (1 - level) / 2;
  const others = denominator - numerator;
  return {
    low: numerator === 0 ? 0 : betaQuantile(tail, numerator, others + 1) * factor,
    high: others === 0 ? factor : betaQuantile(1 - tail, numerator + 1, others) * factor,
  };
}
