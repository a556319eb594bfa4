/**
 * The short way from drawn rates to scores, for methods whose score is a weighted sum of distances from a centre: no matrix
 * is built and nothing is judged again, which is many times faster than the whole index.
 *
 * Whether a method is of that kind is not believed but tried: the short way must give the observed scores from the observed
 * rates. A method that it does not meet takes the long way.
 */
import { rateAt } from '../index/column-kernels.js';
import { INDICATOR_STATE, REFERENCE_SOURCE, type IndexArrays } from '../index/index-arrays.js';
import { isTreated, type IndexMethod } from '../index/method.js';
import type { ObservationMatrix } from '../index/observation-matrix.js';
import type { PlannedColumn } from './planned-column.js';

/** What the centre of an indicator is in a set of drawn rates: as observed, mean of the areas, or weighted by the denominators. */
export type DrawnCentre = 'held' | 'mean' | 'weighted';
/** What its scale follows: nothing, the standard deviation, or the centre (deviation in per cent). */
export type DrawnScale = 'held' | 'sd' | 'centre';

export interface DirectColumn {
  readonly indicator: number;
  /** Position of its domain. */
  readonly domain: number;
  readonly centre: DrawnCentre;
  readonly scale: DrawnScale;
  /** Weight / observed scale, signed by direction; times observed SD / drawn SD, or observed centre / drawn centre. */
  readonly amount: number;
  readonly observedSd: number;
  /** Denominators of the areas with a rate, 0 for a gap; their sum. Null unless the centre is weighted. */
  readonly weights: Float32Array | null;
  readonly totalWeight: number;
}

export interface DirectPlan {
  /** By domain, each domain without a break. */
  readonly columns: readonly DirectColumn[];
  /** At `domain * areas.length + area`: what makes a part of the score of the sum over the domain. */
  readonly factors: Float64Array;
  readonly ddof: number;
}

export interface DirectInput {
  readonly areas: Uint32Array;
  readonly ranked: number;
  readonly columns: readonly PlannedColumn[];
  readonly ruler: 'drawn' | 'observed';
  readonly unit: number;
}

const SCALE_OF: Readonly<Record<string, DrawnScale>> = { z: 'sd', relative: 'centre', points: 'held' };
const CENTRE_OF: Readonly<Record<number, DrawnCentre>> = {
  [REFERENCE_SOURCE.areaMean]: 'mean',
  [REFERENCE_SOURCE.districtSum]: 'weighted',
  [REFERENCE_SOURCE.districtPublished]: 'held',
};
/** Share of the scores by which the two ways may differ through rounding. */
const TOLERANCE = 1e-9;

/** The short way, or null when the method has none. */
export function planDirect(
  matrix: ObservationMatrix,
  method: IndexMethod,
  arrays: IndexArrays,
  input: DirectInput,
): DirectPlan | null {
  const scale = SCALE_OF[method.standardisation];
  if (scale === undefined || method.clip !== null || isTreated(method)) return null;
  const columns: DirectColumn[] = [];
  for (let domain = 0; domain < matrix.domains.length; domain++) {
    for (const column of input.columns) {
      const { indicator } = column;
      if (matrix.domainOf[indicator] !== domain || arrays.indicatorState[indicator] !== INDICATOR_STATE.scored)
        continue;
      const centre = CENTRE_OF[arrays.referenceSource[indicator]!];
      if (centre === undefined) return null;
      columns.push(directColumn(matrix, arrays, column, input, { centre, scale }));
    }
  }
  const plan = { columns, factors: factorsOf(matrix, arrays, input), ddof: method.ddof };
  return meetsObserved(matrix, arrays, input, plan) ? plan : null;
}

function directColumn(
  matrix: ObservationMatrix,
  arrays: IndexArrays,
  { indicator }: PlannedColumn,
  { areas, ruler, columns }: DirectInput,
  drawn: { readonly centre: DrawnCentre; readonly scale: DrawnScale },
): DirectColumn {
  // A centre shifts all areas alike unless some have gaps, whose other indicators then count for more.
  const anyGap = columns.some((column) => column.certainty !== 'not_scored' && column.gaps.length > 0);
  const centreMatters = ruler === 'drawn' && (anyGap || drawn.scale === 'centre');
  const centre = centreMatters ? drawn.centre : 'held';
  const weights = centre === 'weighted' ? denominatorsOf(matrix, areas, indicator) : null;
  return {
    indicator,
    domain: matrix.domainOf[indicator]!,
    centre,
    scale: ruler === 'drawn' ? drawn.scale : 'held',
    amount: arrays.weight[indicator]! / arrays.scale[indicator]!,
    observedSd: arrays.sd[indicator]!,
    weights,
    totalWeight: weights?.reduce((sum, weight) => sum + weight, 0) ?? 0,
  };
}

function denominatorsOf(matrix: ObservationMatrix, areas: Uint32Array, indicator: number): Float32Array {
  return Float32Array.from(areas, (area) =>
    Number.isNaN(rateAt(matrix, area, indicator)) ? 0 : matrix.denominator[indicator * matrix.areaCodes.length + area]!,
  );
}

function factorsOf(matrix: ObservationMatrix, arrays: IndexArrays, { areas, ranked }: DirectInput): Float64Array {
  const factors = new Float64Array(matrix.domains.length * areas.length);
  for (let domain = 0; domain < matrix.domains.length; domain++) {
    for (let position = 0; position < ranked; position++) {
      const area = areas[position]!;
      factors[domain * areas.length + position] =
        arrays.domainFactor?.[domain * arrays.areaCount + area] ?? arrays.gapFactor[area]!;
    }
  }
  return factors;
}

/** True when the short way gives the scores of the engine from the observed rates. */
function meetsObserved(
  matrix: ObservationMatrix,
  arrays: IndexArrays,
  { areas, ranked, columns, unit }: DirectInput,
  { columns: direct, factors }: DirectPlan,
): boolean {
  for (let position = 0; position < ranked; position++) {
    const area = areas[position]!;
    let score = 0;
    for (const { indicator, domain, amount } of direct) {
      const deviation = rateAt(matrix, area, indicator) - columns[indicator]!.baseline;
      if (!Number.isNaN(deviation)) score += factors[domain * areas.length + position]! * amount * deviation;
    }
    const expected = arrays.score[area]!;
    if (!(Math.abs(score - expected) <= TOLERANCE * (unit + Math.abs(expected)))) return false;
  }
  return true;
}
