/** What everybody sees of a measure that was set to public, without signing in: no sums, no evidence, no links. */
import type { MeasureState } from '@quartierwerk/domain/plans/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';

export interface OpenMeasureView {
  readonly publisher: string;
  readonly demonstration: boolean;
  readonly code: string;
  readonly title: string;
  readonly aim: string;
  readonly state: MeasureState;
  readonly delayed: boolean;
  readonly areaName: string | null;
  readonly location: string;
  readonly targetGroups: readonly string[];
  readonly leadUnit: string;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** The end that was promised first, where it has moved since. */
  readonly firstEndsOn: Day | null;
  readonly reportedOn: Day | null;
}
