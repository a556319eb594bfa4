import type {
  MapClassCode,
  NoIndexReasonCode,
  ReferenceSourceCode,
  RunIndicatorState,
  StatusClassCode,
} from '@quartierwerk/domain/diagnosis/vocabulary';
import type { ExclusionReason } from '@quartierwerk/domain/places/vocabulary';
import { describeArea, describeIndicator } from '@quartierwerk/statistics/index/index-result';
import { ownClasses } from '@quartierwerk/statistics/index/own-classes';
import { isTreated, type IndexMethod } from '@quartierwerk/statistics/index/method';
import { CELL_STATUS } from '@quartierwerk/statistics/index/observation-matrix';
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
  /** Position of the class that the method asks for; null where it asks for none of its own. */
  readonly own_class: number | null;
  readonly coverage: number;
  readonly indicators_used: number;
  readonly conspicuous: number;
  readonly no_index_reason: NoIndexReasonCode | null;
  readonly excluded_reason: ExclusionReason | null;
  readonly domain_scores: readonly (number | null)[];
  readonly rates: readonly (number | null)[];
  readonly deviations: readonly (number | null)[];
  readonly statuses: readonly number[];
  /** Null where they follow from weight, deviation and gap factor. */
  readonly contributions: readonly (number | null)[] | null;
}

/** The indicators of a run as rows. */
export function indicatorRows({ source, matrix, arrays }: ComputedRun): RunIndicatorRow[] {
  return source.indicators.map((indicator, position) => {
    const result = describeIndicator(matrix, arrays, position);
    return {
      position,
      indicator_edition_id: indicator.editionId,
      domain_code: result.domain,
      direction: result.direction,
      weight: result.weight,
      state: result.state,
      reference_value: result.reference,
      reference_source: result.referenceSource,
      district_sum: result.districtSum,
      district_published: result.districtPublished,
      area_mean: result.areaMean,
      sd: result.sd,
      areas_used: result.areasUsed,
      years: yearsOf(source, position),
    };
  });
}

/** The results of a run as rows, by position of the area. */
export function resultRows({ source, matrix, method, arrays }: ComputedRun): RunResultRow[] {
  const own = method.classes.kind === 'status' ? null : ownClasses(arrays, method);
  return source.areas.map((area, position): RunResultRow => {
    const result = describeArea(matrix, arrays, position);
    return {
      area_id: area.id,
      position,
      rank: result.rank,
      index_value: result.rank === null ? null : result.index,
      sum: result.score,
      distance: result.distance,
      gap_factor: known(arrays.gapFactor[position]),
      status_class: result.statusClass,
      map_class: result.mapClass,
      own_class: own?.classOf[position] || null,
      coverage: result.coverage,
      indicators_used: result.used,
      conspicuous: result.conspicuous,
      no_index_reason: result.reason,
      excluded_reason: area.excludedReason,
      domain_scores: result.domains.map(({ score }) => score),
      rates: result.indicators.map(({ rate }) => rate),
      deviations: result.indicators.map(({ distance }) => distance),
      statuses: result.indicators.map(({ status }) => CELL_STATUS[status]),
      contributions: followsFromDeviations(method) ? null : result.indicators.map(({ contribution }) => contribution),
    };
  });
}

/** Whether a contribution is weight × deviation × gap factor, kept within the clip on both sides, as in the plain sum of deviations. */
function followsFromDeviations(method: IndexMethod): boolean {
  return method.aggregation === 'sum' && method.standardisation === 'z' && !isTreated(method);
}
