/**
 * The index: how far an area lies from the district over many indicators at once. Pipeline: rates → reference →
 * standard deviation over the areas that take part → deviations signed by direction → weighted sum → standardised sum →
 * ranks → classes. The formulas are those of Berlin's monitoring (z, sum, standardised sum), with the district's own rate
 * as the default centre.
 *
 * Rules for gaps: no imputation. The sum over the indicators at hand is scaled to all of them; below the coverage
 * thresholds an area has no index but a reason. An indicator that nobody delivered counts as a gap of every area. An
 * indicator without variance cannot tell areas apart: it is set aside with a warning and expected of no area.
 */
import { addDeviations, countGaps, measureRates, spreadOf, type ColumnSums } from './column-kernels.js';
import { closeIndex, closeSums } from './close-index.js';
import {
  INDICATOR_STATE,
  REFERENCE_SOURCE,
  createIndexBuffers,
  type IndexArrays,
  type IndexBuffers,
} from './index-arrays.js';
import type { IndexRun } from './index-run.js';
import { checkShape, findBadCells, publishedRate } from './input-check.js';
import type { IndexMethod } from './method.js';
import type { IndicatorColumn, ObservationMatrix } from './observation-matrix.js';
import { MAX_REFUSALS, type Refusal, type Warning } from './reasons.js';
import { validateMethod } from './validate-method.js';

export type IndexOutcome =
  | { readonly ok: true; readonly arrays: IndexArrays; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly warnings: readonly Warning[] };

/** Published and summed rate of the district may differ by this share before a warning says so. */
const REFERENCE_TOLERANCE = 0.02;

/**
 * Computes an index in compact arrays. Linear in the number of cells, plus the sort for the ranks.
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
  const refusals = checkShape(matrix, method);
  if (refusals.length > 0) return { ok: false, refusals: refusals.slice(0, MAX_REFUSALS), warnings: [] };

  const run: IndexRun = {
    matrix,
    method: checked.method,
    buffers: startBuffers(matrix, reuse),
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
  return { ok: true, arrays: closeIndex(run, areasTakingPart), warnings: run.warnings };
}

function startBuffers(matrix: ObservationMatrix, reuse: IndexBuffers | undefined): IndexBuffers {
  const fits =
    reuse?.areaCount === matrix.areaCodes.length &&
    reuse.indicatorCount === matrix.indicators.length &&
    reuse.domainCount === matrix.domains.length;
  if (!fits) return createIndexBuffers(matrix);
  // Only what is added up needs a clean start; everything else is written in full.
  const { domainScore, domainGaps, gaps, conspicuous, domainExpected } = reuse;
  domainScore.fill(0);
  for (const counts of [domainGaps, gaps, conspicuous, domainExpected]) counts.fill(0);
  return reuse;
}

/** Rates, mean, reference and spread of one indicator; if it counts, its part in the sums of every area. */
function addIndicator(run: IndexRun, { code, direction }: IndicatorColumn, indicator: number): void {
  const { matrix, method, buffers, column } = run;
  const weight = direction === 'context' ? 0 : weightOf(method, code);
  const sums = measureRates(matrix, indicator, column, run.emptyAreas);
  if (sums.bad > 0) {
    run.refusals.push(...findBadCells(matrix, indicator));
    return;
  }
  const mean = sums.used > 0 ? sums.rates / sums.used : NaN;
  const reference = setReference(run, indicator, sums, mean, weight > 0);
  const sd = spreadOf(column, matrix.exclusion, sums.used, mean, reference, method.ddof);
  const state = stateOf(direction === 'context', weight, sums.used, sd);
  buffers.weight[indicator] = weight;
  buffers.areasUsed[indicator] = sums.used;
  buffers.areaMean[indicator] = mean;
  buffers.sd[indicator] = sums.used > 0 ? sd : NaN;
  // A scale of NaN makes every deviation NaN, which is what an indicator without spread has.
  buffers.scale[indicator] = sd > 0 ? (direction === 'relief' ? -sd : sd) : NaN;
  buffers.indicatorState[indicator] = state;
  if (state === INDICATOR_STATE.noValues) run.warnings.push({ code: 'no_values', indicator: code });
  if (state === INDICATOR_STATE.noVariance) run.warnings.push({ code: 'no_variance', indicator: code });
  if (state === INDICATOR_STATE.noValues || state === INDICATOR_STATE.scored) {
    addToSums(run, indicator, weight, sums.empty);
  }
}

function addToSums(run: IndexRun, indicator: number, weight: number, empty: number): void {
  const { matrix, method, buffers, column } = run;
  const domain = matrix.domainOf[indicator] ?? 0;
  const start = domain * buffers.areaCount;
  run.expected.push({ indicator, weight });
  buffers.domainExpected[domain] = (buffers.domainExpected[domain] ?? 0) + 1;
  countGaps(run.emptyAreas, empty, buffers.gaps, buffers.domainGaps, start);
  const measure = {
    reference: buffers.reference[indicator] ?? NaN,
    scale: buffers.scale[indicator] ?? NaN,
    limit: method.clip ?? Infinity,
    weight,
  };
  const sums = buffers.domainScore.subarray(start, start + buffers.areaCount);
  addDeviations(column, measure, sums, buffers.conspicuous);
}

function stateOf(context: boolean, weight: number, used: number, sd: number): number {
  if (context) return INDICATOR_STATE.context;
  if (weight === 0) return INDICATOR_STATE.weightZero;
  if (used === 0) return INDICATOR_STATE.noValues;
  return sd > 0 ? INDICATOR_STATE.scored : INDICATOR_STATE.noVariance;
}

function weightOf(method: IndexMethod, code: string): number {
  return Object.hasOwn(method.weights, code) ? (method.weights[code] ?? 1) : 1;
}

/**
 * Sets and returns the reference of one indicator, NaN when there is none. A published figure of the district comes
 * before the sum over the areas, because it includes the persons who cannot be located. A scored indicator without
 * the denominators for either is refused: the mean of its areas would silently be another reference.
 */
function setReference(run: IndexRun, indicator: number, sums: ColumnSums, mean: number, needed: boolean): number {
  const { matrix, method, buffers } = run;
  const code = matrix.indicators[indicator]?.code ?? '';
  const factor = matrix.indicators[indicator]?.unitFactor ?? 1;
  const published = publishedRate(matrix, indicator);
  if (published === null) run.refusals.push({ code: 'bad_published_figure', indicator: code });
  const summed = sums.used > 0 && sums.lackingDenominator === 0 ? (sums.numerator / sums.denominator) * factor : NaN;
  buffers.districtPublished[indicator] = published ?? NaN;
  buffers.districtSum[indicator] = summed;
  if (published !== null && Math.abs(published - summed) > REFERENCE_TOLERANCE * Math.abs(published)) {
    run.warnings.push({ code: 'reference_differs', indicator: code, published, computed: summed });
  }
  let reference = NaN;
  let source: number = REFERENCE_SOURCE.none;
  if (method.reference === 'area_mean') {
    if (sums.used > 0) {
      reference = mean;
      source = REFERENCE_SOURCE.areaMean;
    }
  } else if (published !== null && !Number.isNaN(published)) {
    reference = published;
    source = REFERENCE_SOURCE.districtPublished;
  } else if (!Number.isNaN(summed)) {
    reference = summed;
    source = REFERENCE_SOURCE.districtSum;
    if (needed && sums.lacking > 0) {
      // Gaps are small areas more often than not, so that the sum over the others stands beside the district's own rate.
      const { used, lacking } = sums;
      run.warnings.push({ code: 'reference_incomplete', indicator: code, used, of: used + lacking });
    }
  } else if (needed && sums.used > 0) {
    run.refusals.push({ code: 'denominator_lacking', indicator: code, count: sums.lackingDenominator });
  }
  buffers.reference[indicator] = reference;
  buffers.referenceSource[indicator] = source;
  return reference;
}
