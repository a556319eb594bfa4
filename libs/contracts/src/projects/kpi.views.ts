/** Views of key figures: their rule, their targets, their readings, and where they stand. */
import type { Role } from '@quartierwerk/domain/access/roles';
import type { KpiFigure, PeriodTarget } from '@quartierwerk/domain/projects/cumulation';
import type { Month } from '@quartierwerk/domain/projects/month';
import type { MonthOffer } from '@quartierwerk/domain/projects/reported-month';
import type {
  CountingMethod,
  Cumulation,
  Frequency,
  KpiDirection,
  KpiKind,
  KpiLevel,
  ProjectState,
} from '@quartierwerk/domain/projects/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { LinkedNodeView } from '../chain/chain.views.js';
import type { OrganisationRef } from './project.views.js';

export interface ReadingView {
  readonly id: string;
  readonly month: Month;
  /** Null: it was said that there is none, or the value is hidden. */
  readonly value: number | null;
  /** A count of people below three, which only carrier and planner see, or one that would give it away. */
  readonly hidden: boolean;
  readonly method: CountingMethod;
  readonly comment: string;
  readonly changedAt: string;
  readonly version: number;
}

/** A reading on the page on which it is entered. */
export interface EnteredReadingView extends ReadingView {
  /** Others rely on it: another figure needs a reason and keeps the old one beside it. */
  readonly reported: boolean;
}

/** A reported figure that was changed. */
export interface ReadingChangeView {
  readonly id: string;
  readonly month: Month;
  readonly former: number | null;
  readonly value: number | null;
  /** A count of people that this person may not see. */
  readonly hidden: boolean;
  /** Empty where the count is hidden: it may name it. */
  readonly reason: string;
  readonly role: Role | null;
  readonly organisation: string | null;
  readonly at: string;
}

/** `value` is null and `hidden` true where a small count may not be seen. */
export interface KpiFigureView extends KpiFigure {
  readonly hidden: boolean;
}

export interface KpiView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  readonly level: KpiLevel;
  readonly kind: KpiKind;
  readonly cumulation: Cumulation;
  readonly direction: KpiDirection;
  /** Percent that a figure may stay away from its target before a sentence is asked for. */
  readonly tolerance: number;
  readonly decimals: number;
  readonly frequency: Frequency;
  readonly method: CountingMethod;
  readonly source: string;
  readonly countsPeople: boolean;
  readonly scaleMin: number | null;
  readonly scaleMax: number | null;
  readonly baseline: number | null;
  readonly baselineOn: Day | null;
  /** Since when it is no longer read. */
  readonly retiredAt: string | null;
  readonly targets: readonly PeriodTarget[];
  /** Oldest first. */
  readonly readings: readonly ReadingView[];
  readonly figures: {
    readonly month: KpiFigureView;
    /** From January to the month. */
    readonly year: KpiFigureView;
    /** From the beginning of the project to the month. */
    readonly whole: KpiFigureView;
  };
  /** A sentence is asked for and none is there: the figure of the year lies beyond its tolerance. */
  readonly commentAsked: boolean;
  /** The latest sentence of the readings, with its month. */
  readonly comment: { readonly month: Month; readonly text: string } | null;
  readonly version: number;
  readonly actions: readonly ('revise' | 'set_targets' | 'retire' | 'report')[];
}

export interface KpiProjectRef {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: ProjectState;
  readonly carrier: OrganisationRef;
  readonly areaName: string | null;
}

/** A key figure with its project and its links. */
export interface KpiDetailView extends KpiView {
  readonly project: KpiProjectRef;
  readonly month: Month;
  /** What the carrier is offered to do about the figures; null when nothing is left. */
  readonly offer: MonthOffer | null;
  readonly links: readonly LinkedNodeView[];
  /** Changes of reported figures, latest first. */
  readonly changes: readonly ReadingChangeView[];
  readonly shielded: boolean;
}

export interface KpiGroupView {
  readonly project: KpiProjectRef;
  readonly month: Month;
  readonly openReadings: number;
  /** What the carrier is offered to do about the figures; null when nothing is left. */
  readonly offer: MonthOffer | null;
  readonly mayReport: boolean;
  readonly kpis: readonly KpiView[];
}

export interface KpiListView {
  readonly groups: readonly KpiGroupView[];
}

/** One field of the page on which a month is entered. */
export interface KpiEntryView {
  readonly kpi: Pick<
    KpiView,
    | 'id'
    | 'code'
    | 'name'
    | 'unit'
    | 'definition'
    | 'kind'
    | 'cumulation'
    | 'direction'
    | 'decimals'
    | 'frequency'
    | 'tolerance'
    | 'method'
    | 'scaleMin'
    | 'scaleMax'
  >;
  readonly reading: EnteredReadingView | null;
  /** The reading before this month, and the values before it: what is usual. */
  readonly previous: { readonly month: Month; readonly value: number } | null;
  readonly former: readonly number[];
  /** Readings of the year before this month, and targets, so that the state is computed while somebody types. */
  readonly yearReadings: readonly { readonly month: Month; readonly value: number | null }[];
  readonly targets: readonly PeriodTarget[];
}

export interface KpiMonthView {
  readonly project: KpiProjectRef;
  readonly month: Month;
  readonly dueOn: Day;
  readonly today: Day;
  /** When the carrier closed it; null while it is open. */
  readonly closedAt: string | null;
  /** The first month of the year that lies within the project. */
  readonly yearFrom: Month;
  readonly entries: readonly KpiEntryView[];
  /** Months of the project that may be entered, latest first. */
  readonly months: readonly Month[];
}

/** The answer to an entered figure: the field as it stands now. */
export interface ReadingSavedView {
  readonly kpiId: string;
  readonly reading: EnteredReadingView;
}
