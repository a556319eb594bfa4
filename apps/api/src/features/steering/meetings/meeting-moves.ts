import { Injectable } from '@nestjs/common';
import type { MeetingMoveView } from '@quartierwerk/contracts/steering/meeting.views';
import { speaksAs } from '@quartierwerk/domain/access/speaks-as';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { OPEN_TRACKING, deadlineOnceMoved } from '@quartierwerk/domain/steering/tracking-workflow';
import type { TrackingState } from '@quartierwerk/domain/steering/vocabulary';
import type { Tx, WriteTx } from '../../../platform/database/unit-of-work.js';
import { RecommendationDecisions } from '../../conferences/index.js';
import { TrackingWriter } from '../decisions/tracking-writer.js';

interface Move {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Open decisions of a body, `d`, that come back on a day: their follow-up holds the day, not the meeting. */
const comingBack = (body: string, day: string, open: string): string =>
  `d.body_id = ${body} AND d.follow_up_on = ${day}::date AND d.tracking_state = ANY (${open}::text[])`;

/** What the move of a meeting to another day leaves: its former day with the reason, and the follow-up days that go along. */
@Injectable()
export class MeetingMoves {
  constructor(
    private readonly tracking: TrackingWriter,
    private readonly recommendations: RecommendationDecisions,
  ) {}

  async write(tx: WriteTx, meetingId: string, { from, to, reason }: Move): Promise<void> {
    await tx.sql(
      `INSERT INTO meeting_move (workspace_id, id, meeting_id, from_day, to_day, reason, author_role, organisation_id,
                                 created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[tx.workspaceId, uuidV7(tx.now().getTime()), meetingId, from, to, reason.trim()],
        ...[speaksAs(tx.actor.roles), tx.actor.organisationIds[0] ?? null, tx.now(), tx.actor.userId],
      ],
    );
  }

  /**
   * Takes along what was put off to the former day, whoever may see it: left behind, it would come back on a day without a meeting.
   *
   * @returns the decisions
   */
  async takeAlong(tx: WriteTx, bodyId: string, move: Move): Promise<string[]> {
    const params = [tx.workspaceId, bodyId, move.from, OPEN_TRACKING];
    const locked = await this.lockRecommendations(tx, params);
    // A decision that was written meanwhile may rest on another recommendation: it was recorded after the move, and stays.
    const decisions = await tx.sql<Postponed>(
      `SELECT d.id, d.recommendation_id AS "recommendationId", d.deadline::text AS deadline, d.tracking_state AS state
         FROM decision d WHERE d.workspace_id = $1 AND ${comingBack('$2', '$3', '$4')}
          AND (d.recommendation_id IS NULL OR d.recommendation_id = ANY ($5::uuid[])) ORDER BY d.id FOR UPDATE`,
      [...params, locked],
    );
    for (const decision of decisions) await this.takeOneAlong(tx, decision, move);
    return decisions.map(({ id }) => id);
  }

  /** Before the decisions, as whoever decides on them again does: the other way round the two would wait for each other. */
  private async lockRecommendations(tx: WriteTx, params: readonly unknown[]): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>(
      `SELECT DISTINCT d.recommendation_id AS id FROM decision d
        WHERE d.workspace_id = $1 AND ${comingBack('$2', '$3', '$4')} AND d.recommendation_id IS NOT NULL ORDER BY 1`,
      params,
    );
    for (const { id } of rows) await this.recommendations.stateIn(tx, id);
    return rows.map(({ id }) => id);
  }

  private async takeOneAlong(tx: WriteTx, decision: Postponed, { from, to, reason }: Move): Promise<void> {
    const deadline = deadlineOnceMoved(decision.deadline, { from, to });
    const formerDeadline = deadline === decision.deadline ? null : decision.deadline;
    await tx.sql(
      `UPDATE decision SET follow_up_on = $3, deadline = $4, former_deadline = coalesce($5::date, former_deadline),
              delay_reason = CASE WHEN $5::date IS NULL THEN delay_reason ELSE $6 END
        WHERE workspace_id = $1 AND id = $2`,
      [tx.workspaceId, decision.id, to, deadline, formerDeadline, reason.trim()],
    );
    await this.tracking.write(tx, decision.id, {
      ...{ event: 'follow_up_moved', state: decision.state, followUp: { from, to } },
      ...{ deadline, formerDeadline, reason },
    });
    if (decision.recommendationId === null) return;
    await this.recommendations.moveFollowUp(tx, decision.recommendationId, {
      ...{ from, to, reason, decisionId: decision.id },
    });
  }
}

interface Postponed {
  readonly id: string;
  readonly recommendationId: string | null;
  readonly deadline: string | null;
  readonly state: TrackingState;
}

/** Latest first. */
export function movesOf(tx: Tx, meetingId: string): Promise<MeetingMoveView[]> {
  return tx.sql<MeetingMoveView>(
    `SELECT v.id, v.from_day::text AS "from", v.to_day::text AS "to", v.reason, v.author_role AS role, o.name AS organisation,
            v.created_at AS at
       FROM meeting_move v LEFT JOIN organisation o ON o.workspace_id = v.workspace_id AND o.id = v.organisation_id
      WHERE v.workspace_id = $1 AND v.meeting_id = $2 ORDER BY v.created_at DESC, v.id DESC`,
    [tx.workspaceId, meetingId],
  );
}
