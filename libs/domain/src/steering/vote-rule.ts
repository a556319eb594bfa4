/**
 * A vote must add up: yes, no and abstentions together are those present and entitled who have no conflict of interest. Who has one
 * neither advises nor votes (§ 31 GO NRW, by analogy in a steering group) and is counted apart. Without a quorum nothing is adopted.
 */
import { ALLOWED, all, refuse, type Verdict } from '../verdict/verdict.js';
import type { QuorumCount } from './quorum.js';
import type { DecisionResult } from './vocabulary.js';

export interface Votes {
  readonly yes: number;
  readonly no: number;
  readonly abstention: number;
}

export type VoteRefusal =
  | 'VOTES_INVALID'
  | 'VOTES_TOO_MANY'
  | 'VOTES_TOO_FEW'
  | 'VOTES_MISSING'
  | 'VOTE_NOT_CARRIED'
  | 'VOTE_CARRIED'
  | 'QUORUM_MISSING'
  | 'QUORUM_REACHED';

/** Results that only a vote brings about. */
export const VOTED: readonly DecisionResult[] = ['adopted_unchanged', 'adopted_modified', 'recommended', 'rejected'];
/** Of them, those that need more yes than no. */
export const ADOPTED: readonly DecisionResult[] = ['adopted_unchanged', 'adopted_modified', 'recommended'];
/** Results that a body without a quorum may still write down: nothing was adopted by them. */
export const WITHOUT_QUORUM: readonly DecisionResult[] = ['postponed', 'removed_from_agenda', 'withdrawn', 'no_quorum'];

/** How many may vote at this item. */
export function entitled({ present, conflicted }: QuorumCount): number {
  return present - conflicted;
}

/** Whether the numbers add up with those present and entitled. */
export function sumVerdict(votes: Votes, count: QuorumCount): Verdict<VoteRefusal> {
  const { yes, no, abstention } = votes;
  if (![yes, no, abstention].every((number) => Number.isInteger(number) && number >= 0)) return refuse('VOTES_INVALID');
  const cast = yes + no + abstention;
  const expected = entitled(count);
  if (cast > expected) return refuse('VOTES_TOO_MANY', { cast, expected });
  return cast < expected ? refuse('VOTES_TOO_FEW', { cast, expected }) : ALLOWED;
}

/** Whether a result may be written down with these votes (null: without a vote) and those present. */
export function voteVerdict(result: DecisionResult, votes: Votes | null, count: QuorumCount): Verdict<VoteRefusal> {
  return all(quorumVerdict(result, count), carriedVerdict(result, votes, count));
}

function quorumVerdict(result: DecisionResult, count: QuorumCount): Verdict<VoteRefusal> {
  if (!count.reached && !WITHOUT_QUORUM.includes(result))
    return refuse('QUORUM_MISSING', { present: count.present, needed: count.needed });
  return count.reached && result === 'no_quorum' ? refuse('QUORUM_REACHED') : ALLOWED;
}

function carriedVerdict(result: DecisionResult, votes: Votes | null, count: QuorumCount): Verdict<VoteRefusal> {
  if (votes === null) return VOTED.includes(result) ? refuse('VOTES_MISSING') : ALLOWED;
  const sum = sumVerdict(votes, count);
  if (!sum.ok) return sum;
  if (ADOPTED.includes(result) && votes.yes <= votes.no) return refuse('VOTE_NOT_CARRIED');
  return result === 'rejected' && votes.yes > votes.no ? refuse('VOTE_CARRIED') : ALLOWED;
}

/** Everybody who voted said yes. */
export function isUnanimous({ yes, no, abstention }: Votes): boolean {
  return yes > 0 && no === 0 && abstention === 0;
}
