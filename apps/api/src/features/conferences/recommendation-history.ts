import type { RecommendationEvent } from '@quartierwerk/domain/conferences/vocabulary';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { WriteTx } from '../../platform/database/unit-of-work.js';

export interface NewEvent {
  readonly recommendationId: string;
  readonly event: RecommendationEvent;
  /** The state after it; for a consent the answer. */
  readonly state: string;
  readonly reason?: string;
  readonly followUpOn?: string | null;
  readonly organisationId?: string;
  /** Evidence, decision or recommendation that it is about. */
  readonly nodeId?: string;
}

/** Writes down what happened to a recommendation, which the caller holds locked; nothing of it is changed later. */
export async function writeEvent(tx: WriteTx, event: NewEvent): Promise<void> {
  await tx.sql(
    `INSERT INTO recommendation_event (workspace_id, id, recommendation_id, position, event, state, reason, follow_up_on,
                                       organisation_id, node_id, at, by)
     SELECT $1, $2, $3, coalesce(max(position), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11
       FROM recommendation_event WHERE workspace_id = $1 AND recommendation_id = $3`,
    [
      ...[tx.workspaceId, uuidV7(tx.now().getTime()), event.recommendationId, event.event, event.state],
      ...[event.reason?.trim() ?? '', event.followUpOn ?? null, event.organisationId ?? null, event.nodeId ?? null],
      ...[tx.now(), tx.actor.userId],
    ],
  );
}
