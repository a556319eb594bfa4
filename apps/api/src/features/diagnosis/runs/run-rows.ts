import type {
  MapClassCode,
  NoIndexReasonCode,
  ReferenceSourceCode,
  RunIndicatorState,
  StatusClassCode,
} from '@quartierwerk/domain/diagnosis/vocabulary';
import type { ExclusionReason } from '@quartierwerk/domain/places/vocabulary';
import { MAP_CLASSES, STATUS_CLASSES } from '@quartierwerk/statistics/index/classify';
import {
  INDICATOR_STATES,
  type IndexArrays,
  REFERENCE_SOURCES,
  deviationAt,
} from '@quartierwerk/statistics/index/index-arrays';
import { NO_INDEX_REASONS } from '@quartierwerk/statistics/index/reasons';
import { yearsOf } from '../matrix/observation-matrix.js';
import { type ComputedRun, known } from './compute-run.js';

/** One row of `index_run_indicator`; keys are its columns. */
export interface RunIndicatorRow {
  readonly position: number;
  readonly indicator_edition_id: string;
  readonly domain_code: string;
  readonly direction: string;
  readonly weight: number;
  readonly state: RunIndicatorState;
  readonly reference_value: number | null;
  readonly reference_source: ReferenceSourceCode;
  readonly district_sum: number | null;
  readonly district_published: number | null;
  readonly area_mean: number | null;
  readonly sd: number | null;
  readonly areas_used: number;
  readonly years: readonly number[];
}

/** One row of `index_result`; arrays run over the indicators (or domains) of the run. */
export interface RunResultRow {
  readonly area_id: string;
  readonly position: number;
  readonly rank: number | null;
  readonly index_value: number | null;
  readonly sum: number | null;
  readonly distance: number | null;
  readonly gap_factor: number | null;
  readonly status_class: StatusClassCode | null;
  readonly map_class: MapClassCode | null;
  readonly coverage: number;
  readonly indicators_used: number;
  readonly conspicuous: number;
  readonly no_index_reason: NoIndexReasonCode | null;
  readonly excluded_reason: ExclusionReason | null;
  readonly domain_scores: readonly (number | null)[];
  readonly rates: readonly (number | null)[];
  readonly deviations: readonly (number | null)[];
  readonly statuses: readonly number[];
}

/** The indicators of a run as rows. */
export function indicatorRows({ source, matrix, arrays }: ComputedRun): RunIndicatorRow[] {
  return source.indicators.map((indicator, position) => ({
    position,
    indicator_edition_id: indicator.editionId,
    domain_code: matrix.indicators[position]?.domain ?? '',
    direction: indicator.direction,
    weight: arrays.weight[position] ?? 0,
    state: INDICATOR_STATES[arrays.indicatorState[position] ?? 0] ?? 'scored',
    reference_value: known(arrays.reference[position]),
    reference_source: REFERENCE_SOURCES[arrays.referenceSource[position] ?? 0] ?? 'none',
    district_sum: known(arrays.districtSum[position]),
    district_published: known(arrays.districtPublished[position]),
    area_mean: known(arrays.areaMean[position]),
    sd: known(arrays.sd[position]),
    areas_used: arrays.areasUsed[position] ?? 0,
    years: yearsOf(source, position),
  }));
}

/** The results of a run as rows, by position of the area. */
export function resultRows({ source, matrix, arrays }: ComputedRun): RunResultRow[] {
  return source.areas.map((area, position): RunResultRow => {
    const used = arrays.indicatorsExpected - (arrays.gaps[position] ?? 0);
    const rank = arrays.rank[position] || null;
    return {
      area_id: area.id,
      position,
      rank,
      index_value: rank === null ? null : known(arrays.index[position]),
      sum: known(arrays.score[position]),
      distance: known(arrays.distance[position]),
      gap_factor: known(arrays.gapFactor[position]),
      status_class: STATUS_CLASSES[(arrays.statusClass[position] ?? 0) - 1] ?? null,
      map_class: MAP_CLASSES[(arrays.mapClass[position] ?? 0) - 1] ?? null,
      coverage: used / arrays.indicatorsExpected,
      indicators_used: used,
      conspicuous: arrays.conspicuous[position] ?? 0,
      no_index_reason: NO_INDEX_REASONS[arrays.reason[position] ?? 0] ?? null,
      excluded_reason: area.excludedReason,
      domain_scores: domainScores(arrays, position),
      rates: source.indicators.map((_, indicator) => known(arrays.rate[indicator * arrays.areaCount + position])),
      deviations: source.indicators.map((_, indicator) => known(deviationAt(arrays, position, indicator))),
      statuses: source.indicators.map((_, indicator) => matrix.status[indicator * arrays.areaCount + position] ?? 0),
    };
  });
}

/** Nothing was added up in a domain without a value: that is no sub-score, and not a zero either. */
function domainScores(arrays: IndexArrays, area: number): (number | null)[] {
  return Array.from({ length: arrays.domainCount }, (_, domain) => {
    const cell = domain * arrays.areaCount + area;
    const used = (arrays.domainExpected[domain] ?? 0) - (arrays.domainGaps[cell] ?? 0);
    return used > 0 ? known(arrays.domainScore[cell]) : null;
  });
}
