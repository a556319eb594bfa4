/**
 * What must happen next with a contribution, and how many of them there are. Lists, events, the first page and the gaps of the thread count
 * by this one division: every contribution stands in exactly one part.
 */
import type { ContributionState } from './vocabulary.js';

export const CONTRIBUTION_SEGMENTS = {
  to_check: ['captured'],
  to_group: ['redacted'],
  to_answer: ['grouped', 'forwarded'],
  answered: ['answered', 'reported_back'],
  discarded: ['discarded'],
} as const satisfies Readonly<Record<string, readonly ContributionState[]>>;

export type ContributionSegment = keyof typeof CONTRIBUTION_SEGMENTS;
export type SegmentCounts = Readonly<Record<ContributionSegment, number>>;

/** An answer is due once a contribution was looked through. */
export const UNANSWERED_STATES: readonly ContributionState[] = [
  ...CONTRIBUTION_SEGMENTS.to_group,
  ...CONTRIBUTION_SEGMENTS.to_answer,
];

/** @param counts how many there are in each state; a state may come several times */
export function segmentCounts(
  counts: readonly { readonly state: ContributionState; readonly count: number }[],
): SegmentCounts {
  const of = (segment: ContributionSegment) => {
    const states: readonly ContributionState[] = CONTRIBUTION_SEGMENTS[segment];
    return counts.reduce((sum, { state, count }) => sum + (states.includes(state) ? count : 0), 0);
  };
  return {
    to_check: of('to_check'),
    to_group: of('to_group'),
    to_answer: of('to_answer'),
    answered: of('answered'),
    discarded: of('discarded'),
  };
}
