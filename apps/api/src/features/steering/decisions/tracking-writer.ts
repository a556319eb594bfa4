import { Injectable } from '@nestjs/common';
import { speaksAs } from '@quartierwerk/domain/access/speaks-as';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { Correction } from '@quartierwerk/domain/steering/correction-rule';
import { decisionNodeState } from '@quartierwerk/domain/steering/decision-rule';
import type { DecisionResult, TrackingEvent, TrackingState } from '@quartierwerk/domain/steering/vocabulary';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Spine } from '../../chain/index.js';

export interface TrackingEntry {
  readonly event: TrackingEvent;
  /** The state after it; null where nothing is carried out. */
  readonly state: TrackingState | null;
  readonly text?: string;
  readonly deadline?: string | null;
  /** Where the deadline moved. */
  readonly formerDeadline?: string | null;
  /** Where the follow-up day moved. */
  readonly followUp?: { readonly from: string; readonly to: string };
  readonly reason?: string;
  readonly corrections?: readonly Correction[];
}

/** Writes the history of decisions, and brings row and node to the state that the entry says. */
@Injectable()
export class TrackingWriter {
  constructor(private readonly spine: Spine) {}

  async write(tx: WriteTx, decisionId: string, entry: TrackingEntry): Promise<void> {
    await tx.sql(
      `INSERT INTO decision_tracking (workspace_id, id, decision_id, event, state, text, deadline, former_deadline, follow_up_on,
                                      former_follow_up_on, reason, author_role, organisation_id, created_at, created_by,
                                      corrections)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        ...[tx.workspaceId, uuidV7(tx.now().getTime()), decisionId, entry.event, entry.state, entry.text?.trim() ?? ''],
        ...[
          entry.deadline ?? null,
          entry.formerDeadline ?? null,
          entry.followUp?.to ?? null,
          entry.followUp?.from ?? null,
        ],
        entry.reason?.trim() ?? '',
        ...[speaksAs(tx.actor.roles), tx.actor.organisationIds[0] ?? null],
        ...[tx.now(), tx.actor.userId, entry.corrections ? JSON.stringify(entry.corrections) : null],
      ],
    );
    if (entry.event === 'decided' || entry.state === null) return;
    const [decision] = await tx.sql<{ result: DecisionResult }>(
      'UPDATE decision SET tracking_state = $3, version = version + 1 WHERE workspace_id = $1 AND id = $2 RETURNING result',
      [tx.workspaceId, decisionId, entry.state],
    );
    if (decision) {
      await this.spine.changeNode(tx, decisionId, { state: decisionNodeState(decision.result, entry.state) });
    }
  }
}
