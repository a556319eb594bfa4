/** Views of the indicator catalogue: domains, indicators with the editions of their definition, values by area and year. */
import type {
  IndicatorDirection,
  IndicatorLevel,
  IndicatorUnit,
} from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { SuppressionReason } from '@quartierwerk/domain/indicators/release-workflow';
import type { SourceProfile } from '@quartierwerk/domain/indicators/source-profile';
import type { ValueStatus } from '@quartierwerk/domain/indicators/value-status';
import type { Day } from '@quartierwerk/domain/time/day';

/** One edition of a definition. What changes in it makes values incomparable, so an edition never changes. */
export interface IndicatorEditionView {
  readonly id: string;
  readonly number: number;
  readonly validFrom: Day;
  readonly name: string;
  readonly shortName: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly direction: IndicatorDirection;
  readonly referenceDateNote: string;
  readonly legalBasis: string;
  readonly lowestLevel: IndicatorLevel;
  readonly poolingYears: number;
  readonly interpretation: string;
  readonly sourceId: string | null;
  readonly sourceName: string | null;
  readonly createdAt: string;
}

/** How many small areas have a figure in the latest year with any. */
export interface CoverageView {
  readonly year: number;
  readonly areas: number;
  /** Small areas of that area edition. */
  readonly of: number;
  readonly areaEditionName: string;
}

export interface IndicatorRowView {
  readonly id: string;
  readonly code: string;
  readonly position: number;
  readonly current: IndicatorEditionView;
  readonly editionCount: number;
  readonly latest: CoverageView | null;
}

export interface DomainView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly indicators: readonly IndicatorRowView[];
}

export interface CatalogueView {
  readonly domains: readonly DomainView[];
  /** Indicators of the default catalogue that this workspace does not have. */
  readonly missingDefaults: number;
}

/** Current values of one year in one area edition, by level. */
export interface AvailabilityView {
  readonly year: number;
  readonly areaEditionId: string;
  readonly areaEditionName: string;
  readonly level: IndicatorLevel;
  readonly figures: number;
  /** Values that say why there is no figure. */
  readonly missing: number;
  /** Areas of this level in the edition; the rest has no value at all. */
  readonly of: number;
}

export interface IndicatorView {
  readonly id: string;
  readonly code: string;
  readonly position: number;
  readonly domain: { readonly id: string; readonly code: string; readonly name: string };
  /** Newest first; the first is the current one. */
  readonly editions: readonly IndicatorEditionView[];
  /** Latest year first. */
  readonly availability: readonly AvailabilityView[];
  /** Number of the current edition: a revision says which one it was made on. */
  readonly version: number;
}

export interface CellView {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: ValueStatus;
  readonly deliveryId: string;
  /** Why a release hides it from others; told to those only who see the exact value. */
  readonly hidden?: SuppressionReason | null;
  /** Not released yet, in a table of which something was released: others than those who see it exactly do not see it. */
  readonly pending?: boolean;
}

export interface ValueRowView {
  readonly areaId: string;
  readonly code: string;
  readonly name: string;
  readonly level: IndicatorLevel;
  readonly parentName: string | null;
  /** One cell for each year of the view; null where nothing was ever delivered. */
  readonly cells: readonly (CellView | null)[];
}

/** Current values of an indicator: areas in rows, years in columns. */
export interface UnassignedView {
  readonly areaId: string;
  readonly areaName: string;
  readonly level: IndicatorLevel;
  readonly year: number;
  /** Null when kept secret or missing; `status` says which. */
  readonly count: number | null;
  /** Count of the area as a whole, where it was delivered. */
  readonly total: number | null;
  readonly status: ValueStatus;
}

export interface IndicatorValuesView {
  readonly areaEdition: { readonly id: string; readonly name: string; readonly smallAreaLabel: string } | null;
  readonly years: readonly number[];
  readonly rows: readonly ValueRowView[];
  /** Cases that lie in no area, beside the counts of the district or municipality they belong to. */
  readonly unassigned: readonly UnassignedView[];
  /** Areas that match the filter, of which `rows` holds one page. */
  readonly total: number;
  readonly offset: number;
}

/** Who delivers, with the profile of disclosure control that its figures are released by. */
export interface SourceView extends SourceProfile {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly version: number;
}

export interface SourceListView {
  readonly sources: readonly SourceView[];
}
