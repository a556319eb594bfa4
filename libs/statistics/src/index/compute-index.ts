/**
 * The index: how far an area lies from the district over many indicators at once. Pipeline: rates → reference → spread over
 * the areas that take part → deviations signed by direction → aggregation → standardised score → ranks → classes. With the
 * default method the formulas are those of Berlin's monitoring (z, sum, standardised sum), with the district's own rate
 * as the centre.
 *
 * Rules for gaps: no imputation. A sum over the indicators at hand is scaled to all of them, a mean is one over those at hand;
 * below the coverage thresholds an area has no index but a reason. An indicator that nobody delivered counts as a gap of every
 * area. An indicator that cannot tell areas apart is set aside with a warning and expected of no area.
 */
import { aggregateByValues } from './aggregate.js';
import { countGaps, measureRates, spreadOf } from './column-kernels.js';
import { closeIndex, closeSums } from './close-index.js';
import {
  addDeviations,
  addWeighted,
  countConspicuous,
  fillDeviations,
  type DeviationMeasure,
} from './deviation-kernels.js';
import { domainWeightOf } from './gap-scale.js';
import { INDICATOR_STATE, createIndexBuffers, type IndexArrays, type IndexBuffers } from './index-arrays.js';
import type { IndexRun } from './index-run.js';
import { checkMethod, checkShape, findBadCells } from './input-check.js';
import { addsUp, goesByOrder, isTreated, measuresFromReference, type IndexMethod } from './method.js';
import type { IndicatorColumn, ObservationMatrix } from './observation-matrix.js';
import { addByParent } from './parent-reference.js';
import { MAX_REFUSALS, type Refusal, type Warning, type WarningCode } from './reasons.js';
import { setReference } from './reference.js';
import { fillByOrder, measureOf } from './standardise.js';
import { meanOf, treatRates, type TreatedColumn } from './treatment.js';
import { validateMethod } from './validate-method.js';

export type IndexOutcome =
  | { readonly ok: true; readonly arrays: IndexArrays; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly warnings: readonly Warning[] };

/**
 * Computes an index in compact arrays. Linear in the number of cells, plus the sort for the ranks (and one for each indicator
 * where the standardisation goes by order; `copeland` compares every pair of areas).
 * Never throws and never yields NaN as a computed value: impossible input is refused by code, indicator and area.
 * @param reuse arrays of an earlier result for a matrix of the same size, to compute again without allocating.
 */
export function computeIndexArrays(matrix: ObservationMatrix, method: IndexMethod, reuse?: IndexBuffers): IndexOutcome {
  const checked = validateMethod(method);
  if (!checked.ok) {
    return {
      ok: false,
      refusals: checked.reasons.map(({ key }) => ({ code: 'invalid_method', key })),
      warnings: [],
    };
  }
  const refusals = [...checkShape(matrix, method), ...checkMethod(matrix, checked.method)];
  if (refusals.length > 0) return { ok: false, refusals: refusals.slice(0, MAX_REFUSALS), warnings: [] };

  const run: IndexRun = {
    matrix,
    method: checked.method,
    buffers: startBuffers(matrix, checked.method, reuse),
    expected: [],
    column: new Float64Array(matrix.areaCodes.length),
    emptyAreas: new Uint32Array(matrix.areaCodes.length),
    refusals: [],
    warnings: [],
  };
  matrix.indicators.forEach((column, indicator) => addIndicator(run, column, indicator));
  const scored = run.expected.some(({ indicator }) => (run.buffers.areasUsed[indicator] ?? 0) > 0);
  if (run.refusals.length === 0 && !scored) run.refusals.push({ code: 'nothing_to_score' });
  if (run.refusals.length > 0) {
    return { ok: false, refusals: run.refusals.slice(0, MAX_REFUSALS), warnings: run.warnings };
  }
  const areasTakingPart = closeSums(run);
  if (!addsUp(run.method)) aggregateByValues(run);
  if (run.refusals.length > 0) return { ok: false, refusals: run.refusals, warnings: run.warnings };
  return { ok: true, arrays: closeIndex(run, areasTakingPart), warnings: run.warnings };
}

function startBuffers(matrix: ObservationMatrix, method: IndexMethod, reuse: IndexBuffers | undefined): IndexBuffers {
  const treated = isTreated(method);
  const kept = {
    treated,
    deviations: treated || goesByOrder(method) || method.reference === 'parent' || !addsUp(method),
    domainFactor: method.aggregation === 'domain_mean',
  };
  const fits =
    reuse?.areaCount === matrix.areaCodes.length &&
    reuse.indicatorCount === matrix.indicators.length &&
    reuse.domainCount === matrix.domains.length &&
    (reuse.deviations !== null) === kept.deviations &&
    (reuse.domainFactor !== null) === kept.domainFactor &&
    reuse.treated === treated;
  if (!fits) return createIndexBuffers(matrix, kept);
  // Only what is added up needs a clean start; everything else is written in full.
  const { domainScore, domainGaps, gaps, conspicuous, domainExpected } = reuse;
  domainScore.fill(0);
  for (const counts of [domainGaps, gaps, conspicuous, domainExpected]) counts.fill(0);
  return reuse;
}

/** Rates, mean, reference and spread of one indicator; if it counts, its part in the sums of every area. */
function addIndicator(run: IndexRun, { code, direction }: IndicatorColumn, indicator: number): void {
  const { matrix, method, buffers, column } = run;
  const domain = matrix.domains[matrix.domainOf[indicator] ?? 0] ?? '';
  const weight = direction === 'context' ? 0 : weightOf(method, code, domain);
  const sums = measureRates(matrix, indicator, column, run.emptyAreas);
  if (sums.bad > 0) {
    run.refusals.push(...findBadCells(matrix, indicator));
    return;
  }
  const treated = treatRates(run, indicator);
  const mean = sums.used > 0 ? (treated === null ? sums.rates / sums.used : meanOf(treated.ruler)) : NaN;
  const reference = setReference(run, indicator, sums, mean, weight > 0 && measuresFromReference(method));
  const sd = spreadOf(treated?.ruler ?? column, matrix.exclusion, sums.used, mean, reference, method.ddof);
  buffers.weight[indicator] = weight;
  buffers.areasUsed[indicator] = sums.used;
  buffers.areaMean[indicator] = mean;
  buffers.sd[indicator] = sums.used > 0 ? sd : NaN;
  const relief = direction === 'relief';
  // Smoothing may leave nothing of differences that were no more than chance.
  const differs =
    treated === null ||
    spreadOf(treated.values, matrix.exclusion, sums.used, meanOf(treated.values), reference, method.ddof) > 0;
  const measure = sd > 0 && differs ? measureFor(run, { relief, reference, sd, used: sums.used, treated }) : null;
  const state = stateOf(direction === 'context', weight, sums.used, measure);
  setMeasure(buffers, indicator, typeof measure === 'string' ? null : measure);
  buffers.indicatorState[indicator] = state;
  warnOf(run, code, state);
  if (state === INDICATOR_STATE.noValues || state === INDICATOR_STATE.scored) {
    expect(run, indicator, weight, sums.empty);
  }
  if (sd > 0) {
    const counted = state === INDICATOR_STATE.scored ? weight : 0;
    addValues(run, indicator, { weight: counted, relief, values: treated?.values ?? column });
  }
}

interface MeasuredColumn {
  readonly relief: boolean;
  readonly reference: number;
  readonly sd: number;
  readonly used: number;
  readonly treated: TreatedColumn | null;
}

/** By order there is nothing to measure: any two different rates can be told apart. */
const BY_ORDER: DeviationMeasure = { centre: NaN, scale: NaN, offset: 0, low: -Infinity, high: Infinity };

function measureFor(run: IndexRun, { used, treated, ...facts }: MeasuredColumn): ReturnType<typeof measureOf> {
  const { method, matrix } = run;
  if (goesByOrder(method)) return BY_ORDER;
  // A distance is told in units of the rates as they are, a place among the areas lies between the least and greatest that are placed.
  const column = (method.standardisation === 'minmax' ? treated?.values : treated?.ruler) ?? run.column;
  const values = (): Float64Array => {
    const rates = new Float64Array(used);
    let count = 0;
    column.forEach((rate, area) => {
      if (rate === rate && matrix.exclusion[area] === 0) rates[count++] = rate;
    });
    return rates;
  };
  return measureOf(method, { ...facts, values });
}

function setMeasure(buffers: IndexBuffers, indicator: number, measure: DeviationMeasure | null): void {
  buffers.centre[indicator] = measure?.centre ?? NaN;
  // A scale of NaN makes every deviation NaN, which is what an indicator without spread has.
  buffers.scale[indicator] = measure?.scale ?? NaN;
  buffers.offset[indicator] = measure?.offset ?? 0;
  buffers.low[indicator] = measure?.low ?? NaN;
  buffers.high[indicator] = measure?.high ?? NaN;
}

/** An indicator that is expected of every area: its gaps count. */
function expect(run: IndexRun, indicator: number, weight: number, empty: number): void {
  const { matrix, buffers } = run;
  const domain = matrix.domainOf[indicator] ?? 0;
  run.expected.push({ indicator, weight });
  buffers.domainExpected[domain] = (buffers.domainExpected[domain] ?? 0) + 1;
  countGaps(run.emptyAreas, empty, buffers.gaps, buffers.domainGaps, domain * buffers.areaCount);
}

/** Deviations of one indicator into the sums of its domain, or into the table of deviations where the method keeps one. */
function addValues(
  run: IndexRun,
  indicator: number,
  { weight, relief, values }: { weight: number; relief: boolean; values: Float64Array },
): void {
  const { matrix, method, buffers, column } = run;
  const { areaCount, conspicuous, deviations } = buffers;
  const start = (matrix.domainOf[indicator] ?? 0) * areaCount;
  const sums = buffers.domainScore.subarray(start, start + areaCount);
  const measure = {
    centre: buffers.centre[indicator] ?? NaN,
    scale: buffers.scale[indicator] ?? NaN,
    offset: buffers.offset[indicator] ?? 0,
    low: buffers.low[indicator] ?? NaN,
    high: buffers.high[indicator] ?? NaN,
  };
  const inDeviations = method.standardisation === 'z' || method.standardisation === 'burden_only';
  if (deviations === null && inDeviations) {
    if (weight > 0) addDeviations(column, measure, weight, sums, conspicuous);
    return;
  }
  const own = deviations?.subarray(indicator * areaCount, (indicator + 1) * areaCount) ?? new Float64Array(areaCount);
  if (method.reference === 'parent' && measuresFromReference(method)) {
    addByParent(run, indicator, { weight, relief }, own);
  } else {
    if (goesByOrder(method)) fillByOrder(method, values, matrix.exclusion, relief, own);
    else fillDeviations(values, measure, own);
    const sd = buffers.sd[indicator] ?? NaN;
    if (weight > 0) countConspicuous(column, buffers.reference[indicator] ?? NaN, relief ? -sd : sd, conspicuous);
  }
  if (weight > 0 && addsUp(method)) addWeighted(own, weight, sums);
}

function stateOf(context: boolean, weight: number, used: number, measure: ReturnType<typeof measureOf> | null): number {
  if (context) return INDICATOR_STATE.context;
  if (weight === 0) return INDICATOR_STATE.weightZero;
  if (used === 0) return INDICATOR_STATE.noValues;
  if (measure === null) return INDICATOR_STATE.noVariance;
  if (measure === 'zero_reference') return INDICATOR_STATE.zeroReference;
  return measure === 'half_equal' ? INDICATOR_STATE.halfEqual : INDICATOR_STATE.scored;
}

const WARNING_OF: Readonly<Record<number, WarningCode>> = {
  [INDICATOR_STATE.noValues]: 'no_values',
  [INDICATOR_STATE.noVariance]: 'no_variance',
  [INDICATOR_STATE.zeroReference]: 'zero_reference',
  [INDICATOR_STATE.halfEqual]: 'half_equal',
};

function warnOf(run: IndexRun, indicator: string, state: number): void {
  const code = WARNING_OF[state];
  if (code) run.warnings.push({ code, indicator });
}

/** A domain that counts for nothing in a mean of domains takes its indicators along: nobody is expected to deliver them. */
function weightOf(method: IndexMethod, code: string, domain: string): number {
  if (method.aggregation === 'domain_mean' && domainWeightOf(method, domain) === 0) return 0;
  return Object.hasOwn(method.weights, code) ? (method.weights[code] ?? 1) : 1;
}
