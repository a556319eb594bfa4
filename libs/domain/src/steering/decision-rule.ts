/**
 * What a decision must say, by its result: what is adopted names who carries it out and until when, what is postponed comes back on a
 * day, what is rejected says why. A deadline lies ahead.
 */
import type { DecidedTransition } from '../conferences/recommendation-workflow.js';
import type { RecommendationState } from '../conferences/vocabulary.js';
import type { Day } from '../time/day.js';
import { ALLOWED, all, refuse, type Verdict } from '../verdict/verdict.js';
import { OPEN_TRACKING } from './tracking-workflow.js';
import {
  type DecisionResult,
  type DecisionSegment,
  DECISION_RESULTS,
  type ImplementationState,
  type TrackingState,
} from './vocabulary.js';

export interface DecisionFacts {
  readonly result: DecisionResult;
  readonly wording: string;
  /** The proposal that was on the table; null on a free item. */
  readonly proposedText: string | null;
  readonly leadOrganisationId: string | null;
  readonly deadline: Day | null;
  readonly followUpOn: Day | null;
  readonly reason: string;
  /** The day on which it is decided. */
  readonly today: Day;
}

export type DecisionRefusal =
  | 'DECISION_WORDING_MISSING'
  | 'DECISION_WORDING_UNCHANGED'
  | 'DECISION_WORDING_CHANGED'
  | 'DECISION_LEAD_MISSING'
  | 'DEADLINE_MISSING'
  | 'DEADLINE_PAST'
  | 'DECISION_FOLLOW_UP_MISSING'
  | 'DECISION_FOLLOW_UP_PAST'
  | 'DECISION_REASON_MISSING';

/** Results that are carried out and therefore tracked. */
export const CARRIED_OUT: readonly DecisionResult[] = ['adopted_unchanged', 'adopted_modified'];
/** Results after which the matter comes back: tracked until it is decided again. */
export const COMES_BACK: readonly DecisionResult[] = ['postponed', 'referred'];
const REASONED: readonly DecisionResult[] = ['postponed', 'referred', 'withdrawn', 'removed_from_agenda', 'rejected'];

export function decisionVerdict(facts: DecisionFacts): Verdict<DecisionRefusal> {
  return all(wordingVerdict(facts), carriedOutVerdict(facts), followUpVerdict(facts), reasonVerdict(facts));
}

/** A deadline in the past is no promise. */
export function deadlineVerdict(deadline: Day | null, today: Day): Verdict<'DEADLINE_MISSING' | 'DEADLINE_PAST'> {
  if (deadline === null) return refuse('DEADLINE_MISSING');
  return deadline < today ? refuse('DEADLINE_PAST', { today }) : ALLOWED;
}

/** "Unchanged" and "modified" are statements about the text; the text is held against them. */
function wordingVerdict({ result, wording, proposedText }: DecisionFacts): Verdict<DecisionRefusal> {
  if (wording.trim() === '') return refuse('DECISION_WORDING_MISSING');
  if (proposedText === null) return ALLOWED;
  const same = wording.trim() === proposedText.trim();
  if (result === 'adopted_unchanged' && !same) return refuse('DECISION_WORDING_CHANGED');
  return result === 'adopted_modified' && same ? refuse('DECISION_WORDING_UNCHANGED') : ALLOWED;
}

function carriedOutVerdict({ result, leadOrganisationId, deadline, today }: DecisionFacts): Verdict<DecisionRefusal> {
  if (!CARRIED_OUT.includes(result)) return deadline === null ? ALLOWED : deadlineVerdict(deadline, today);
  if (leadOrganisationId === null) return refuse('DECISION_LEAD_MISSING');
  return deadlineVerdict(deadline, today);
}

function followUpVerdict({ result, followUpOn, today }: DecisionFacts): Verdict<DecisionRefusal> {
  if (followUpOn === null) return result === 'postponed' ? refuse('DECISION_FOLLOW_UP_MISSING') : ALLOWED;
  return followUpOn > today ? ALLOWED : refuse('DECISION_FOLLOW_UP_PAST', { today });
}

function reasonVerdict({ result, reason }: DecisionFacts): Verdict<DecisionRefusal> {
  return REASONED.includes(result) && reason.trim() === '' ? refuse('DECISION_REASON_MISSING') : ALLOWED;
}

/** How the implementation of a fresh decision stands; null where there is nothing to carry out. */
export function initialTracking(result: DecisionResult): TrackingState | null {
  return CARRIED_OUT.includes(result) || COMES_BACK.includes(result) ? 'open' : null;
}

/**
 * What the thread says of a decision. One that was put off or referred waits for another decision and not for a measure: its result is
 * its state for as long as it is open.
 */
export function decisionNodeState(result: DecisionResult, tracking: TrackingState | null): ImplementationState {
  if (tracking === null) return result;
  return COMES_BACK.includes(result) && OPEN_TRACKING.includes(tracking) ? result : tracking;
}

/** In which states a part of the list may hold decisions, what must happen first first. */
export function implementationsIn(segment: DecisionSegment): readonly ImplementationState[] {
  switch (segment) {
    case 'open':
    case 'mine':
      return [...OPEN_TRACKING, ...COMES_BACK];
    case 'done':
      return ['done_reported'];
    case 'filed':
      return ['closed', 'superseded', ...DECISION_RESULTS.filter((result) => initialTracking(result) === null)];
  }
}

/** What a result does to the recommendation it is about; null leaves it as submitted: taken off the agenda it waits for the next one. */
export function transitionOf(result: DecisionResult): DecidedTransition | null {
  switch (result) {
    case 'adopted_unchanged':
    case 'recommended':
      return 'accept';
    case 'adopted_modified':
      return 'accept_modified';
    case 'postponed':
      return 'defer';
    case 'referred':
      return 'refer';
    case 'rejected':
      return 'reject';
    case 'withdrawn':
      return 'withdraw';
    case 'noted':
    case 'removed_from_agenda':
    case 'no_quorum':
      return null;
  }
}

/**
 * What is left for a decision to do to a recommendation in this state. Its authors may have withdrawn it while it stood on the agenda:
 * then the body writes that down and nothing more happens to it.
 */
export function transitionOn(state: RecommendationState, result: DecisionResult): DecidedTransition | null {
  const transition = transitionOf(result);
  return state === 'withdrawn' && transition === 'withdraw' ? null : transition;
}

/** Whether a result can be written down about a recommendation that its authors have withdrawn: nobody decides on what is not asked. */
export function possibleOnceWithdrawn(result: DecisionResult): boolean {
  return transitionOn('withdrawn', result) === null;
}
