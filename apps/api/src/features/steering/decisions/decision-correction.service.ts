import { Injectable } from '@nestjs/common';
import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import type { CorrectDecision } from '@quartierwerk/contracts/steering/steering.dto';
import {
  type DecisionText,
  correctionVerdict,
  correctionsOf,
  trackingOnceCorrected,
} from '@quartierwerk/domain/steering/correction-rule';
import { decisionNodeState, initialTracking, transitionOf } from '@quartierwerk/domain/steering/decision-rule';
import { recordVerdict } from '@quartierwerk/domain/steering/meeting-workflow';
import type { TrackingState } from '@quartierwerk/domain/steering/vocabulary';
import { dayOf } from '@quartierwerk/domain/time/day';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { RecommendationDecisions } from '../../conferences/index.js';
import { lockItem } from '../meetings/locks.js';
import type { ItemRow } from '../meetings/meeting-rows.js';
import { MeetingQueries } from '../meetings/meeting.queries.js';
import { check, countAt, organisationOf, writeVotes } from './decision-checks.js';
import { TrackingWriter } from './tracking-writer.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Puts right what was written down wrong, as long as the meeting runs. */
@Injectable()
export class DecisionCorrection {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly meetings: MeetingQueries,
    private readonly recommendations: RecommendationDecisions,
    private readonly tracking: TrackingWriter,
  ) {}

  /**
   * @throws Refused `MEETING_NOT_RUNNING`; what the rules of votes and decisions say; `CORRECTION_NOTHING`, `CORRECTION_RESULT`,
   *   `CORRECTION_FOLLOWED`, `VERSION_STALE`, `NOT_FOUND`
   */
  async correct(ctx: ActorContext, seen: Seen, body: CorrectDecision): Promise<MeetingView> {
    return this.uow.run(ctx, async (tx) => {
      const { meeting, item } = await lockItem(tx, this.meetings, await itemOf(tx, seen.id));
      const running = recordVerdict(meeting.state);
      if (!running.ok) throw Refused.because(running);
      const count = await countAt(tx, meeting, item);
      // Before the decision, as whoever decides or moves the meeting does: the other way round the two would wait for each other.
      if (item.recommendationId !== null) await this.recommendations.stateIn(tx, item.recommendationId);
      const standing = await standingOf(tx, item, seen.id);
      const leadId = await organisationOf(tx, body.leadOrganisationId);
      const before = textOf(item);
      const after = { ...saidBy(body), lead: leadId === null ? null : await nameOf(tx, leadId) };
      // A day that stays was judged when it was written down; in minutes written late it may have come since.
      const stays = before.deadline === after.deadline && before.followUpOn === after.followUpOn;
      check(body, standing.proposedText, count, stays ? meeting.heldOn : dayOf(tx.now()));
      const verdict = correctionVerdict({
        before,
        after,
        onRecommendation: item.recommendationId !== null,
        ...standing,
      });
      if (!verdict.ok) throw Refused.because(verdict);

      const tracking = trackingOnceCorrected(standing.tracking, body.result);
      await this.accept(tx, item, body);
      const patch = {
        ...{ result: body.result, wording: after.wording, conditions: after.conditions, reason: after.reason },
        ...{ lead_organisation_id: leadId, follow_up_on: after.followUpOn, deadline: after.deadline },
        ...{ present: count.present, quorum: count.needed, tracking_state: tracking },
      };
      await guardedUpdate(tx, 'decision', seen, patch, () => this.meetings.meetingIn(tx, meeting.id));
      if (body.votes) await writeVotes(tx, seen.id, body.votes, count);
      else await tx.sql('DELETE FROM vote WHERE workspace_id = $1 AND decision_id = $2', [tx.workspaceId, seen.id]);
      await this.spine.changeNode(tx, seen.id, { state: decisionNodeState(body.result, tracking) });
      const corrections = correctionsOf(before, after);
      await this.tracking.write(tx, seen.id, {
        ...{ event: 'corrected', state: tracking, deadline: after.deadline, corrections },
      });
      tx.record({
        action: 'steering.correct_decision',
        objectKind: 'decision',
        objectId: seen.id,
        payload: { fields: corrections.map(({ field }) => field) },
      });
      return this.meetings.meetingIn(tx, meeting.id);
    });
  }

  /** The recommendation says whether it was accepted as it was worded. */
  private async accept(tx: WriteTx, item: ItemRow, body: CorrectDecision): Promise<void> {
    const transition = transitionOf(body.result);
    if (item.recommendationId === null || item.decision === null || item.decision.result === body.result) return;
    if (transition !== 'accept' && transition !== 'accept_modified') return;
    await this.recommendations.acceptedAs(tx, item.recommendationId, transition, item.decision.id);
  }
}

/** @throws Refused `NOT_FOUND` */
async function itemOf(tx: Tx, decisionId: string): Promise<string> {
  const [row] = await tx.sql<{ itemId: string }>(
    'SELECT agenda_item_id AS "itemId" FROM decision WHERE workspace_id = $1 AND id = $2',
    [tx.workspaceId, decisionId],
  );
  if (!row) throw new Refused('NOT_FOUND');
  return row.itemId;
}

interface Standing {
  readonly proposedText: string | null;
  readonly tracking: TrackingState | null;
  readonly carriedOn: boolean;
}

/** What has become of the decision, locked: nobody reports on it meanwhile. */
async function standingOf(tx: WriteTx, item: ItemRow, decisionId: string): Promise<Standing> {
  const [row] = await tx.sql<Standing>(
    `SELECT d.proposed_text AS "proposedText", d.tracking_state AS tracking,
            EXISTS (SELECT 1 FROM chain_link l WHERE l.workspace_id = d.workspace_id AND l.to_id = d.id
                       AND l.relation = 'implements' AND l.ended_at IS NULL) AS "carriedOn"
       FROM decision d WHERE d.workspace_id = $1 AND d.id = $2 AND d.agenda_item_id = $3 FOR UPDATE`,
    [tx.workspaceId, decisionId, item.id],
  );
  if (!row) throw new Refused('NOT_FOUND');
  return row;
}

async function nameOf(tx: Tx, organisationId: string): Promise<string | null> {
  const [row] = await tx.sql<{ name: string }>('SELECT name FROM organisation WHERE workspace_id = $1 AND id = $2', [
    tx.workspaceId,
    organisationId,
  ]);
  return row?.name ?? null;
}

/** @throws Refused `NOT_FOUND` */
function textOf({ decision }: ItemRow): DecisionText {
  if (decision === null) throw new Refused('NOT_FOUND');
  const { result, wording, conditions, deadline, followUpOn, reason, votes, lead } = decision;
  return { result, votes, wording, conditions, lead: lead?.name ?? null, deadline, followUpOn, reason };
}

/** What comes back has the day on which it does as its deadline, as when it is recorded. */
function saidBy(body: CorrectDecision): Omit<DecisionText, 'lead'> {
  const followUpOn = body.followUpOn ?? null;
  return {
    ...{ result: body.result, votes: body.votes ?? null, wording: body.wording.trim(), followUpOn },
    ...{ conditions: body.conditions?.trim() ?? '', reason: body.reason?.trim() ?? '' },
    deadline: body.deadline ?? (initialTracking(body.result) === null ? null : followUpOn),
  };
}
