/** What everybody sees of measures that were set to public, without signing in: no sums, no reports, and of the thread only what is public. */
import type { MeasureState } from '@quartierwerk/domain/plans/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';

export interface OpenMeasureRowView {
  readonly code: string;
  readonly title: string;
  readonly field: string;
  readonly stage: string;
  readonly state: MeasureState;
  readonly delayed: boolean;
  readonly areaName: string | null;
  readonly location: string;
}

export interface OpenMeasureListView {
  /** By field and number. */
  readonly measures: readonly OpenMeasureRowView[];
  /** How many are public; of very many only the first are in the list. */
  readonly total: number;
}

export interface OpenDecisionView {
  readonly title: string;
  readonly body: string;
  readonly decidedOn: Day;
}

export interface OpenMeasureView extends OpenMeasureRowView {
  readonly aim: string;
  readonly targetGroups: readonly string[];
  readonly leadUnit: string;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** The end that was promised first, where it has moved since. */
  readonly firstEndsOn: Day | null;
  readonly reportedOn: Day | null;
  /** Public contributions behind it, by themselves or with a public theme. */
  readonly contributions: number;
  readonly themes: readonly string[];
  /** Taken in the public part of a meeting. */
  readonly decisions: readonly OpenDecisionView[];
  /** The milestone that is next, while the measure goes on. */
  readonly next: { readonly title: string; readonly dueOn: Day; readonly overdue: boolean } | null;
}
