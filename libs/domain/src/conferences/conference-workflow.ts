/**
 * The life of a planning conference: prepared, begun on its day, and closed with what was found. After that its findings and notes
 * stand as they were said, because recommendations rest on them.
 */
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import { createWorkflow } from '../workflow/create-workflow.js';
import { CONFERENCE_STATES, type ConferenceState } from './vocabulary.js';

export interface ConferenceFacts {
  readonly heldOn: string;
  readonly today: string;
  readonly findingCount: number;
  readonly reason: string;
}

export type ConferenceTransition = 'open' | 'close' | 'cancel';
export type ConferenceRefusal = 'CONFERENCE_NOT_YET' | 'CONFERENCE_WITHOUT_FINDING' | 'CONFERENCE_REASON_MISSING';

export const conferenceWorkflow = createWorkflow<ConferenceState, ConferenceTransition, ConferenceFacts>({
  initial: 'planned',
  states: CONFERENCE_STATES,
  transitions: {
    open: {
      from: ['planned'],
      to: 'running',
      guard: ({ heldOn, today }) => (heldOn <= today ? ALLOWED : refuse('CONFERENCE_NOT_YET', { heldOn })),
    },
    close: {
      from: ['running'],
      to: 'closed',
      guard: ({ findingCount }) => (findingCount > 0 ? ALLOWED : refuse('CONFERENCE_WITHOUT_FINDING')),
    },
    cancel: {
      from: ['planned'],
      to: 'cancelled',
      guard: ({ reason }) => (reason.trim() === '' ? refuse('CONFERENCE_REASON_MISSING') : ALLOWED),
    },
  },
});

/** Whether participants, fields of action and the head may still be changed. */
export function preparationVerdict(state: ConferenceState): Verdict<'CONFERENCE_CLOSED'> {
  return state === 'planned' || state === 'running' ? ALLOWED : refuse('CONFERENCE_CLOSED');
}

/** Whether findings may be written down: only while people sit together. */
export function findingVerdict(state: ConferenceState): Verdict<'CONFERENCE_CLOSED' | 'CONFERENCE_NOT_BEGUN'> {
  if (state === 'running') return ALLOWED;
  return refuse(state === 'planned' ? 'CONFERENCE_NOT_BEGUN' : 'CONFERENCE_CLOSED');
}
