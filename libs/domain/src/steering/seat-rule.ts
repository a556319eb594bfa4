/**
 * A seat of a body belongs to an organisation; a person may hold it, another may stand in. Only the seats of members carry a vote,
 * never more of them at once than the legally fixed number.
 */
import type { Day } from '../time/day.js';
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import { mayVote } from './quorum.js';
import type { SeatRole } from './vocabulary.js';

export interface SeatFacts {
  readonly role: SeatRole;
  readonly votingRight: boolean;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly holderId: string | null;
  readonly deputyId: string | null;
  /** Voting seats in force beside this one. */
  readonly otherVoting: number;
  readonly votingMemberCount: number;
}

export type SeatRefusal = 'SEAT_WITHOUT_VOTE' | 'SEAT_PERIOD_REVERSED' | 'SEAT_OWN_DEPUTY' | 'SEATS_TOO_MANY';

export function seatVerdict(facts: SeatFacts): Verdict<SeatRefusal> {
  if (facts.votingRight && !mayVote(facts.role)) return refuse('SEAT_WITHOUT_VOTE');
  if (facts.validTo !== null && facts.validTo < facts.validFrom) return refuse('SEAT_PERIOD_REVERSED');
  if (facts.holderId !== null && facts.holderId === facts.deputyId) return refuse('SEAT_OWN_DEPUTY');
  return facts.votingRight && facts.otherVoting >= facts.votingMemberCount
    ? refuse('SEATS_TOO_MANY', { count: facts.votingMemberCount })
    : ALLOWED;
}
