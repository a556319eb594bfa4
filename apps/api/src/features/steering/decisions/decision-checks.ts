import type { CorrectDecision } from '@quartierwerk/contracts/steering/steering.dto';
import { decisionVerdict } from '@quartierwerk/domain/steering/decision-rule';
import { type QuorumCount, attendanceAt, countQuorum } from '@quartierwerk/domain/steering/quorum';
import { type Votes, voteVerdict } from '@quartierwerk/domain/steering/vote-rule';
import type { Tx, WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { type ItemRow, type MeetingRow, attendanceOf, conflictsOf, seatsOn } from '../meetings/meeting-rows.js';

/** The rules of the decision and of its vote. @throws Refused the first that says no */
export function check(body: CorrectDecision, proposedText: string | null, count: QuorumCount, today: string): void {
  const decision = decisionVerdict({
    result: body.result,
    wording: body.wording,
    proposedText,
    leadOrganisationId: body.leadOrganisationId ?? null,
    deadline: body.deadline ?? null,
    followUpOn: body.followUpOn ?? null,
    reason: body.reason ?? '',
    today,
  });
  const vote = voteVerdict(body.result, body.votes ?? null, count);
  // The vote first: without a quorum the rest does not matter.
  if (!vote.ok) throw Refused.because(vote);
  if (!decision.ok) throw Refused.because(decision);
}

/** Who is there and entitled at the item, from what was noted up to it. */
export async function countAt(tx: Tx, meeting: MeetingRow, item: ItemRow): Promise<QuorumCount> {
  const [seats, attendance, conflicts] = [
    await seatsOn(tx, meeting.body.id, meeting.heldOn),
    await attendanceOf(tx, meeting.id),
    await conflictsOf(tx, [item.id]),
  ];
  return countQuorum(
    meeting.votingMemberCount,
    seats.map(({ id, votingRight }) => ({
      votingRight,
      attendance: attendanceAt(
        attendance.filter(({ seatId }) => seatId === id),
        item.number,
      ),
      conflicted: conflicts.some(({ seatId }) => seatId === id),
    })),
  );
}

/** @throws Refused `NOT_FOUND` for an organisation of another workspace */
export async function organisationOf(tx: Tx, id: string | undefined): Promise<string | null> {
  if (id === undefined) return null;
  const rows = await tx.sql('SELECT 1 FROM organisation WHERE workspace_id = $1 AND id = $2', [tx.workspaceId, id]);
  if (rows.length === 0) throw new Refused('NOT_FOUND');
  return id;
}

/** The votes as they were counted last. */
export async function writeVotes(tx: WriteTx, decisionId: string, votes: Votes, count: QuorumCount): Promise<void> {
  await tx.sql(
    `INSERT INTO vote (workspace_id, decision_id, yes, no, abstention, conflicted) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (workspace_id, decision_id) DO UPDATE
        SET yes = excluded.yes, no = excluded.no, abstention = excluded.abstention, conflicted = excluded.conflicted`,
    [tx.workspaceId, decisionId, votes.yes, votes.no, votes.abstention, count.conflicted],
  );
}
