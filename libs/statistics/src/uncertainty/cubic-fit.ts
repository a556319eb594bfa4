/**
 * A random number with given first four moments as a cubic polynomial of one normal variate, the cheapest way to draw
 * from a skew distribution: y = −c + b z + c z² + d z³ has mean 0 and variance 1, and b, c, d follow from skewness and
 * kurtosis. For a gamma distribution this comes close to the cubic of Wilson and Hilferty, so small counts are met too.
 *
 * Source: A. I. Fleishman (1978), A Method for Simulating Non-Normal Distributions, Psychometrika 43, 521–532; started
 * from the expansion of Cornish and Fisher and solved by Newton's method.
 */

const MAX_STEPS = 30;
const EXACT_ENOUGH = 1e-12;

/**
 * Writes b, c, d for a skewness and an excess kurtosis into `target`.
 * False when no such cubic exists (a distribution with two peaks at its ends, for example) or none was found.
 */
export function fitCubic(skewness: number, kurtosis: number, target: Float64Array): boolean {
  const square = skewness * skewness;
  let b = 1 - kurtosis / 8 + (5 * square) / 36;
  let c = skewness / 6;
  let d = kurtosis / 24 - square / 18;
  for (let step = 0; step < MAX_STEPS; step++) {
    const bb = b * b;
    const bd = b * d;
    const cc = c * c;
    const dd = d * d;
    const inner = 12 + 48 * bd + 141 * cc + 225 * dd;
    const bySquare = bb + 24 * bd + 105 * dd + 2;
    // What the variance, the skewness and the kurtosis still lack.
    const e1 = bb + 6 * bd + 2 * cc + 15 * dd - 1;
    const e2 = 2 * c * bySquare - skewness;
    const e3 = 24 * (bd + cc * (1 + bb + 28 * bd) + dd * inner) - kurtosis;
    if (Math.abs(e1) + Math.abs(e2) + Math.abs(e3) < EXACT_ENOUGH) {
      target[0] = b;
      target[1] = c;
      target[2] = d;
      return true;
    }
    // Derivatives by b, c, d, and Cramer's rule.
    const a11 = 2 * b + 6 * d;
    const a12 = 4 * c;
    const a13 = 6 * b + 30 * d;
    const a21 = 2 * c * (2 * b + 24 * d);
    const a22 = 2 * bySquare;
    const a23 = 2 * c * (24 * b + 210 * d);
    const a31 = 24 * (d + cc * (2 * b + 28 * d) + 48 * d * dd);
    const a32 = 24 * c * (2 * (1 + bb + 28 * bd) + 282 * dd);
    const a33 = 24 * (b + 28 * b * cc + 2 * d * inner + dd * (48 * b + 450 * d));
    const m1 = a22 * a33 - a23 * a32;
    const m2 = a21 * a33 - a23 * a31;
    const m3 = a21 * a32 - a22 * a31;
    const determinant = a11 * m1 - a12 * m2 + a13 * m3;
    b -= (e1 * m1 - a12 * (e2 * a33 - a23 * e3) + a13 * (e2 * a32 - a22 * e3)) / determinant;
    c -= (a11 * (e2 * a33 - a23 * e3) - e1 * m2 + a13 * (a21 * e3 - e2 * a31)) / determinant;
    d -= (a11 * (a22 * e3 - e2 * a32) - a12 * (a21 * e3 - e2 * a31) + e1 * m3) / determinant;
    if (!(Math.abs(b) + Math.abs(c) + Math.abs(d) < 100)) return false;
  }
  return false;
}
