/**
 * Coherence from pairwise correlations. Where every indicator has a few gaps, hardly any area has all values; pairs of indicators still
 * have most areas in common. What is lost is that the correlations come from slightly different areas.
 */
import { symmetricEigen } from '../numeric/symmetric-eigen.js';

/**
 * Cronbach's alpha of standardised columns, α = k r̄ / (1 + (k − 1) r̄), with r̄ the mean correlation of two different columns. Pairs
 * without a correlation (NaN) are left out. Null below two columns, without any pair, or when the columns run so much against each
 * other that their sum does not vary.
 * @param correlations row by row, as `correlationMatrix` gives them
 */
export function standardisedAlpha(correlations: Float64Array, size: number): number | null {
  let [sum, pairs] = [0, 0];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      const correlation = correlations[row * size + column]!;
      if (correlation !== correlation) continue;
      sum += correlation;
      pairs++;
    }
  }
  if (pairs === 0) return null;
  const mean = sum / pairs;
  const spread = 1 + (size - 1) * mean;
  return spread > 1e-9 ? (size * mean) / spread : null;
}

export interface ComponentShares {
  /** Share of the variance of all columns that each component carries, falling; together 1. */
  readonly share: Float64Array;
  /** Of the first component; turned so that their sum is not below 0. */
  readonly loadings: Float64Array;
}

/**
 * Principal components of a matrix of correlations. Of correlations from different areas some eigenvalues can fall below 0; they carry
 * nothing. Null below two columns or when a correlation is missing.
 */
export function componentShares(correlations: Float64Array, size: number): ComponentShares | null {
  if (size < 2 || correlations.some((correlation) => correlation !== correlation)) return null;
  const { values, vectors } = symmetricEigen(correlations, size);
  const carried = values.map((value) => Math.max(0, value));
  const all = carried.reduce((sum, value) => sum + value, 0);
  const [first] = vectors;
  if (first === undefined || !(all > 0)) return null;
  const sum = first.reduce((total, loading) => total + loading, 0);
  return {
    share: carried.map((value) => value / all),
    loadings: sum < -1e-9 ? first.map((loading) => -loading) : first,
  };
}
