/**
 * The friendly form of a result: objects with codes and null where there is no value, ready for a table, a profile or a
 * response. For 33,000 areas describe only those that are shown; `computeIndexArrays` holds the whole.
 */
import { MAP_CLASSES, STATUS_CLASSES, type MapClass, type StatusClass } from './classify.js';
import { rateAt } from './column-kernels.js';
import { computeIndexArrays } from './compute-index.js';
import { ENGINE_VERSION } from './engine-version.js';
import {
  INDICATOR_STATES,
  INDICATOR_STATE,
  REFERENCE_SOURCES,
  countedAt,
  deviationAt,
  distanceAt,
  type IndexArrays,
  type IndicatorState,
  type ReferenceSource,
} from './index-arrays.js';
import type { IndexMethod } from './method.js';
import {
  CELL_STATUS,
  EXCLUSION,
  type CellStatus,
  type Direction,
  type Exclusion,
  type ExclusionReason,
  type ObservationMatrix,
} from './observation-matrix.js';
import { ownClasses, type OwnClasses } from './own-classes.js';
import { NO_INDEX_REASONS, type NoIndexReason, type Refusal, type Warning } from './reasons.js';

export interface IndicatorResult {
  readonly code: string;
  readonly domain: string;
  readonly direction: Direction;
  readonly weight: number;
  readonly state: IndicatorState;
  readonly reference: number | null;
  readonly referenceSource: ReferenceSource;
  /** Rate of the district as summed over the areas and as published, whichever of them served as reference. */
  readonly districtSum: number | null;
  readonly districtPublished: number | null;
  readonly areaMean: number | null;
  readonly sd: number | null;
  readonly areasUsed: number;
}

export interface IndicatorValue {
  readonly code: string;
  readonly status: CellStatus;
  readonly rate: number | null;
  /** In the measure of the method; + = more burden (for a context indicator: a higher rate). */
  readonly deviation: number | null;
  /** Distance from the reference in standard deviations, whatever the method measures in: what a profile shows. */
  readonly distance: number | null;
  /** Part of the score; null when the indicator does not count or the area has no score. The parts add up to it. */
  readonly contribution: number | null;
}

export interface DomainValue {
  readonly domain: string;
  readonly score: number | null;
  readonly used: number;
  readonly expected: number;
}

export interface AreaResult {
  readonly code: string;
  readonly reason: NoIndexReason | null;
  readonly exclusion: ExclusionReason | null;
  readonly score: number | null;
  readonly index: number | null;
  readonly distance: number | null;
  readonly rank: number | null;
  readonly statusClass: StatusClass | null;
  readonly mapClass: MapClass | null;
  /** Share of the expected indicators that have a value, 0 to 1. */
  readonly coverage: number;
  readonly used: number;
  readonly expected: number;
  /** Among the expected indicators: how many are suppressed, how many provisional. */
  readonly suppressed: number;
  readonly provisional: number;
  readonly conspicuous: number;
  readonly domains: readonly DomainValue[];
  readonly indicators: readonly IndicatorValue[];
}

export interface IndexResult {
  readonly engineVersion: string;
  readonly method: IndexMethod;
  readonly areasTakingPart: number;
  readonly areasScored: number;
  readonly scoreMean: number | null;
  readonly scoreSd: number | null;
  readonly indicators: readonly IndicatorResult[];
  /** The classes that the method asks for, by the position of the area; the status classes where it asks for no others. */
  readonly classes: OwnClasses;
  readonly areas: readonly AreaResult[];
  readonly warnings: readonly Warning[];
}

export type IndexResultOutcome =
  | { readonly ok: true; readonly result: IndexResult }
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly warnings: readonly Warning[] };

/** Computes an index and describes every indicator and area. For up to some thousand areas. Never throws. */
export function computeIndex(matrix: ObservationMatrix, method: IndexMethod): IndexResultOutcome {
  const outcome = computeIndexArrays(matrix, method);
  if (!outcome.ok) return outcome;
  const { arrays, warnings } = outcome;
  return {
    ok: true,
    result: {
      engineVersion: ENGINE_VERSION,
      method,
      areasTakingPart: arrays.areasTakingPart,
      areasScored: arrays.areasScored,
      scoreMean: known(arrays.scoreMean),
      scoreSd: known(arrays.scoreSd),
      indicators: matrix.indicators.map((_, indicator) => describeIndicator(matrix, arrays, indicator)),
      classes: ownClasses(arrays, method),
      areas: matrix.areaCodes.map((_, area) => describeArea(matrix, arrays, area)),
      warnings,
    },
  };
}

/** One indicator of a result. @throws RangeError when the position is not in the matrix. */
export function describeIndicator(matrix: ObservationMatrix, arrays: IndexArrays, indicator: number): IndicatorResult {
  const column = matrix.indicators[indicator];
  if (column === undefined) throw new RangeError(`describeIndicator: no indicator at ${indicator}`);
  return {
    code: column.code,
    domain: column.domain,
    direction: column.direction,
    weight: arrays.weight[indicator] ?? 0,
    state: INDICATOR_STATES[arrays.indicatorState[indicator] ?? 0] ?? 'scored',
    reference: known(arrays.reference[indicator]),
    referenceSource: REFERENCE_SOURCES[arrays.referenceSource[indicator] ?? 0] ?? 'none',
    districtSum: known(arrays.districtSum[indicator]),
    districtPublished: known(arrays.districtPublished[indicator]),
    areaMean: known(arrays.areaMean[indicator]),
    sd: known(arrays.sd[indicator]),
    areasUsed: arrays.areasUsed[indicator] ?? 0,
  };
}

/** One area of a result. @throws RangeError when the position is not in the matrix. */
export function describeArea(matrix: ObservationMatrix, arrays: IndexArrays, area: number): AreaResult {
  const code = matrix.areaCodes[area];
  if (code === undefined) throw new RangeError(`describeArea: no area at ${area}`);
  const used = arrays.indicatorsExpected - (arrays.gaps[area] ?? 0);
  const exclusion = exclusionName(matrix.exclusion[area] ?? 0);
  let cells: IndicatorValue[] | undefined;
  return {
    code,
    reason: NO_INDEX_REASONS[arrays.reason[area] ?? 0] ?? null,
    exclusion: exclusion === 'none' ? null : exclusion,
    score: known(arrays.score[area]),
    index: known(arrays.index[area]),
    distance: known(arrays.distance[area]),
    rank: arrays.rank[area] || null,
    statusClass: STATUS_CLASSES[(arrays.statusClass[area] ?? 0) - 1] ?? null,
    mapClass: MAP_CLASSES[(arrays.mapClass[area] ?? 0) - 1] ?? null,
    coverage: used / arrays.indicatorsExpected,
    used,
    expected: arrays.indicatorsExpected,
    suppressed: countStatus(matrix, arrays, area, CELL_STATUS.suppressed),
    provisional: countStatus(matrix, arrays, area, CELL_STATUS.provisional),
    conspicuous: arrays.conspicuous[area] ?? 0,
    domains: describeDomains(matrix, arrays, area),
    // Told when somebody asks: a slider that moves asks for ranks and classes of all areas, and for the cells of none.
    get indicators() {
      return (cells ??= describeCells(matrix, arrays, area));
    },
  };
}

/**
 * Contributions of one area to its score, one for each indicator in the order of the matrix; NaN where an indicator does
 * not count, has no value there, the area has no score, or the method does not add up. They add up to the score.
 */
export function contributionsOf(matrix: ObservationMatrix, arrays: IndexArrays, area: number): Float64Array {
  const contributions = new Float64Array(arrays.indicatorCount).fill(NaN);
  for (let indicator = 0; indicator < arrays.indicatorCount; indicator++) {
    if (arrays.indicatorState[indicator] !== INDICATOR_STATE.scored) continue;
    const domain = matrix.domainOf[indicator] ?? 0;
    const factor = arrays.domainFactor?.[domain * arrays.areaCount + area] ?? arrays.gapFactor[area] ?? NaN;
    contributions[indicator] = (arrays.weight[indicator] ?? 0) * countedAt(matrix, arrays, area, indicator) * factor;
  }
  return contributions;
}

function describeDomains(matrix: ObservationMatrix, arrays: IndexArrays, area: number): DomainValue[] {
  return matrix.domains.map((domain, position) => {
    const cell = position * arrays.areaCount + area;
    const expected = arrays.domainExpected[position] ?? 0;
    const used = expected - (arrays.domainGaps[cell] ?? 0);
    // Nothing was added up where no indicator has a value: that is no sub-score, and not a zero either.
    return { domain, score: used > 0 ? known(arrays.domainScore[cell]) : null, used, expected };
  });
}

function describeCells(matrix: ObservationMatrix, arrays: IndexArrays, area: number): IndicatorValue[] {
  const contributions = contributionsOf(matrix, arrays, area);
  return matrix.indicators.map(({ code }, indicator) => {
    const cell = indicator * arrays.areaCount + area;
    return {
      code,
      status: statusName(matrix.status[cell] ?? 0),
      rate: known(rateAt(matrix, area, indicator)),
      deviation: known(deviationAt(matrix, arrays, area, indicator)),
      distance: known(distanceAt(matrix, arrays, area, indicator)),
      contribution: known(contributions[indicator]),
    };
  });
}

function countStatus(matrix: ObservationMatrix, arrays: IndexArrays, area: number, status: number): number {
  let count = 0;
  for (let indicator = 0; indicator < arrays.indicatorCount; indicator++) {
    const state = arrays.indicatorState[indicator];
    const expected = state === INDICATOR_STATE.scored || state === INDICATOR_STATE.noValues;
    if (expected && matrix.status[indicator * arrays.areaCount + area] === status) count++;
  }
  return count;
}

const STATUS_NAMES = Object.keys(CELL_STATUS) as CellStatus[];
const EXCLUSION_NAMES = Object.keys(EXCLUSION) as Exclusion[];

function statusName(code: number): CellStatus {
  return STATUS_NAMES.find((name) => CELL_STATUS[name] === code) ?? 'missing';
}

function exclusionName(code: number): Exclusion {
  return EXCLUSION_NAMES.find((name) => EXCLUSION[name] === code) ?? 'other';
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
