import { Injectable } from '@nestjs/common';
import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import type { RecordDecision } from '@quartierwerk/contracts/steering/steering.dto';
import { decisionCode, decisionPrefix } from '@quartierwerk/domain/steering/codes';
import {
  decisionNodeState,
  initialTracking,
  transitionOf,
  transitionOn,
} from '@quartierwerk/domain/steering/decision-rule';
import { recordVerdict } from '@quartierwerk/domain/steering/meeting-workflow';
import type { QuorumCount } from '@quartierwerk/domain/steering/quorum';
import { OPEN_TRACKING } from '@quartierwerk/domain/steering/tracking-workflow';
import type { DecisionResult } from '@quartierwerk/domain/steering/vocabulary';
import { dayOf } from '@quartierwerk/domain/time/day';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { RecommendationDecisions } from '../../conferences/index.js';
import { lockItem } from '../meetings/locks.js';
import type { ItemRow, MeetingRow } from '../meetings/meeting-rows.js';
import { MeetingQueries } from '../meetings/meeting.queries.js';
import { check, countAt, organisationOf, writeVotes } from './decision-checks.js';
import { TrackingWriter } from './tracking-writer.js';

type Recorded = RecordDecision & { readonly code: string };

/** Writes a decision down: votes, wording, who carries it out, and what it does to the recommendation, in one transaction. */
@Injectable()
export class DecisionRecorder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly meetings: MeetingQueries,
    private readonly recommendations: RecommendationDecisions,
    private readonly tracking: TrackingWriter,
  ) {}

  /**
   * @throws Refused `MEETING_NOT_RUNNING`, `AGENDA_ITEM_DONE`; what the rules of votes and decisions say; `DECISION_STATE` for one that
   *   cannot be superseded; what the recommendation's workflow says
   */
  async record(ctx: ActorContext, itemId: string, body: RecordDecision): Promise<MeetingView> {
    return this.uow.run(ctx, async (tx) => {
      const { meeting, item } = await lockItem(tx, this.meetings, itemId);
      const running = recordVerdict(meeting.state);
      if (!running.ok) throw Refused.because(running);
      if (item.state !== 'open') throw new Refused('AGENDA_ITEM_DONE');
      const count = await countAt(tx, meeting, item);
      check(body, item.proposedText, count, dayOf(tx.now()));

      const year = Number(meeting.heldOn.slice(0, 4));
      const code = decisionCode(year, await this.spine.nextNumber(tx, 'decision', decisionPrefix(year)));
      await this.insert(tx, meeting, item, { ...body, code }, count);
      await this.settle(tx, item, body);
      await tx.sql(
        `UPDATE agenda_item SET state = 'decided', done_at = $3, version = version + 1 WHERE workspace_id = $1 AND id = $2`,
        [tx.workspaceId, itemId, tx.now()],
      );
      tx.record({
        action: 'steering.record_decision',
        objectKind: 'decision',
        objectId: body.id,
        payload: { code, result: body.result, votes: body.votes ? { ...body.votes } : null },
      });
      return this.meetings.meetingIn(tx, meeting.id);
    });
  }

  private async insert(
    tx: WriteTx,
    meeting: MeetingRow,
    item: ItemRow,
    body: Recorded,
    count: QuorumCount,
  ): Promise<void> {
    const tracking = initialTracking(body.result);
    const deadline = body.deadline ?? (tracking === null ? null : (body.followUpOn ?? null));
    await this.spine.addNodes(tx, [
      {
        id: body.id,
        kind: 'decision',
        code: body.code,
        title: item.title,
        state: decisionNodeState(body.result, tracking),
        areaId: item.area?.id ?? (await areaOf(tx, item.recommendationId)),
        validFrom: meeting.heldOn,
        visibility: item.public ? 'workspace' : 'audience',
        audienceId: meeting.body.id,
      },
    ]);
    await tx.sql(
      `INSERT INTO decision (workspace_id, id, body_id, agenda_item_id, recommendation_id, decided_on, result, proposed_text, wording,
                             conditions, reason, lead_organisation_id, present, quorum, follow_up_on, deadline, tracking_state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        ...[tx.workspaceId, body.id, meeting.body.id, item.id, item.recommendationId, meeting.heldOn, body.result],
        ...[item.proposedText, body.wording.trim(), body.conditions?.trim() ?? '', body.reason?.trim() ?? ''],
        ...[await organisationOf(tx, body.leadOrganisationId), count.present, count.needed],
        ...[body.followUpOn ?? null, deadline, tracking],
      ],
    );
    if (body.votes) await writeVotes(tx, body.id, body.votes, count);
    await this.tracking.write(tx, body.id, { event: 'decided', state: tracking, deadline });
    await this.spine.addLinks(tx, [{ fromId: body.id, relation: 'part_of', toId: meeting.id }]);
  }

  /** What the decision does to the recommendation, and to the decision that it replaces. */
  private async settle(tx: WriteTx, item: ItemRow, body: RecordDecision): Promise<void> {
    const replaced = new Set(body.supersedesId ? [body.supersedesId] : []);
    const { recommendationId } = item;
    if (recommendationId && transitionOf(body.result)) {
      await this.spine.addLinks(tx, [
        { fromId: body.id, relation: 'decides', toId: recommendationId, pinned: { result: body.result } },
      ]);
      const transition = transitionOn(await this.recommendations.stateIn(tx, recommendationId), body.result);
      if (transition) {
        await this.recommendations.apply(tx, {
          recommendationId,
          transition,
          reason: body.reason?.trim() ?? '',
          followUpOn: body.followUpOn ?? null,
          decisionId: body.id,
        });
      }
      for (const id of await openOn(tx, recommendationId, body.id)) replaced.add(id);
    }
    for (const id of replaced) await this.supersede(tx, id, body.id);
  }

  /** @throws Refused `LINK_TARGET_UNKNOWN`, `DECISION_STATE` */
  private async supersede(tx: WriteTx, id: string, byId: string): Promise<void> {
    await this.spine.linkable(tx, [id], ['decision']);
    const [row] = await tx.sql<{ open: boolean }>(
      `SELECT coalesce(tracking_state = ANY ($3::text[]), false) AS open FROM decision WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
      [tx.workspaceId, id, OPEN_TRACKING],
    );
    if (!row?.open) throw new Refused('DECISION_STATE');
    await this.tracking.write(tx, id, { event: 'superseded', state: 'superseded' });
    await this.spine.addLinks(tx, [{ fromId: byId, relation: 'supersedes', toId: id }]);
  }
}

/** A decision on a recommendation is about its area. */
async function areaOf(tx: Tx, recommendationId: string | null): Promise<string | undefined> {
  const [row] = await tx.sql<{ areaId: string | null }>(
    'SELECT area_id AS "areaId" FROM chain_node WHERE workspace_id = $1 AND id = $2',
    [tx.workspaceId, recommendationId],
  );
  return row?.areaId ?? undefined;
}

/** Earlier decisions on the same recommendation that are still open: it was postponed or referred, and came back. */
async function openOn(tx: Tx, recommendationId: string, exceptId: string): Promise<string[]> {
  const results: readonly DecisionResult[] = ['postponed', 'referred'];
  const rows = await tx.sql<{ id: string }>(
    `SELECT id FROM decision WHERE workspace_id = $1 AND recommendation_id = $2 AND id <> $3 AND result = ANY ($4::text[])
        AND tracking_state = ANY ($5::text[]) ORDER BY id`,
    [tx.workspaceId, recommendationId, exceptId, results, OPEN_TRACKING],
  );
  return rows.map(({ id }) => id);
}
