/**
 * Dynamics of a district: the changes of all indicators between two years, put together by the method of the index itself. Above 0 burdens
 * grow faster than in the mean of the areas. Only indicators take part whose differences are more than chance: the change of a rate that
 * mostly wavers says nothing.
 */
import { reliabilityOf, RELIABILITY_LIMITS } from '../coherence/reliability.js';
import { rateAt } from '../index/column-kernels.js';
import { computeIndexArrays } from '../index/compute-index.js';
import type { IndexArrays } from '../index/index-arrays.js';
import { addsUp, type IndexMethod } from '../index/method.js';
import { createObservationMatrix, setGap, setRate, type ObservationMatrix } from '../index/observation-matrix.js';
import type { Refusal } from '../index/reasons.js';
import { changeOf, type ChangeKind } from './change.js';
import { dynamicsCodes } from './status-dynamics.js';

/** Why an indicator takes no part in the dynamics. */
export const LEFT_OUT_REASONS = ['no_earlier_values', 'unreliable', 'no_change_measure'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface Dynamics {
  /** The engine's result over the changes, in the order of the areas of the later year. */
  readonly arrays: IndexArrays;
  /** Code of `DYNAMICS_CLASSES` by area, 0 where there is none. */
  readonly codes: Uint8Array;
  /** Indicators that take part, by code. */
  readonly used: readonly string[];
  readonly leftOut: readonly { readonly indicator: string; readonly reason: LeftOutReason }[];
  /**
   * Mean of the correlations of change and earlier level over the indicators that take part: far from 0 the change tells the level again.
   * Null where there is none.
   */
  readonly levelCorrelation: number | null;
}

export type DynamicsOutcome =
  { readonly ok: true; readonly dynamics: Dynamics } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The same areas in the same order in both matrices (`shape_mismatch` where not); indicators are found by code. Never throws. */
export function computeDynamics(
  before: ObservationMatrix,
  after: ObservationMatrix,
  method: IndexMethod,
  kind: ChangeKind = 'points',
): DynamicsOutcome {
  const areas = after.areaCodes;
  if (areas.length !== before.areaCodes.length || areas.some((code, at) => before.areaCodes[at] !== code)) {
    return { ok: false, refusals: [{ code: 'shape_mismatch' }] };
  }
  const leftOut: { indicator: string; reason: LeftOutReason }[] = [];
  const taking: { at: number; values: Float64Array; levelCorrelation: number | null }[] = [];
  after.indicators.forEach(({ code, direction }, at) => {
    if (direction === 'context' || method.weights[code] === 0) return;
    const earlier = before.indicators.findIndex((indicator) => indicator.code === code);
    const changed = earlier < 0 ? 'no_earlier_values' : changeOfIndicator(before, earlier, after, at, kind);
    if (typeof changed === 'string') leftOut.push({ indicator: code, reason: changed });
    else taking.push({ at, ...changed });
  });
  const changes = matrixOfChanges(after, taking);
  const outcome = computeIndexArrays(changes, methodOfChanges(method, changes));
  if (!outcome.ok) return { ok: false, refusals: outcome.refusals };
  const correlations = taking.flatMap(({ levelCorrelation }) => levelCorrelation ?? []);
  return {
    ok: true,
    dynamics: {
      arrays: outcome.arrays,
      codes: dynamicsCodes(outcome.arrays.index),
      used: changes.indicators.map(({ code }) => code),
      leftOut,
      levelCorrelation:
        correlations.length === 0 ? null : correlations.reduce((sum, one) => sum + one, 0) / correlations.length,
    },
  };
}

function changeOfIndicator(
  before: ObservationMatrix,
  earlier: number,
  after: ObservationMatrix,
  at: number,
  kind: ChangeKind,
): { values: Float64Array; levelCorrelation: number | null } | LeftOutReason {
  const column = (matrix: ObservationMatrix, indicator: number): Float64Array =>
    Float64Array.from(matrix.areaCodes, (_, area) => rateAt(matrix, area, indicator));
  const outcome = changeOf(column(before, earlier), column(after, at), kind);
  if (!outcome.ok) return 'no_change_measure';
  if (!outcome.change.values.some((value) => !Number.isNaN(value))) return 'no_earlier_values';
  const [start, end] = [at * after.areaCodes.length, (at + 1) * after.areaCodes.length];
  const reliability = reliabilityOf(after.numerator.subarray(start, end), after.denominator.subarray(start, end));
  if (reliability !== null && reliability.value < RELIABILITY_LIMITS.pool) return 'unreliable';
  return outcome.change;
}

/** Changes as rates of their own; an area without one of the two years has a gap. */
function matrixOfChanges(
  after: ObservationMatrix,
  taking: readonly { readonly at: number; readonly values: Float64Array }[],
): ObservationMatrix {
  const columns = taking.flatMap(({ at }) => {
    const column = after.indicators[at];
    return column === undefined ? [] : [{ ...column, domain: after.domains[after.domainOf[at] ?? 0] ?? '' }];
  });
  const matrix = createObservationMatrix(after.areaCodes, columns);
  matrix.exclusion.set(after.exclusion);
  taking.forEach(({ values }, indicator) => {
    values.forEach((value, area) => {
      if (Number.isNaN(value)) setGap(matrix, area, indicator, 'missing');
      else setRate(matrix, area, indicator, value);
    });
  });
  return matrix;
}

/**
 * The weights and the aggregation of the index; differences have no reference but their own mean and no sensible measure but the standard
 * deviation. A method that does not add up (ranks, pairs, means above zero) is put together by its sum.
 */
function methodOfChanges(method: IndexMethod, changes: ObservationMatrix): IndexMethod {
  const codes = new Set(changes.indicators.map(({ code }) => code));
  const domains = new Set(changes.domains);
  const kept = <Value>(entries: Readonly<Record<string, Value>>, known: ReadonlySet<string>): Record<string, Value> =>
    Object.fromEntries(Object.entries(entries).filter(([key]) => known.has(key)));
  return {
    ...method,
    standardisation: 'z',
    reference: 'area_mean',
    aggregation: addsUp(method) ? method.aggregation : 'sum',
    rescale: 'z',
    classes: { kind: 'status' },
    weights: kept(method.weights, codes),
    ...(method.domainWeights ? { domainWeights: kept(method.domainWeights, domains) } : {}),
  };
}
