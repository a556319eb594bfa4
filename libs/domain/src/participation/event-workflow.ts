/**
 * The life of a neighbourhood conference: prepared, open on its day, closed when everything is written down. A device that was without
 * a network sends what it holds late, so that a closed event still takes what was said at it.
 */
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import { createWorkflow } from '../workflow/create-workflow.js';
import { EVENT_STATES, type EventState } from './vocabulary.js';

export interface EventFacts {
  readonly heldOn: string;
  readonly today: string;
  readonly contributionCount: number;
  readonly reason: string;
}

export type EventTransition = 'open' | 'close' | 'cancel';
export type EventRefusal = 'EVENT_NOT_YET' | 'EVENT_WITHOUT_CONTRIBUTION' | 'EVENT_REASON_MISSING';

export const eventWorkflow = createWorkflow<EventState, EventTransition, EventFacts>({
  initial: 'planned',
  states: EVENT_STATES,
  transitions: {
    open: {
      from: ['planned'],
      to: 'running',
      guard: ({ heldOn, today }) => (heldOn <= today ? ALLOWED : refuse('EVENT_NOT_YET', { heldOn })),
    },
    close: {
      from: ['running'],
      to: 'closed',
      guard: ({ contributionCount }) => (contributionCount > 0 ? ALLOWED : refuse('EVENT_WITHOUT_CONTRIBUTION')),
    },
    cancel: {
      from: ['planned'],
      to: 'cancelled',
      guard: ({ reason }) => (reason.trim() === '' ? refuse('EVENT_REASON_MISSING') : ALLOWED),
    },
  },
});

/** Whether something said at the event may be written down. */
export function recordVerdict(
  state: EventState,
  heldOn: string,
  today: string,
): Verdict<'EVENT_NOT_YET' | 'EVENT_CANCELLED'> {
  if (state === 'cancelled') return refuse('EVENT_CANCELLED');
  return state !== 'planned' || heldOn <= today ? ALLOWED : refuse('EVENT_NOT_YET', { heldOn });
}

/**
 * Whether it was written down after the event had been closed: from the box of notes, from memory. By the moment at which it was typed, so
 * that one whose device only sends it late belongs to the event like the others.
 */
export function addedLater(writtenAt: Date, closedAt: Date | null): boolean {
  return closedAt !== null && writtenAt > closedAt;
}

/** Whether date, place and stations may still be changed. */
export function preparationVerdict(state: EventState): Verdict<'EVENT_CLOSED'> {
  return state === 'planned' || state === 'running' ? ALLOWED : refuse('EVENT_CLOSED');
}

/** Whether it may be held on another day: not once it has begun, because what was said and every receipt belong to that day. */
export function dayChangeVerdict(state: EventState): Verdict<'EVENT_BEGUN'> {
  return state === 'planned' ? ALLOWED : refuse('EVENT_BEGUN');
}

/** Whether a station may be taken away: not as soon as something was said at it. */
export function stationRemovalVerdict(contributionCount: number): Verdict<'STATION_USED'> {
  return contributionCount === 0 ? ALLOWED : refuse('STATION_USED');
}
