/** The life of a meeting: arranged, invited to, begun on its day, held; or cancelled with a reason. */
import type { Day } from '../time/day.js';
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import { createWorkflow } from '../workflow/create-workflow.js';
import { MEETING_STATES, type MeetingState } from './vocabulary.js';

export interface MeetingFacts {
  readonly heldOn: Day;
  readonly today: Day;
  readonly itemCount: number;
  /** Items that nothing was written down for. */
  readonly openItems: number;
  readonly reason: string;
}

export const MEETING_TRANSITIONS = ['invite', 'begin', 'end', 'cancel'] as const;
export type MeetingTransition = (typeof MEETING_TRANSITIONS)[number];
export type MeetingRefusal = 'AGENDA_EMPTY' | 'MEETING_NOT_YET' | 'AGENDA_OPEN' | 'MEETING_REASON_MISSING';

const withAgenda = ({ itemCount }: MeetingFacts): Verdict<MeetingRefusal> =>
  itemCount > 0 ? ALLOWED : refuse('AGENDA_EMPTY');

export const meetingWorkflow = createWorkflow<MeetingState, MeetingTransition, MeetingFacts>({
  initial: 'scheduled',
  states: MEETING_STATES,
  transitions: {
    invite: { from: ['scheduled'], to: 'invited', guard: withAgenda },
    begin: {
      from: ['scheduled', 'invited'],
      to: 'running',
      guard: (facts) =>
        facts.heldOn > facts.today ? refuse('MEETING_NOT_YET', { heldOn: facts.heldOn }) : withAgenda(facts),
    },
    end: {
      from: ['running'],
      to: 'held',
      guard: ({ openItems }) => (openItems === 0 ? ALLOWED : refuse('AGENDA_OPEN', { openItems })),
    },
    cancel: {
      from: ['scheduled', 'invited'],
      to: 'cancelled',
      guard: ({ reason }) => (reason.trim() === '' ? refuse('MEETING_REASON_MISSING') : ALLOWED),
    },
  },
});

/** The agenda may be arranged until the meeting is over; what was dealt with stays. */
export function agendaVerdict(state: MeetingState): Verdict<'MEETING_OVER'> {
  return state === 'held' || state === 'cancelled' ? refuse('MEETING_OVER') : ALLOWED;
}

/** Only what has not begun is moved to another day. */
export function moveVerdict(state: MeetingState): Verdict<'MEETING_STATE'> {
  return state === 'scheduled' || state === 'invited' ? ALLOWED : refuse('MEETING_STATE');
}

/**
 * A meeting is moved to a day that people can still come on, and they are told why. Whoever writes old minutes down arranges a meeting of
 * its own for that day: a past day is nothing that a meeting is put off to.
 */
export function newDayVerdict(move: {
  readonly to: Day;
  readonly today: Day;
  readonly reason: string;
}): Verdict<'MEETING_DAY_PAST' | 'MEETING_MOVE_REASON_MISSING'> {
  if (move.to < move.today) return refuse('MEETING_DAY_PAST', { today: move.today });
  return move.reason.trim() === '' ? refuse('MEETING_MOVE_REASON_MISSING') : ALLOWED;
}

/** An invitation names day, hour and place: once one of them is another, everybody is to be invited again. */
export function stateOnceMoved(state: MeetingState): MeetingState {
  return state === 'invited' ? 'scheduled' : state;
}

/** What a recommendation is about stands on its own sheet; only a free item names its area itself. */
export function itemAreaVerdict(item: {
  readonly recommendationId: string | null;
  readonly areaId: string | null;
}): Verdict<'AGENDA_AREA_OF_RECOMMENDATION'> {
  return item.recommendationId !== null && item.areaId !== null ? refuse('AGENDA_AREA_OF_RECOMMENDATION') : ALLOWED;
}

/** Attendance, conflicts of interest and decisions are written down while people sit together. */
export function recordVerdict(state: MeetingState): Verdict<'MEETING_NOT_RUNNING'> {
  return state === 'running' ? ALLOWED : refuse('MEETING_NOT_RUNNING');
}

/** Where a meeting stands in the list: what lies ahead, what is behind without having been closed, what is settled. */
export const MEETING_PARTS = ['to_come', 'minutes_open', 'over'] as const;
export type MeetingPart = (typeof MEETING_PARTS)[number];

/** A cancelled one stays among those to come until its day is behind: whoever looks for it there learns that it does not take place. */
export function meetingPart(state: MeetingState, heldOn: Day, today: Day): MeetingPart {
  if (state === 'held') return 'over';
  if (heldOn >= today) return 'to_come';
  return state === 'cancelled' ? 'over' : 'minutes_open';
}
