/**
 * Principal components look for the one direction in which the areas differ most over all indicators together. The first one may serve as an
 * index whose weights come from the data; its loadings say what it measures, which need not be need.
 */
import { symmetricEigen } from '../numeric/symmetric-eigen.js';
import { covariancesOf } from './covariance.js';

export interface PrincipalComponents {
  /** Standard deviation of each component, falling; their squares add up to the number of columns. */
  readonly deviation: Float64Array;
  /** Share of the variance of all columns that each component carries; together 1. */
  readonly share: Float64Array;
  /** Loadings of the columns on each component, of unit length; the greatest of each is positive. */
  readonly loadings: readonly Float64Array[];
  /** Score of each area on the first component, with standard deviation 1; NaN for an area with a gap in any column. */
  readonly firstScore: Float64Array;
}

export type ComponentsOutcome =
  | { readonly ok: true; readonly components: PrincipalComponents }
  | {
      readonly ok: false;
      readonly reason: 'too_few_areas' | 'no_variance';
      /** Column that does not vary over the areas that have all values; null unless `no_variance`. */
      readonly column: number | null;
    };

/**
 * Components of the columns after each is brought to mean 0 and standard deviation 1 (ddof 1), so that units do not matter; that is
 * prcomp(scale. = TRUE) of R, but for the sign rule. Areas with a gap are left out. Needs two columns and
 * three areas.
 */
export function principalComponents(columns: readonly Float64Array[]): ComponentsOutcome {
  const covariances = covariancesOf(columns);
  if (!covariances || covariances.areas.length < 3) return { ok: false, reason: 'too_few_areas', column: null };
  const { matrix, means, areas } = covariances;
  const size = columns.length;
  const sd = Float64Array.from(columns, (_, own) => Math.sqrt(matrix[own * size + own]!));
  for (let own = 0; own < size; own++) {
    const largest = areas.reduce((most, area) => Math.max(most, Math.abs(columns[own]![area]!)), 0);
    if (!(sd[own]! > 1e-12 * largest)) return { ok: false, reason: 'no_variance', column: own };
  }
  const correlation = matrix.map((entry, position) => {
    const [row, column] = [Math.floor(position / size), position % size];
    return row === column ? 1 : entry / (sd[row]! * sd[column]!);
  });
  const { values, vectors } = symmetricEigen(correlation, size);
  // Rounding may leave an eigenvalue that is 0 just below it.
  const deviation = values.map((value) => Math.sqrt(Math.max(0, value)));
  const firstScore = new Float64Array(columns[0]!.length).fill(NaN);
  for (const area of areas) {
    let score = 0;
    for (let own = 0; own < size; own++) {
      score += (vectors[0]![own]! * (columns[own]![area]! - means[own]!)) / sd[own]!;
    }
    firstScore[area] = score / deviation[0]!;
  }
  return {
    ok: true,
    components: { deviation, share: deviation.map((own) => (own * own) / size), loadings: vectors, firstScore },
  };
}
