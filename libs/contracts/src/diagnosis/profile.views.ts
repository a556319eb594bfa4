/** Views of area profiles: the sheet with its figures, the statements, and the notes beside them. */
import type {
  Confidence,
  MapClassCode,
  OwnClassKind,
  ProfileState,
  RunState,
  SheetStatus,
  StatementKind,
  StatusClassCode,
  TrendCode,
} from '@quartierwerk/domain/diagnosis/vocabulary';
import type { IndicatorDirection, IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { Day } from '@quartierwerk/domain/time/day';
import type { AreaRef } from '../places/places.views.js';
import type { SelectionView } from './selection.views.js';

export type ProfileAction = 'create' | 'create_edition' | 'add_statement' | 'release' | 'add_note';

export interface ProfileRowView {
  readonly area: AreaRef;
  readonly municipality: AreaRef | null;
  readonly population: number | null;
  readonly selection: Pick<SelectionView, 'id' | 'reasonKind' | 'pinned'> | null;
  /** The latest edition of the profile; null while only the selection exists. */
  readonly profile: {
    readonly id: string;
    readonly edition: number;
    readonly state: ProfileState;
    readonly runNumber: number;
    readonly year: number;
    readonly rank: number | null;
    readonly indexValue: number | null;
    readonly releasedAt: string | null;
    readonly changedAt: string;
  } | null;
  readonly statementCount: number;
  readonly noteCount: number;
}

export interface ProfileListView {
  /** Selected areas and areas with a profile, by rank and name. */
  readonly profiles: readonly ProfileRowView[];
}

export interface ProfileStatementView {
  readonly id: string;
  readonly kind: StatementKind;
  readonly text: string;
  readonly source: string;
  /** The indicator it rests on, with the figure as it was when the statement was made. */
  readonly evidence: {
    readonly indicatorId: string;
    readonly indicatorCode: string;
    readonly indicatorName: string;
    readonly runNumber: number;
    readonly year: number;
    readonly rate: number | null;
    readonly deviation: number | null;
    readonly rank: number | null;
  } | null;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly version: number;
  readonly actions: readonly ('revise' | 'remove')[];
}

export interface ExpertNoteView {
  readonly id: string;
  readonly indicatorId: string | null;
  readonly indicatorCode: string | null;
  readonly text: string;
  /** A role, not a name: "Einrichtungsleitung Kita", "Jobcenter, Fallmanagement". */
  readonly authorRole: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly confidence: Confidence;
  readonly source: string;
  readonly notedOn: Day;
  readonly createdAt: string;
  readonly version: number;
  readonly actions: readonly ('revise' | 'remove')[];
}

export interface ProfileEditionView {
  readonly id: string;
  readonly edition: number;
  readonly state: ProfileState;
  readonly runId: string;
  readonly runNumber: number;
  readonly year: number;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly releasedAt: string | null;
  readonly releasedBy: string | null;
  readonly version: number;
}

/** What people wrote about an area. Every command on a profile, statement or note answers with it. */
export interface ProfileContentView {
  readonly areaId: string;
  /** The edition shown; null while there is none. Its `version` goes into `If-Match` of a release. */
  readonly profile: ProfileEditionView | null;
  /** All editions, latest first. */
  readonly editions: readonly ProfileEditionView[];
  readonly statements: readonly ProfileStatementView[];
  /** Latest first. */
  readonly notes: readonly ExpertNoteView[];
  readonly actions: readonly ProfileAction[];
}

/** One figure. `value` is null exactly where the status carries none. */
export interface FigureView {
  readonly value: number | null;
  readonly status: SheetStatus;
}

export interface TrendPointView extends FigureView {
  readonly year: number;
}

export interface ProfileIndicatorView {
  readonly id: string;
  /** The definition that counted. */
  readonly editionId: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly domainCode: string;
  readonly direction: IndicatorDirection;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly source: string | null;
  /** Years whose counts were added up. */
  readonly years: readonly number[];
  readonly area: FigureView;
  /** Σ over the small areas of the municipality, or its delivered figure; `not_available` where a count is missing. */
  readonly municipality: FigureView;
  readonly district: FigureView;
  /** The delivered figures of the area: so many of so many persons. Null where only a rate was delivered. */
  readonly counts: { readonly numerator: number; readonly denominator: number } | null;
  /** In standard deviations from the reference of the run, + = more burden; for a context indicator + = higher. */
  readonly deviation: number | null;
  /** 90 % Wilson interval of the area's rate in its unit, and as deviations; null where it is no proportion of counts. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly deviationInterval: { readonly low: number; readonly high: number } | null;
  /** 1 = greatest burden among the areas of the run with a value. */
  readonly rank: number | null;
  readonly rankOf: number;
  readonly contribution: number | null;
  readonly trend: { readonly direction: TrendCode | null; readonly points: readonly TrendPointView[] };
  /** The figure of the run is not the newest any more: a later delivery says otherwise. */
  readonly newerValue: boolean;
}

export interface ProfileRunView {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: RunState;
  readonly year: number;
  readonly rank: number | null;
  readonly rankedAreas: number;
  readonly indexValue: number | null;
  readonly statusClass: StatusClassCode | null;
  readonly mapClass: MapClassCode | null;
  /** The class of the area where the method cuts classes of its own, and how it cuts them. */
  readonly ownClass: { readonly kind: OwnClassKind; readonly number: number; readonly of: number } | null;
  readonly conspicuous: number;
  readonly indicatorsUsed: number;
  readonly indicatorsExpected: number;
}

/** The sheet of one area. */
export interface AreaProfileView extends ProfileContentView {
  readonly area: AreaRef & {
    readonly population: number | null;
    readonly populationDate: Day | null;
    readonly municipality: AreaRef | null;
    readonly district: AreaRef;
    readonly edition: { readonly id: string; readonly name: string; readonly smallAreaLabel: string };
  };
  /** The run the figures come from; null where none was computed, then deviations and ranks are null too. */
  readonly run: ProfileRunView | null;
  /** A later run of the same area edition, where there is one. */
  readonly newerRun: { readonly id: string; readonly number: number; readonly year: number } | null;
  readonly selection: SelectionView | null;
  readonly year: number | null;
  readonly domains: readonly { readonly code: string; readonly name: string; readonly score: number | null }[];
  readonly indicators: readonly ProfileIndicatorView[];
  readonly latestReferenceDate: Day | null;
}
