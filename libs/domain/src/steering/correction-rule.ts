/**
 * A slip of the pen in what was just written down: as long as the meeting runs it is corrected, and the history says what was changed.
 * What others have built on since stays: a recommendation that moved along, a deadline that somebody reported on.
 */
import type { Day } from '../time/day.js';
import { ALLOWED, all, refuse, type Verdict } from '../verdict/verdict.js';
import { CARRIED_OUT, COMES_BACK, initialTracking } from './decision-rule.js';
import type { DecisionResult, TrackingState } from './vocabulary.js';
import type { Votes } from './vote-rule.js';

/** What a decision says, as far as it can be corrected. */
export interface DecisionText {
  readonly result: DecisionResult;
  readonly votes: Votes | null;
  readonly wording: string;
  readonly conditions: string;
  /** Name of the lead unit. */
  readonly lead: string | null;
  readonly deadline: Day | null;
  readonly followUpOn: Day | null;
  readonly reason: string;
}

/** One thing that was corrected; an empty text and null both say that nothing stood there. */
export type Correction =
  | { readonly field: 'votes'; readonly before: Votes | null; readonly after: Votes | null }
  | { readonly field: 'result'; readonly before: DecisionResult; readonly after: DecisionResult }
  | {
      readonly field: Exclude<keyof DecisionText, 'votes' | 'result'>;
      readonly before: string | null;
      readonly after: string | null;
    };

export interface CorrectionFacts {
  readonly before: DecisionText;
  readonly after: DecisionText;
  /** It was decided on a recommendation, and what the decision did to it stands in its history. */
  readonly onRecommendation: boolean;
  readonly tracking: TrackingState | null;
  /** A measure carries the decision out already. */
  readonly carriedOn: boolean;
}

export type CorrectionRefusal = 'CORRECTION_NOTHING' | 'CORRECTION_RESULT' | 'CORRECTION_FOLLOWED';

export function correctionVerdict(facts: CorrectionFacts): Verdict<CorrectionRefusal> {
  const changes = correctionsOf(facts.before, facts.after);
  if (changes.length === 0) return refuse('CORRECTION_NOTHING');
  return all(recommendationVerdict(facts, changes), followedVerdict(facts, changes));
}

/** What differs between the two, in the order in which a decision is read. */
export function correctionsOf(before: DecisionText, after: DecisionText): Correction[] {
  const votes: Correction[] = sameVotes(before.votes, after.votes)
    ? []
    : [{ field: 'votes', before: before.votes, after: after.votes }];
  const result: Correction[] =
    before.result === after.result ? [] : [{ field: 'result', before: before.result, after: after.result }];
  const others = (['wording', 'conditions', 'lead', 'deadline', 'followUpOn', 'reason'] as const).filter(
    (field) => before[field] !== after[field],
  );
  return [
    ...result,
    ...votes,
    ...others.map((field): Correction => ({ field, before: before[field], after: after[field] })),
  ];
}

/**
 * How far it is once corrected. Only where nobody has begun does another result begin anew.
 */
export function trackingOnceCorrected(tracking: TrackingState | null, result: DecisionResult): TrackingState | null {
  return tracking === null || tracking === 'open' ? initialTracking(result) : tracking;
}

/** "Unchanged" or "modified" follows from the wording and both accept the recommendation; every other result leads it elsewhere. */
function recommendationVerdict(
  { before, after, onRecommendation }: CorrectionFacts,
  changes: readonly Correction[],
): Verdict<CorrectionRefusal> {
  if (!onRecommendation) return ALLOWED;
  const led = changes.some(({ field }) => field === 'followUpOn' || field === 'reason');
  const elsewhere = before.result !== after.result && familyOf(before.result) !== 'carried_out';
  return led || elsewhere || familyOf(before.result) !== familyOf(after.result) ? refuse('CORRECTION_RESULT') : ALLOWED;
}

/** Who reported on a deadline, or planned a measure for a decision, relied on it. */
function followedVerdict(
  { before, after, tracking, carriedOn }: CorrectionFacts,
  changes: readonly Correction[],
): Verdict<CorrectionRefusal> {
  const reported = tracking !== null && tracking !== 'open';
  const promised = changes.some(({ field }) => field === 'lead' || field === 'deadline' || field === 'followUpOn');
  const other = familyOf(before.result) !== familyOf(after.result);
  return (reported && (promised || other)) || (carriedOn && other) ? refuse('CORRECTION_FOLLOWED') : ALLOWED;
}

function familyOf(result: DecisionResult): string {
  if (CARRIED_OUT.includes(result)) return 'carried_out';
  return COMES_BACK.includes(result) ? 'comes_back' : result;
}

function sameVotes(one: Votes | null, other: Votes | null): boolean {
  if (one === null || other === null) return one === other;
  return one.yes === other.yes && one.no === other.no && one.abstention === other.abstention;
}
