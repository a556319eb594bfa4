/**
 * The observation matrix of one reporting year, compact enough that the client computes drafts of an index with
 * `libs/statistics` at every move of a slider.
 */
import type { Pooling } from '@quartierwerk/domain/diagnosis/vocabulary';
import type { IndicatorDirection, IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { ExclusionReason } from '@quartierwerk/domain/places/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';

export interface InputAreaView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Null where small areas lie directly in the district. */
  readonly municipalityId: string | null;
  readonly population: number | null;
  readonly excludedReason: ExclusionReason | null;
}

export interface InputDomainView {
  readonly code: string;
  readonly name: string;
}

export interface InputIndicatorView {
  readonly id: string;
  readonly editionId: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly domainCode: string;
  readonly direction: IndicatorDirection;
  readonly unit: IndicatorUnit;
  /** Rate = numerator / denominator × this. */
  readonly unitFactor: number;
  readonly decimals: number;
  /** Years whose counts are in the cells: the reporting year alone, or several where the definition pools small cohorts. */
  readonly years: readonly number[];
  /** Who delivers. */
  readonly source: string | null;
  /** The published figure of the whole district, where one was delivered; nulls where not. */
  readonly published: {
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly value: number | null;
  };
  /** Areas without a value because nobody delivered one for this year; while there are any, the figures are provisional. */
  readonly missingAreas: number;
  readonly suppressedAreas: number;
  readonly provisionalAreas: number;
}

/**
 * Cells indicator by indicator: the cell of area `i` and indicator `j` stands at `j * areas.length + i`.
 * A cell whose status carries no value holds null in `numerator` and `value`.
 */
export interface InputCellsView {
  readonly numerator: readonly (number | null)[];
  readonly denominator: readonly (number | null)[];
  /** The rate in the unit of the indicator, where no counts exist. */
  readonly value: readonly (number | null)[];
  /** Codes of the engine's `CELL_STATUS`, positions in `RUN_CELL_STATUSES`. */
  readonly status: readonly number[];
}

export interface IndexInputView {
  readonly edition: { readonly id: string; readonly name: string; readonly smallAreaLabel: string };
  readonly year: number;
  /** Years for which any area of this edition has a value, ascending. Empty together with `indicators`. */
  readonly years: readonly number[];
  /** Of these, the years whose values do not reach for an index yet; without a year asked for, the newest of the others is given. */
  readonly thinYears: readonly number[];
  readonly pooling: Pooling;
  readonly district: { readonly id: string; readonly name: string };
  readonly municipalities: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  /** Small areas by code. */
  readonly areas: readonly InputAreaView[];
  readonly domains: readonly InputDomainView[];
  /** By domain and position; every indicator that was ever delivered for this area edition. */
  readonly indicators: readonly InputIndicatorView[];
  readonly cells: InputCellsView;
  /** Number of deliveries the cells come from, and the latest reference date among them. */
  readonly deliveryCount: number;
  readonly latestReferenceDate: Day | null;
}
