/**
 * What waits for a person: one entry for each thing on which they can act now, with the day by which it must happen where there is one.
 * An area says what waits in it; the words stand in the client's catalogue under the code.
 */
import type { Day } from '../time/day.js';

export const WAITING_CODES = [
  'areas_missing',
  'indicators_missing',
  'delivery_missing',
  'run_missing',
  'import_open',
  'figures_missing',
  'deliveries_due',
  'run_unfrozen',
  'profile_missing',
  'profile_unreleased',
  'conference_ahead',
  'recommendation_to_submit',
  'consent_asked',
  'meeting_to_prepare',
  'meeting_minutes_open',
  'meeting_to_attend',
  'decision_due',
  'decision_to_resume',
  'event_ahead',
  'contributions_to_check',
  'contributions_to_answer',
  'milestone_overdue',
  'kpis_due',
  'kpi_comments_due',
  'obligation_due',
  'project_ending',
] as const;
export type WaitingCode = (typeof WAITING_CODES)[number];

/** What an order needs to know of an entry. */
export interface Dated {
  readonly dueOn: Day | null;
}

/** By what must happen when: what is overdue longest first, then by day, then what has no day, in the order in which it was named. */
export function byUrgency<Item extends Dated>(items: readonly Item[]): Item[] {
  return items
    .map((item, at) => ({ item, at }))
    .sort((a, b) => compareDays(a.item.dueOn, b.item.dueOn) || a.at - b.at)
    .map(({ item }) => item);
}

function compareDays(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
