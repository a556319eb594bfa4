/**
 * The answer to a contribution or theme: an outcome, and a reason in plain language. Whoever asked is owed both, also and above all
 * when nothing comes of it.
 */
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import type { AnswerOutcome } from './vocabulary.js';

export interface AnswerFacts {
  readonly outcome: AnswerOutcome;
  readonly reason: string;
  /** Until when it is looked into; asked for where it is under review. */
  readonly dueOn: string | null;
  /** Who looks after it now; asked for where it was passed on. */
  readonly passedTo: string;
  readonly answeredOn: string;
  /** When it was talked about; null where it was not. */
  readonly discussedOn: string | null;
  readonly today: string;
}

export type AnswerRefusal =
  | 'ANSWER_REASON_MISSING'
  | 'ANSWER_DUE_MISSING'
  | 'ANSWER_DUE_PAST'
  | 'ANSWER_UNIT_MISSING'
  | 'ANSWER_IN_FUTURE'
  | 'DISCUSSED_IN_FUTURE';

export function answerVerdict(facts: AnswerFacts): Verdict<AnswerRefusal> {
  if (facts.reason.trim() === '') return refuse('ANSWER_REASON_MISSING');
  if (facts.answeredOn > facts.today) return refuse('ANSWER_IN_FUTURE', { today: facts.today });
  if (facts.discussedOn !== null && facts.discussedOn > facts.today)
    return refuse('DISCUSSED_IN_FUTURE', { today: facts.today });
  if (facts.outcome === 'passed_on' && facts.passedTo.trim() === '') return refuse('ANSWER_UNIT_MISSING');
  if (facts.outcome !== 'under_review') return ALLOWED;
  if (facts.dueOn === null) return refuse('ANSWER_DUE_MISSING');
  return facts.dueOn > facts.answeredOn ? ALLOWED : refuse('ANSWER_DUE_PAST', { answeredOn: facts.answeredOn });
}

/** Outcomes after which something is still to happen. */
export const PROMISING: readonly AnswerOutcome[] = ['adopted', 'partly_adopted', 'under_review', 'passed_on'];

/** About as many words as a sentence of plain language holds. */
const PLAIN_WORDS = 15;

/** Sentences that are too long to be understood at once; a hint for the writer, never a refusal. */
export function longSentences(reason: string): string[] {
  return reason
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length > PLAIN_WORDS);
}
