/**
 * The result of a computation in compact typed arrays: what a worker hands over, a run stores and a map draws. What
 * belongs to a cell (rate, deviation) is not kept but derived from the matrix where it is needed. NaN marks
 * "no value" in the Float64Arrays (zero would be a value), always with a code that says why: `reason` for an area,
 * `indicatorState` for an indicator, the status in the matrix for a cell. A computed value is never NaN.
 */
import { rateAt } from './column-kernels.js';
import type { ObservationMatrix } from './observation-matrix.js';

/** What became of an indicator; the position in this list is the code in `indicatorState`. */
export const INDICATOR_STATES = [
  'scored',
  'context',
  'weight_zero',
  'no_values',
  'no_variance',
  'zero_reference',
  'half_equal',
] as const;
export type IndicatorState = (typeof INDICATOR_STATES)[number];
export const INDICATOR_STATE = {
  scored: 0,
  context: 1,
  weightZero: 2,
  noValues: 3,
  noVariance: 4,
  /** A deviation in per cent of a reference of zero is undefined. */
  zeroReference: 5,
  /** More than half of the areas have the same rate, so that the median absolute deviation is zero. */
  halfEqual: 6,
} as const;

/** Where the reference of an indicator comes from; the position is the code in `referenceSource`. */
export const REFERENCE_SOURCES = ['none', 'area_mean', 'district_sum', 'district_published', 'parent'] as const;
export type ReferenceSource = (typeof REFERENCE_SOURCES)[number];
export const REFERENCE_SOURCE = { none: 0, areaMean: 1, districtSum: 2, districtPublished: 3, parent: 4 } as const;

export interface IndexArrays {
  readonly areaCount: number;
  readonly indicatorCount: number;
  readonly domainCount: number;

  /** Per domain and area, at `domain * areaCount + area`: sum of the contributions; the domains add up to `score`. */
  readonly domainScore: Float64Array;
  /** Per domain and area: number of scored indicators without a value. */
  readonly domainGaps: Uint16Array;

  /** Per area: what the method adds up or averages; under `sum` scaled to all indicators where there are gaps. */
  readonly score: Float64Array;
  /** Per area: the score standardised, or the score itself when the method does not rescale. */
  readonly index: Float64Array;
  /** Per area: score / SD of the scores, so that 0 is the reference itself; the index where the method has no such zero. */
  readonly distance: Float64Array;
  /** Per area: 1 = greatest burden; 0 = no rank. */
  readonly rank: Uint32Array;
  /** Per area: position in `STATUS_CLASSES` plus 1; 0 = no class. */
  readonly statusClass: Uint8Array;
  /** Per area: position in `MAP_CLASSES` plus 1; 0 = no class. */
  readonly mapClass: Uint8Array;
  /** Per area: code of `NO_INDEX_REASONS`. */
  readonly reason: Uint8Array;
  /** Per area: number of scored indicators without a value. */
  readonly gaps: Uint16Array;
  /** Per area: what makes a part of the score of weight · deviation: 1 for a sum without gaps, 1 / Σ weight for a mean. */
  readonly gapFactor: Float64Array;
  /** Per domain and area, under `domain_mean` only: the same for the indicators of that domain. */
  readonly domainFactor: Float64Array | null;
  /** Per area: number of scored indicators that lie more than one SD from the reference, on the side of the burden. */
  readonly conspicuous: Uint16Array;

  /** Per indicator and area, at `indicator * areaCount + area`: the deviations, where they follow from more than rate and scale. */
  readonly deviations: Float64Array | null;

  /** Whether rates were treated before they were measured: deviations then do not follow from the rates. */
  readonly treated: boolean;
  /** Per indicator: what the rates are compared with in words. Deviations are measured from `centre`, which is mostly the same. */
  readonly reference: Float64Array;
  readonly centre: Float64Array;
  /** Per indicator: least and greatest deviation that counts. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Added to every deviation, so that none is zero; for all indicators the same. */
  readonly offset: Float64Array;
  readonly referenceSource: Uint8Array;
  /** Per indicator: Σ numerator / Σ denominator of the areas that take part, where every value has a denominator. */
  readonly districtSum: Float64Array;
  /** Per indicator: the published rate of the district. */
  readonly districtPublished: Float64Array;
  /** Per indicator: unweighted mean and standard deviation of the areas that take part. */
  readonly areaMean: Float64Array;
  readonly sd: Float64Array;
  /** Per indicator: what a deviation is divided by, with the sign of the direction; NaN = no deviations. */
  readonly scale: Float64Array;
  /** Per indicator: number of areas that take part and have a value. */
  readonly areasUsed: Uint32Array;
  readonly indicatorState: Uint8Array;
  /** Per indicator: weight of the method (0 for context). */
  readonly weight: Float64Array;
  /** Number of indicators that an area can have at most, over all and in each domain. */
  readonly indicatorsExpected: number;
  readonly domainExpected: Uint16Array;
  /** Number of areas that take part, and of those with a score. */
  readonly areasTakingPart: number;
  readonly areasScored: number;
  /** Mean and SD of the scores; NaN without any score. */
  readonly scoreMean: number;
  readonly scoreSd: number;
}

/** Arrays that the kernels fill; the scalars of the result are known only at the end. */
export type IndexBuffers = Omit<
  IndexArrays,
  'indicatorsExpected' | 'areasTakingPart' | 'areasScored' | 'scoreMean' | 'scoreSd'
>;

/** What only some methods need, so that the others do without its memory. */
export interface KeptParts {
  readonly deviations: boolean;
  readonly domainFactor: boolean;
  readonly treated: boolean;
}
const NOTHING_KEPT: KeptParts = { deviations: false, domainFactor: false, treated: false };

/**
 * Memory for one result, about 50 bytes for each area and 10 for each area and domain. Hand it back to `computeIndexArrays` to compute
 * again without allocating (a slider that moves); its former content is then overwritten.
 */
export function createIndexBuffers(matrix: ObservationMatrix, kept: KeptParts = NOTHING_KEPT): IndexBuffers {
  const areaCount = matrix.areaCodes.length;
  const indicatorCount = matrix.indicators.length;
  const domainCount = matrix.domains.length;
  return {
    areaCount,
    indicatorCount,
    domainCount,
    domainScore: new Float64Array(areaCount * domainCount),
    domainGaps: new Uint16Array(areaCount * domainCount),
    score: new Float64Array(areaCount),
    index: new Float64Array(areaCount),
    distance: new Float64Array(areaCount),
    rank: new Uint32Array(areaCount),
    statusClass: new Uint8Array(areaCount),
    mapClass: new Uint8Array(areaCount),
    reason: new Uint8Array(areaCount),
    gaps: new Uint16Array(areaCount),
    gapFactor: new Float64Array(areaCount),
    domainFactor: kept.domainFactor ? new Float64Array(areaCount * domainCount) : null,
    conspicuous: new Uint16Array(areaCount),
    deviations: kept.deviations ? new Float64Array(areaCount * indicatorCount) : null,
    treated: kept.treated,
    reference: new Float64Array(indicatorCount),
    centre: new Float64Array(indicatorCount),
    low: new Float64Array(indicatorCount),
    high: new Float64Array(indicatorCount),
    offset: new Float64Array(indicatorCount),
    referenceSource: new Uint8Array(indicatorCount),
    districtSum: new Float64Array(indicatorCount),
    districtPublished: new Float64Array(indicatorCount),
    areaMean: new Float64Array(indicatorCount),
    sd: new Float64Array(indicatorCount),
    scale: new Float64Array(indicatorCount),
    areasUsed: new Uint32Array(indicatorCount),
    indicatorState: new Uint8Array(indicatorCount),
    weight: new Float64Array(indicatorCount),
    domainExpected: new Uint16Array(domainCount),
  };
}

/**
 * Deviation of one cell in the measure of the method, before any limit; + = more burden. For a context indicator the sign is that of
 * the rate. Excluded areas have deviations too where these follow from the rate, though they take no part in reference and SD.
 * NaN where there is no rate, or no spread or reference to measure it by. `matrix` is the one that was computed.
 */
export function deviationAt(matrix: ObservationMatrix, arrays: IndexBuffers, area: number, indicator: number): number {
  if (arrays.deviations !== null) return arrays.deviations[indicator * arrays.areaCount + area] ?? NaN;
  const distance = rateAt(matrix, area, indicator) - (arrays.centre[indicator] ?? NaN);
  return distance / (arrays.scale[indicator] ?? NaN) + (arrays.offset[indicator] ?? 0);
}

/**
 * Distance of one cell from the reference in standard deviations of the areas; + = more burden. Under `z` and `burden_only` it is the
 * deviation itself, to the last bit, also where that is measured from the municipality. Always that of the rate as it is, also where
 * the method smooths or winsorises: what is shown of a single area may not hide a small pocket of need.
 */
export function distanceAt(matrix: ObservationMatrix, arrays: IndexBuffers, area: number, indicator: number): number {
  const reference = arrays.reference[indicator] ?? NaN;
  const sd = arrays.sd[indicator] ?? NaN;
  const scale = matrix.indicators[indicator]?.direction === 'relief' ? -sd : sd;
  const isDeviation = !arrays.treated && arrays.scale[indicator] === scale && arrays.centre[indicator] === reference;
  if (isDeviation) return deviationAt(matrix, arrays, area, indicator);
  return sd > 0 ? (rateAt(matrix, area, indicator) - reference) / scale : NaN;
}

/** Deviation of one cell as it enters the score: kept within the limits of the method. */
export function countedAt(matrix: ObservationMatrix, arrays: IndexBuffers, area: number, indicator: number): number {
  const deviation = deviationAt(matrix, arrays, area, indicator);
  return Math.max(arrays.low[indicator] ?? NaN, Math.min(arrays.high[indicator] ?? NaN, deviation));
}

/** Rates of one indicator for all areas, in its unit; NaN where there is none. */
export function ratesOf(matrix: ObservationMatrix, indicator: number): Float64Array {
  return Float64Array.from(matrix.areaCodes, (_, area) => rateAt(matrix, area, indicator));
}

/** Deviations of one indicator for all areas, as `deviationAt`. */
export function deviationsOf(matrix: ObservationMatrix, arrays: IndexBuffers, indicator: number): Float64Array {
  return Float64Array.from(matrix.areaCodes, (_, area) => deviationAt(matrix, arrays, area, indicator));
}
