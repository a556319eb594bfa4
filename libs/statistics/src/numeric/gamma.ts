/**
 * The logarithm of the gamma function, which continues the factorial: Γ(n + 1) = n!. It is put together from Stirling's formula and
 * what that leaves out, because the densities of the binomial and the beta distribution need the second part alone.
 */
import { ln } from './elementary.js';

/** ½ ln 2π */
const HALF_LN_2PI = 0.9189385332046728;
/** From here on, seven terms of the asymptotic series reach full precision. */
const STIRLING_FROM = 16;

/**
 * lnΓ(z + 1) − [(z + ½) ln z − z + ½ ln 2π], what Stirling's formula leaves out, for z ≥ 0 (Infinity for 0).
 * Source of the series Σ B₂ₖ / (2k (2k − 1) z^(2k − 1)): M. Abramowitz and I. A. Stegun (1964), Handbook of Mathematical
 * Functions, 6.1.40. Below 16 each step up adds (z + ½) ln((z + 1)/z) − 1, which follows from Γ(z + 1) = z Γ(z).
 */
export function stirlingError(z: number): number {
  let below = 0;
  let from = z;
  while (from < STIRLING_FROM) below += stirlingStep(from++);
  const square = 1 / (from * from);
  const rest = 1 / 1188 - square * (691 / 360360 - square / 156);
  const series = 1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * rest)));
  return below + series / from;
}

/** (z + ½) ln((z + 1)/z) − 1; with s = 1/(2z + 1) this is artanh(s)/s − 1 = s²/3 + s⁴/5 + …, free of cancellation. */
function stirlingStep(z: number): number {
  if (z < 2) return (z + 0.5) * ln((z + 1) / z) - 1;
  const square = 1 / ((2 * z + 1) * (2 * z + 1));
  let sum = 0;
  // s ≤ 1/5, so that the first term left out is below 2⁻⁵³ of the sum.
  for (let odd = 23; odd >= 3; odd -= 2) sum = square * (1 / odd + sum);
  return sum;
}

/**
 * Logarithm of the gamma function for x > 0; Infinity for 0 and Infinity, NaN below 0 and for NaN.
 * Error below 6e-16 of the larger of 1 and the result (the function is 0 at 1 and 2).
 */
export function lnGamma(x: number): number {
  if (!(x > 0 && x < Infinity)) return x >= 0 ? Infinity : NaN;
  if (x === 1 || x === 2) return 0;
  if (x < 2) return lnGamma(x + 1) - ln(x);
  const z = x - 1;
  return (z + 0.5) * ln(z) - z + HALF_LN_2PI + stirlingError(z);
}
