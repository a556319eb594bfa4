/** Views of index runs. */
import type {
  MapClassCode,
  NoIndexReasonCode,
  OwnClassKind,
  Pooling,
  ReferenceSourceCode,
  RunIndicatorState,
  RunState,
  RunWarningCode,
  StatusClassCode,
} from '@quartierwerk/domain/diagnosis/vocabulary';
import type { IndicatorDirection, IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { ExclusionReason } from '@quartierwerk/domain/places/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';

export interface IndexRunRowView {
  /** Computed again of what was released since: the person may not see the values that it was computed of. */
  readonly fromReleased?: true;
  readonly id: string;
  /** Counts up in the workspace and names the run: "Lauf 4". */
  readonly number: number;
  readonly title: string;
  readonly state: RunState;
  readonly year: number;
  readonly edition: { readonly id: string; readonly name: string; readonly smallAreaLabel: string };
  /** `id` and `reference` of the method. */
  readonly methodId: string;
  readonly reference: 'district' | 'area_mean';
  readonly pooling: Pooling;
  readonly areaCount: number;
  readonly areasScored: number;
  readonly indicatorsScored: number;
  /** Areas that are selected on this run; a selection that has ended does not count. */
  readonly selectedAreas: number;
  readonly computedAt: string;
  /** Display name of a person; null for the installation itself. So everywhere in this area. */
  readonly computedBy: string | null;
  readonly frozenAt: string | null;
  readonly frozenBy: string | null;
  readonly version: number;
}

export interface IndexRunListView {
  /** Latest first. */
  readonly runs: readonly IndexRunRowView[];
}

export interface RunIndicatorView {
  readonly id: string;
  readonly editionId: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly domainCode: string;
  readonly direction: IndicatorDirection;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly weight: number;
  readonly state: RunIndicatorState;
  /** Centre of the deviations. */
  readonly reference: number | null;
  readonly referenceSource: ReferenceSourceCode;
  /** Σ numerator / Σ denominator over the areas that take part, and the figure published for the district. */
  readonly districtSum: number | null;
  readonly districtPublished: number | null;
  readonly areaMean: number | null;
  readonly sd: number | null;
  readonly areasUsed: number;
  /** Years whose counts were added up. */
  readonly years: readonly number[];
  readonly source: string | null;
}

export interface RunWarningView {
  readonly code: RunWarningCode;
  readonly indicatorCode: string | null;
  /** For `reference_differs`. */
  readonly published: number | null;
  readonly computed: number | null;
  /** For `reference_incomplete`: areas in the sum, and areas that the rate exists for. */
  readonly used: number | null;
  readonly of: number | null;
}

/** Facts for the printed note on the method; the words are the client's. */
export interface MethodNoteView {
  readonly burdenCount: number;
  readonly reliefCount: number;
  readonly contextCount: number;
  readonly leftOutCount: number;
  readonly weightsDiffer: boolean;
  readonly pooledIndicatorCount: number;
  readonly deliveryCount: number;
  readonly latestReferenceDate: Day | null;
  readonly sources: readonly string[];
}

/** Classes that the method asks for, numbered from 1 = least burden; under `top` 1 is the group itself. */
export interface OwnClassesView {
  readonly kind: OwnClassKind;
  /** Rising limits on the index (under `sd` on the standardised sum); a value on a limit belongs to the class above. Empty for `top`. */
  readonly cuts: readonly number[];
  /** How many areas lie in each class. */
  readonly sizes: readonly number[];
}

export type RunAction = 'freeze';

/** A run without the results of its areas. */
export interface IndexRunHeadView extends IndexRunRowView {
  /** The method in full, an `IndexMethod` of `libs/statistics`; read it with `validateMethod`. */
  readonly method: Readonly<Record<string, unknown>>;
  readonly methodHash: string;
  /** SHA-256 of the canonical input: areas, indicators, figures, method, engine. */
  readonly dataHash: string;
  readonly engineVersion: string;
  readonly district: { readonly id: string; readonly name: string };
  readonly areasTakingPart: number;
  /** How many indicators an area can have at most: all that count in the sum. */
  readonly indicatorsExpected: number;
  readonly scoreMean: number | null;
  readonly scoreSd: number | null;
  readonly domains: readonly { readonly code: string; readonly name: string }[];
  readonly indicators: readonly RunIndicatorView[];
  /** How many areas lie in each class, from little burden to great (status) and from great to little (map). */
  readonly statusClasses: readonly { readonly code: StatusClassCode; readonly count: number }[];
  readonly mapClasses: readonly { readonly code: MapClassCode; readonly count: number }[];
  /** Null where the method asks for none beside them. */
  readonly ownClasses: OwnClassesView | null;
  readonly warnings: readonly RunWarningView[];
  readonly note: MethodNoteView;
  /** What the person may do now. */
  readonly actions: readonly RunAction[];
}

export interface RunAreaView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly municipalityId: string | null;
  readonly municipalityName: string | null;
  readonly population: number | null;
  /** 1 = greatest burden; null where the area has no index. Equal sums share a rank. */
  readonly rank: number | null;
  readonly indexValue: number | null;
  /** Weighted sum of the deviations, and the same in its own standard deviations from the reference. */
  readonly sum: number | null;
  readonly distance: number | null;
  readonly statusClass: StatusClassCode | null;
  readonly mapClass: MapClassCode | null;
  /** Number of its class in `ownClasses`; null without. */
  readonly ownClass: number | null;
  readonly noIndexReason: NoIndexReasonCode | null;
  readonly excludedReason: ExclusionReason | null;
  /** Scored indicators with a value, of how many, and the share. */
  readonly indicatorsUsed: number;
  readonly indicatorsExpected: number;
  readonly coverage: number;
  /** Scored indicators whose deviation is above one standard deviation. */
  readonly conspicuous: number;
  /** True where a value is provisional or was not delivered yet: the rank may still move. */
  readonly provisional: boolean;
  /** Sums by domain, in the order of `domains`; null where nothing was added up. */
  readonly domainScores: readonly (number | null)[];
  /** In the order of `indicators`: rates in their unit, distances from the reference in standard deviations (+ = burden), statuses (positions in `RUN_CELL_STATUSES`). */
  readonly rates: readonly (number | null)[];
  readonly deviations: readonly (number | null)[];
  /** Parts of the sum; null where an indicator does not count. They add up to `sum`. */
  readonly contributions: readonly (number | null)[];
  readonly statuses: readonly number[];
}

export interface IndexRunView extends IndexRunHeadView {
  readonly municipalities: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  /** By rank, then those without an index by code. */
  readonly areas: readonly RunAreaView[];
}

/**
 * What computing a run once more has shown. `reproduced`: hash and every stored figure came out the same; `differs`: they did not;
 * `from_released`: nothing was compared, since the person reads the run computed of what is released today.
 */
export const RUN_CHECKS = ['reproduced', 'differs', 'from_released'] as const;
export type RunCheck = (typeof RUN_CHECKS)[number];

export interface RunVerificationView {
  readonly runId: string;
  readonly check: RunCheck;
  readonly storedDataHash: string;
  readonly computedDataHash: string;
  /** The engine has changed since; a different hash is then to be expected. */
  readonly engineChanged: boolean;
  /** How many stored figures differ from the ones computed now. */
  readonly differingAreas: number;
  /** Values were delivered or withdrawn since, so that a new run would rest on other figures. Null where nothing was compared. */
  readonly newerData: boolean | null;
}
