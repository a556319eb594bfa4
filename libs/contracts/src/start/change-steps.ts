/** What happened to an entry, as the first page says it: the command that changed it, never its words. */
import type { Day } from '@quartierwerk/domain/time/day';

export const CHANGE_STEPS = [
  'created',
  'revised',
  'renamed',
  // Its state says what happened.
  'state',
  'removed',
  'linked',
  'unlinked',
  'published',
  'unpublished',
  'decided',
  'reported',
  'deadline_moved',
  'follow_up_moved',
  'done_reported',
  'reopened',
  'moved',
  'money',
  'milestone',
  'milestone_moved',
  'evidence_added',
  'evidence_ended',
  'consent',
  'value_reported',
  'value_corrected',
  'targets',
  'month_closed',
  'points',
  'people_counted',
  'gathered',
  'taken_out',
  'merged',
  'answered',
  'figures',
] as const;
export type ChangeStep = (typeof CHANGE_STEPS)[number];

export interface ChangeStepView {
  readonly step: ChangeStep;
  /** The day that something moved to. */
  readonly day: Day | null;
  /** The month that a figure is of, `2026-10`. */
  readonly month: string | null;
}
