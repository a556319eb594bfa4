/**
 * Which choice moves the result most? Sobol's indices share the variance of an outcome among the choices: the first order is
 * what a choice explains alone, the total order what it explains together with all others. Estimated from two independent
 * random designs A and B and, for each choice i, a third (AB_i) that is A with the i-th column of B.
 *
 * Source: A. Saltelli et al. (2010), Computer Physics Communications 181, 259–270 (first order, table 2b), and M. J. W. Jansen
 * (1999), Computer Physics Communications 117, 35–43 (total order); as in COINr.
 */

export interface SobolIndex {
  /** May fall a little below 0 through the finite number of draws. */
  readonly first: number;
  readonly total: number;
  /** Half of the 95 % interval that the finite number of draws leaves. */
  readonly firstError: number;
  readonly totalError: number;
}

const Z95 = 1.959963984540054;

/**
 * S_i = mean(yB (yAB_i − yA)) / V and ST_i = Σ (yA − yAB_i)² / (2 N V), with V the variance (ddof = 1) of yA and yB together.
 * @param outcomesAB for each choice the outcomes of its design, row by row as `outcomesA` and `outcomesB`.
 * Null when the outcome does not vary: then no choice explains anything.
 */
export function sobolIndices(
  outcomesA: Float64Array,
  outcomesB: Float64Array,
  outcomesAB: readonly Float64Array[],
): { readonly indices: readonly SobolIndex[]; readonly variance: number } | null {
  const count = outcomesA.length;
  const variance = varianceOf(outcomesA, outcomesB);
  if (!(variance > 0)) return null;
  const indices = outcomesAB.map((mixed) => {
    const alone = outcomesB.map((outcome, row) => outcome * (mixed[row]! - outcomesA[row]!));
    const together = outcomesA.map((outcome, row) => (outcome - mixed[row]!) * (outcome - mixed[row]!));
    const [first, firstError] = meanAndError(alone);
    const [total, totalError] = meanAndError(together);
    return {
      first: first / variance,
      total: total / (2 * variance),
      firstError: firstError / variance,
      totalError: totalError / (2 * variance),
    };
  });
  return count > 0 ? { indices, variance } : null;
}

function varianceOf(first: Float64Array, second: Float64Array): number {
  const count = first.length + second.length;
  let sum = 0;
  for (const values of [first, second]) for (const value of values) sum += value;
  const mean = sum / count;
  let squares = 0;
  for (const values of [first, second]) for (const value of values) squares += (value - mean) * (value - mean);
  return squares / (count - 1);
}

function meanAndError(values: Float64Array): [number, number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return [mean, Z95 * Math.sqrt(squares / Math.max(1, values.length - 1) / values.length)];
}
