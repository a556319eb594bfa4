/** What is typed while an item is decided, and what of it belongs to the result. */
import type { AgendaDecisionView, AgendaItemView } from '@quartierwerk/contracts/steering/meeting.views';
import type { RecordDecision } from '@quartierwerk/contracts/steering/steering.dto';
import { CARRIED_OUT, COMES_BACK } from '@quartierwerk/domain/steering/decision-rule';
import type { QuorumCount } from '@quartierwerk/domain/steering/quorum';
import type { DecisionResult } from '@quartierwerk/domain/steering/vocabulary';
import { VOTED, entitled, sumVerdict } from '@quartierwerk/domain/steering/vote-rule';
import { ProblemError, type ProblemCode } from '../../../shared/http/problem-error.js';
import { errorWords } from '../../../shared/words/error-words.js';

export interface DecisionEntry {
  readonly result: DecisionResult;
  readonly wording: string;
  readonly conditions: string;
  readonly yes: number;
  readonly no: number;
  readonly abstention: number;
  readonly leadOrganisationId: string;
  readonly deadline: string;
  readonly followUpOn: string;
  readonly reason: string;
}

export function entryOf(item: AgendaItemView): DecisionEntry {
  if (item.decision) return recordedIn(item.decision);
  return {
    result: item.recommendation?.state === 'withdrawn' ? 'withdrawn' : 'adopted_unchanged',
    wording: item.proposedText ?? '',
    ...{ conditions: '', yes: 0, no: 0, abstention: 0 },
    ...{ leadOrganisationId: '', deadline: '', followUpOn: '', reason: '' },
  };
}

/** What was written down, to be corrected. */
function recordedIn(decision: AgendaDecisionView): DecisionEntry {
  const { result, wording, conditions, reason } = decision;
  const { yes, no, abstention } = decision.votes ?? { yes: 0, no: 0, abstention: 0 };
  return {
    ...{ result, wording, conditions, reason, yes, no, abstention },
    leadOrganisationId: decision.lead?.id ?? '',
    deadline: decision.deadline ?? '',
    followUpOn: decision.followUpOn ?? '',
  };
}

/** Which fields a result asks for. */
export function fieldsOf(result: DecisionResult): {
  readonly lead: boolean;
  readonly followUp: boolean;
  readonly reason: boolean;
} {
  return {
    lead: CARRIED_OUT.includes(result),
    followUp: COMES_BACK.includes(result),
    reason: !CARRIED_OUT.includes(result) && result !== 'noted' && result !== 'recommended' && result !== 'no_quorum',
  };
}

/** Whether a result changed with the wording: "unchanged" and "modified" are statements about the text. */
export function resultForWording(entry: DecisionEntry, proposedText: string | null): DecisionResult {
  if (proposedText === null || !CARRIED_OUT.includes(entry.result)) return entry.result;
  return entry.wording.trim() === proposedText.trim() ? 'adopted_unchanged' : 'adopted_modified';
}

/** Votes belong to a decision when the result needs them, or when any were counted. */
export function isVoted({ result, yes, no, abstention }: DecisionEntry): boolean {
  return VOTED.includes(result) || yes + no + abstention > 0;
}

/** The command, without what the result does not ask for. */
export function bodyOf(entry: DecisionEntry): Omit<RecordDecision, 'id'> {
  const { result, wording, yes, no, abstention } = entry;
  const asks = fieldsOf(result);
  return {
    result,
    wording,
    ...(isVoted(entry) ? { votes: { yes, no, abstention } } : {}),
    ...(entry.conditions.trim() === '' ? {} : { conditions: entry.conditions }),
    ...(asks.lead && entry.leadOrganisationId !== '' ? { leadOrganisationId: entry.leadOrganisationId } : {}),
    ...(asks.lead && entry.deadline !== '' ? { deadline: entry.deadline } : {}),
    ...(asks.followUp && entry.followUpOn !== '' ? { followUpOn: entry.followUpOn } : {}),
    ...(asks.reason && entry.reason.trim() !== '' ? { reason: entry.reason } : {}),
  };
}

export interface CheckLine {
  readonly ok: boolean;
  readonly words: string;
}

/** "10 von 10, stimmt überein", counted against those who may vote, or why not. */
export function checkLine(entry: DecisionEntry, count: QuorumCount): CheckLine {
  const { yes, no, abstention } = entry;
  const verdict = sumVerdict({ yes, no, abstention }, count);
  if (!verdict.ok) return { ok: false, words: refusalWords(verdict) };
  const cast = yes + no + abstention;
  return {
    ok: true,
    words: $localize`:@@steering.sumFits:${cast}:cast: von ${entitled(count)}:entitled:, stimmt überein`,
  };
}

/** The sentence of a rule's reason. */
export function refusalWords({
  reason,
  params,
}: {
  readonly reason: string;
  readonly params?: ProblemError['params'];
}): string {
  return errorWords(new ProblemError(reason as ProblemCode, 422, params));
}

/** How many may still vote. */
export function mayStillVote({ yes, no, abstention }: DecisionEntry, count: QuorumCount): number {
  return Math.max(0, entitled(count) - yes - no - abstention);
}
