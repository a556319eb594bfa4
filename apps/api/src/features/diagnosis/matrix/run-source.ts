/**
 * What a run is computed from: the small areas of one edition, the indicators that were ever delivered for them, and one figure
 * for each cell in the reporting year. The workshop of the client, a stored run and the check of an old run all start here.
 */
import type { Pooling } from '@quartierwerk/domain/diagnosis/vocabulary';
import type { PooledFigure } from '@quartierwerk/domain/diagnosis/pooling';
import type { IndicatorDirection, IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { ExclusionReason } from '@quartierwerk/domain/places/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';

export interface SourceArea {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly municipalityId: string | null;
  readonly population: number | null;
  readonly excludedReason: ExclusionReason | null;
}

export interface SourcePlace {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface SourceIndicator {
  readonly id: string;
  readonly editionId: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly domainCode: string;
  readonly domainName: string;
  readonly direction: IndicatorDirection;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly poolingYears: number;
  readonly source: string | null;
}

export interface RunSource {
  readonly edition: { readonly id: string; readonly name: string; readonly smallAreaLabel: string };
  readonly year: number;
  readonly pooling: Pooling;
  readonly district: SourcePlace;
  readonly municipalities: readonly SourcePlace[];
  /** Small areas by code, byte by byte: the order is part of a run's identity. */
  readonly areas: readonly SourceArea[];
  /** By domain and position, the same. */
  readonly indicators: readonly SourceIndicator[];
  /** The figure of area `i` and indicator `j` stands at `j * areas.length + i`. */
  readonly figures: readonly PooledFigure[];
  /** Delivered figures of the district and of municipalities, by area id and then by position of the indicator. */
  readonly aboveFigures: ReadonlyMap<string, readonly PooledFigure[]>;
  /** Deliveries whose values are in force here, sorted. */
  readonly deliveryIds: readonly string[];
  readonly latestReferenceDate: Day | null;
}

/** A run as it was stored, so that it can be computed again from what was in force then. */
export interface PinnedSource {
  readonly deliveryIds: readonly string[];
  /** In the order of the run. */
  readonly indicatorEditionIds: readonly string[];
  readonly exclusions: ReadonlyMap<string, ExclusionReason>;
  /** What was released since then the computation did not know; null = as it is shown today. */
  readonly computedAt: string | null;
}

export interface SourceRequest {
  readonly editionId: string;
  readonly year: number;
  readonly pooling: Pooling;
  readonly pinned?: PinnedSource;
  /** Loads this area, its neighbours in the municipality and those above only: enough for a sheet, not for a run. */
  readonly nearAreaId?: string;
}

/** Leaves out areas with fewer inhabitants, and those of which nobody says how many live there: neither in nor out would be right without a word. */
export function withoutSmallAreas(source: RunSource, minPopulation: number): RunSource {
  const reasonOf = ({ population, excludedReason }: SourceArea): ExclusionReason | null => {
    if (excludedReason !== null) return excludedReason;
    if (population === null) return 'data_missing';
    return population < minPopulation ? 'below_min_population' : null;
  };
  return { ...source, areas: source.areas.map((area) => ({ ...area, excludedReason: reasonOf(area) })) };
}
