/**
 * The first principal component as an aggregation: the weights come from the data, so that the areas differ as much as possible in the sum.
 * It measures what most indicators have in common, whether that is need or not; weights of the method only decide which indicators
 * take part.
 *
 * - Standardisation: each column of deviations is brought to mean 0 and standard deviation 1 (ddof 1) over the areas that have all
 *   values, so that measures that differ by a factor only (z, points, per cent) give the same component.
 * - Sign: the component rises with the sum of its columns, which are all signed so that more is more burden; where the loadings
 *   cancel out, the greatest of them is positive.
 * - Gaps: the loadings come from the areas without any. An area with gaps that is covered well enough gets the score that fits its
 *   values best, Σ v z / Σ v² over the values at hand (without gaps Σ v² is 1).
 * - The score is divided by the component's standard deviation.
 */
import { principalComponents } from '../coherence/principal-components.js';
import { completeMoments } from '../coherence/covariance.js';

export interface FirstComponent {
  /** Of unit length, 0 for a column that does not vary over the areas with all values. */
  readonly loadings: Float64Array;
  /** Share of the variance of all columns. */
  readonly share: number;
  /** NaN for an area that has no value, or only in columns without a loading. */
  readonly scores: Float64Array;
}

/** Two directions that carry nearly the same variance are no first one: rounding would choose between them. */
const LEAST_LEAD = 1e-6;
/** Loadings whose sum is below this cancel out. */
const NO_SUM = 1e-6;
const NO_LOADING = 1e-12;

/**
 * @param columns deviations of the indicators, one entry for each area, NaN for a gap
 * @returns null when fewer than three areas have all values, no column varies over them, or none of the directions comes first
 */
export function firstComponent(columns: readonly Float64Array[]): FirstComponent | null {
  const varying = varyingColumns(columns);
  if (varying === null) return null;
  const kept = varying.map((at) => columns[at]!);
  const moments = completeMoments(kept);
  if (moments === null) return null;
  const found = directionOf(kept);
  if (found === null) return null;
  const loadings = new Float64Array(columns.length);
  varying.forEach((at, position) => (loadings[at] = found.vector[position]!));
  const areas = columns[0]?.length ?? 0;
  const scores = new Float64Array(areas);
  for (let area = 0; area < areas; area++) {
    let [product, length] = [0, 0];
    kept.forEach((column, position) => {
      const value = column[area]!;
      const loading = found.vector[position]!;
      if (value !== value) return;
      product += (loading * (value - moments.means[position]!)) / moments.sds[position]!;
      length += loading * loading;
    });
    scores[area] = length > NO_LOADING ? product / length / found.deviation : NaN;
  }
  return { loadings, share: found.share, scores };
}

/** Positions of the columns that vary over the areas that have all of the kept ones; null when none is left. */
function varyingColumns(columns: readonly Float64Array[]): number[] | null {
  let positions = columns.map((_, position) => position);
  while (positions.length > 0) {
    const moments = completeMoments(positions.map((position) => columns[position]!));
    if (moments === null || moments.areas < 3) return null;
    const flat = positions.filter((_, at) => !(moments.sds[at]! > 0));
    if (flat.length === 0) return positions;
    // Leaving columns out can only add areas, which can let others vary again: one at a time would depend on their order.
    positions = positions.filter((position) => !flat.includes(position));
  }
  return null;
}

interface Direction {
  readonly vector: Float64Array;
  readonly deviation: number;
  readonly share: number;
}

function directionOf(columns: readonly Float64Array[]): Direction | null {
  if (columns.length === 1) return { vector: Float64Array.of(1), deviation: 1, share: 1 };
  const outcome = principalComponents(columns);
  if (!outcome.ok) return null;
  const { deviation, share, loadings } = outcome.components;
  const [first, second] = [deviation[0]!, deviation[1]!];
  const [vector] = loadings;
  if (vector === undefined || !(first * first - second * second > LEAST_LEAD * first * first)) return null;
  const sum = vector.reduce((all, loading) => all + loading, 0);
  return { vector: sum < -NO_SUM ? vector.map((loading) => -loading) : vector, deviation: first, share: share[0]! };
}
