/**
 * The way of a contribution: written down, looked through for personal data (only then do others see it), gathered into a theme,
 * passed on, answered, and brought back to the people. Until it is answered it may be put aside, with a reason.
 */
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import { createWorkflow } from '../workflow/create-workflow.js';
import { findPersonalData, REVEALING } from './personal-data.js';
import { CONTRIBUTION_STATES, type ContributionState, type DiscardReason, type EventState } from './vocabulary.js';

export interface ContributionFacts {
  /** Whether a theme gathers it. */
  readonly themed: boolean;
  /** Given when it is put aside. */
  readonly discard: { readonly reason: DiscardReason; readonly note: string } | null;
}

export type ContributionTransition =
  'redact' | 'group' | 'ungroup' | 'forward' | 'answer' | 'report_back' | 'discard' | 'restore';
export type ContributionRefusal = 'CONTRIBUTION_WITHOUT_THEME' | 'DISCARD_NOTE_MISSING';

export const contributionWorkflow = createWorkflow<ContributionState, ContributionTransition, ContributionFacts>({
  initial: 'captured',
  states: CONTRIBUTION_STATES,
  transitions: {
    redact: { from: ['captured'], to: 'redacted' },
    group: {
      from: ['redacted'],
      to: 'grouped',
      guard: ({ themed }) => (themed ? ALLOWED : refuse('CONTRIBUTION_WITHOUT_THEME')),
    },
    ungroup: { from: ['grouped'], to: 'redacted' },
    forward: { from: ['redacted', 'grouped'], to: 'forwarded' },
    // A later answer replaces an earlier one: what was looked into is then decided.
    answer: { from: ['redacted', 'grouped', 'forwarded', 'answered', 'reported_back'], to: 'answered' },
    report_back: { from: ['answered'], to: 'reported_back' },
    discard: {
      from: ['captured', 'redacted', 'grouped', 'forwarded'],
      to: 'discarded',
      // Duplicate or insulting says itself; "other" needs words.
      guard: ({ discard }) =>
        discard !== null && (discard.reason !== 'other' || discard.note.trim() !== '')
          ? ALLOWED
          : refuse('DISCARD_NOTE_MISSING'),
    },
    restore: { from: ['discarded'], to: 'captured' },
  },
});

/**
 * Whether the words, kind and place may still be corrected by those who wrote them down: not once they were looked through, because the
 * wording for others belongs to that original. One that was put aside and taken up again was looked through if it was before.
 */
export function correctionVerdict(state: ContributionState, lookedThrough: boolean): Verdict<'CONTRIBUTION_CHECKED'> {
  return state === 'captured' && !lookedThrough ? ALLOWED : refuse('CONTRIBUTION_CHECKED');
}

/** Whether a theme may take it up or let go of it. What was not looked through yet keeps the theme as a proposal of the table. */
export function groupingVerdict(state: ContributionState): Verdict<'CONTRIBUTION_SETTLED'> {
  return state === 'captured' || state === 'redacted' || state === 'grouped' ? ALLOWED : refuse('CONTRIBUTION_SETTLED');
}

/** Whether points may still be counted. */
export function pointsVerdict(state: ContributionState): Verdict<'CONTRIBUTION_SETTLED'> {
  return state === 'answered' || state === 'reported_back' || state === 'discarded'
    ? refuse('CONTRIBUTION_SETTLED')
    : ALLOWED;
}

/**
 * Whether a table may still count points: of what is answered no more, and once the event is closed only of what it may still correct.
 * During the evening the desk looks through while the round of points goes on; points are no part of the words, so that this stops nobody.
 * A device that counted in time and was without a network is late, not wrong: what it sends is held to `pointsVerdict` alone.
 */
export function tablePointsVerdict(
  { state, lookedThrough }: { readonly state: ContributionState; readonly lookedThrough: boolean },
  event: EventState,
): Verdict<'CONTRIBUTION_SETTLED' | 'ROUND_OVER'> {
  const counts = pointsVerdict(state);
  if (!counts.ok) return counts;
  return event === 'closed' && !correctionVerdict(state, lookedThrough).ok ? refuse('ROUND_OVER') : ALLOWED;
}

/** Whether the wording for others may be written: until it is answered, because the answer belongs to that wording. */
export function redactionVerdict(state: ContributionState): Verdict<'CONTRIBUTION_SETTLED'> {
  return pointsVerdict(state);
}

/**
 * Whether a contribution may be shown to everyone: looked through, not put aside, and free of what leads straight to a person. An
 * address may be the place that is talked about, hence it warns only.
 */
export function publicationVerdict(
  state: ContributionState,
  text: string,
): Verdict<'CONTRIBUTION_UNCHECKED' | 'CONTRIBUTION_PERSONAL'> {
  if (state === 'captured' || state === 'discarded') return refuse('CONTRIBUTION_UNCHECKED');
  return findPersonalData(text).some(({ kind }) => REVEALING.includes(kind))
    ? refuse('CONTRIBUTION_PERSONAL')
    : ALLOWED;
}
