/**
 * Cronbach's alpha tells how far the indicators of a group measure one thing: near 1 they are interchangeable, near 0 they have nothing in
 * common. It rises with their number, so it is no quality mark of an index.
 */
import { covariancesOf } from './covariance.js';

/**
 * α = k² c̄ / Σ cov with c̄ the mean covariance of two different indicators and Σ cov the sum over all, variances included. Give the
 * columns as they are added up: standardised, relief turned round. Areas with a gap are left out. Below 0 when the indicators run
 * against each other. Null with fewer than two columns or areas, or when their sum does not vary.
 * Source: L. J. Cronbach (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16, 297–334.
 */
export function cronbachAlpha(columns: readonly Float64Array[]): number | null {
  const covariances = covariancesOf(columns);
  if (!covariances) return null;
  const size = columns.length;
  let all = 0;
  let own = 0;
  for (let row = 0; row < size; row++) {
    own += covariances.matrix[row * size + row]!;
    for (let column = 0; column < size; column++) all += covariances.matrix[row * size + column]!;
  }
  // The variance of the sum; below the rounding of its parts it is none.
  if (!(all > own * 1e-12)) return null;
  return (size * size * ((all - own) / (size * (size - 1)))) / all;
}
