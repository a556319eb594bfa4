/**
 * How a decision is carried out. It is reported at every meeting until it is done, then one last time, and is filed (the practice of
 * Wesel and Hagen). A new deadline stands beside the old one with its reason; the old one is never lost.
 */
import type { Day } from '../time/day.js';
import { ALLOWED, all, refuse, type Verdict } from '../verdict/verdict.js';
import { createWorkflow } from '../workflow/create-workflow.js';
import { sentenceCount } from './sentences.js';
import { TRACKING_STATES, type TrackingState } from './vocabulary.js';

export interface TrackingFacts {
  readonly today: Day;
  /** The deadline in force; null where none was set. */
  readonly deadline: Day | null;
  /** The one that is asked for. */
  readonly newDeadline: Day | null;
  readonly reason: string;
  readonly text: string;
  /** Whether the body met since it was reported as done. */
  readonly reportedInMeeting: boolean;
  /** Whether the same person reported it as done a moment ago. */
  readonly justReported: boolean;
}

export const TRACKING_TRANSITIONS = ['begin', 'delay', 'report_done', 'reopen', 'close', 'supersede'] as const;
export type TrackingTransition = (typeof TRACKING_TRANSITIONS)[number];

export type TrackingRefusal =
  | 'REPORT_MISSING'
  | 'REPORT_TOO_LONG'
  | 'DELAY_REASON_MISSING'
  | 'DELAY_DEADLINE_MISSING'
  | 'DEADLINE_PAST'
  | 'DELAY_NOT_LATER'
  | 'REOPEN_REASON_MISSING'
  | 'DECISION_NOT_YET_REPORTED';

export const OPEN_TRACKING: readonly TrackingState[] = ['open', 'in_progress', 'delayed'];
/** At most this many sentences: whoever reads forty states in a meeting reads no essay. */
export const REPORT_SENTENCES = 3;

/** The state in words. */
export function reportVerdict(text: string): Verdict<TrackingRefusal> {
  if (text.trim() === '') return refuse('REPORT_MISSING');
  const sentences = sentenceCount(text);
  return sentences > REPORT_SENTENCES ? refuse('REPORT_TOO_LONG', { sentences, max: REPORT_SENTENCES }) : ALLOWED;
}

function delayVerdict({ today, deadline, newDeadline, reason }: TrackingFacts): Verdict<TrackingRefusal> {
  if (newDeadline === null) return refuse('DELAY_DEADLINE_MISSING');
  if (newDeadline < today) return refuse('DEADLINE_PAST', { today });
  if (deadline !== null && newDeadline <= deadline) return refuse('DELAY_NOT_LATER', { deadline });
  return reason.trim() === '' ? refuse('DELAY_REASON_MISSING') : ALLOWED;
}

export const trackingWorkflow = createWorkflow<TrackingState, TrackingTransition, TrackingFacts>({
  initial: 'open',
  states: TRACKING_STATES,
  transitions: {
    begin: { from: OPEN_TRACKING, to: 'in_progress', guard: ({ text }) => reportVerdict(text) },
    delay: {
      from: OPEN_TRACKING,
      to: 'delayed',
      guard: (facts) => all(reportVerdict(facts.text), delayVerdict(facts)),
    },
    report_done: { from: OPEN_TRACKING, to: 'done_reported', guard: ({ text }) => reportVerdict(text) },
    reopen: {
      from: ['done_reported'],
      to: 'in_progress',
      // A slip of the hand needs no reason; what stood in the list as done for a while does.
      guard: ({ reason, justReported }) =>
        justReported || reason.trim() !== '' ? ALLOWED : refuse('REOPEN_REASON_MISSING'),
    },
    close: {
      from: ['done_reported'],
      to: 'closed',
      guard: ({ reportedInMeeting }) => (reportedInMeeting ? ALLOWED : refuse('DECISION_NOT_YET_REPORTED')),
    },
    supersede: { from: OPEN_TRACKING, to: 'superseded' },
  },
});

/** A report without a new deadline keeps a delayed decision delayed: the old promise was not met. */
export function transitionOfReport(
  state: TrackingState,
  report: { readonly done: boolean; readonly newDeadline: Day | null },
): TrackingTransition | null {
  if (report.done) return 'report_done';
  if (report.newDeadline !== null) return 'delay';
  return state === 'delayed' ? null : 'begin';
}

/** For so long the one who reported it as done takes that back without a reason. */
export const SLIP_MINUTES = 5;

/**
 * How it stands once "done" was taken back: as before. A missed promise stays missed.
 *
 * @param before the state before it was reported as done; null where that is not known
 */
export function reopenedState(before: TrackingState | null): TrackingState {
  return before !== null && OPEN_TRACKING.includes(before) ? before : 'in_progress';
}

/**
 * A follow-up day names the meeting of that day. When that is moved, the deadline follows as long as it is the same day; one that was
 * put off since stays, because it was promised by itself.
 */
export function deadlineOnceMoved(deadline: Day | null, move: { readonly from: Day; readonly to: Day }): Day | null {
  return deadline === move.from ? move.to : deadline;
}

/** Overdue is derived, never stored: it becomes true by itself at midnight. */
export function isOverdue(state: TrackingState | null, deadline: Day | null, today: Day): boolean {
  return state !== null && OPEN_TRACKING.includes(state) && deadline !== null && deadline < today;
}

export const DUE_GROUPS = ['overdue', 'until_next_meeting', 'later'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** What must happen by when: the list is grouped by it. Without a next meeting nothing is due until it. */
export function dueGroup(deadline: Day | null, today: Day, nextMeetingOn: Day | null): DueGroup {
  if (deadline !== null && deadline < today) return 'overdue';
  return deadline !== null && nextMeetingOn !== null && deadline <= nextMeetingOn ? 'until_next_meeting' : 'later';
}

/** Whether a person may report, or take back that it is done: those whose house leads, and the planner who keeps the list. */
export function reportRightVerdict(facts: {
  readonly mine: boolean;
  readonly planner: boolean;
}): Verdict<'DECISION_OF_ANOTHER'> {
  return facts.mine || facts.planner ? ALLOWED : refuse('DECISION_OF_ANOTHER');
}
