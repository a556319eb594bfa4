/**
 * Deadlines of a plan are promises to a council and to a funding authority. They may move, but not silently: the reason is asked for,
 * and the day that was promised before stays beside the new one.
 */
import type { Day } from '../time/day.js';
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';

export type DeadlineRefusal =
  'DEADLINE_REASON_MISSING' | 'DEADLINE_UNCHANGED' | 'MILESTONE_REACHED' | 'PERIOD_REVERSED';

export interface DeadlineMove {
  readonly from: Day | null;
  readonly to: Day;
  readonly reason: string;
}

/** Whether a deadline may be moved. The first day that is set needs no reason: nothing was promised before. */
export function moveVerdict({ from, to, reason }: DeadlineMove): Verdict<DeadlineRefusal> {
  if (from === to) return refuse('DEADLINE_UNCHANGED');
  return from !== null && reason.trim() === '' ? refuse('DEADLINE_REASON_MISSING') : ALLOWED;
}

/** A milestone that was reached is history; its day does not move. */
export function milestoneMoveVerdict(move: DeadlineMove, reachedOn: Day | null): Verdict<DeadlineRefusal> {
  return reachedOn !== null ? refuse('MILESTONE_REACHED') : moveVerdict(move);
}

/** A period ends on the day it begins at the earliest; an open end is allowed. */
export function periodVerdict(startsOn: Day | null, endsOn: Day | null): Verdict<DeadlineRefusal> {
  return startsOn !== null && endsOn !== null && endsOn < startsOn ? refuse('PERIOD_REVERSED') : ALLOWED;
}
