import { Injectable } from '@nestjs/common';
import { stepsByMeasures } from '@quartierwerk/domain/conferences/carried-by-measures';
import type { MeasureState } from '@quartierwerk/domain/plans/vocabulary';
import type { WriteTx } from '../../platform/database/unit-of-work.js';
import { RecommendationDecisions } from './recommendation-decisions.js';
import { lockRecommendation } from './recommendation-rows.js';

/** Recommendations that measures take up move along with them, whether or not the person who plans may see them. */
@Injectable()
export class RecommendationProgress {
  constructor(private readonly decisions: RecommendationDecisions) {}

  /** To be called when a measure was linked or has another state, in the same transaction. */
  async follow(tx: WriteTx, measureId: string): Promise<void> {
    for (const id of await takenUpBy(tx, measureId)) {
      const row = await lockRecommendation(tx, id);
      // Read behind the lock: of two last measures completed at once the later one sees the other.
      const measures = await measuresOf(tx, id);
      let { state } = row;
      for (const transition of stepsByMeasures(state, measures)) {
        state = await this.decisions.move(tx, { ...row, state }, { transition, nodeId: measureId });
      }
    }
  }
}

/** A recommendation is taken up by a measure that rests on it, or that carries out the decision on it. */
const TAKEN_UP = `
  SELECT e.from_id AS recommendation_id, e.to_id AS measure_id
    FROM chain_link e JOIN chain_node r ON r.workspace_id = e.workspace_id AND r.id = e.from_id AND r.kind = 'recommendation'
   WHERE e.workspace_id = $1 AND e.relation = 'evidences' AND e.ended_at IS NULL
  UNION
  SELECT d.to_id, i.from_id
    FROM chain_link i JOIN chain_link d ON d.workspace_id = i.workspace_id AND d.from_id = i.to_id
     AND d.relation = 'decides' AND d.ended_at IS NULL
   WHERE i.workspace_id = $1 AND i.relation = 'implements' AND i.ended_at IS NULL`;

/** In the order of their ids, so that two commands lock them one behind the other. */
async function takenUpBy(tx: WriteTx, measureId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT t.recommendation_id AS id FROM (${TAKEN_UP}) t WHERE t.measure_id = $2 ORDER BY 1`,
    [tx.workspaceId, measureId],
  );
  return rows.map(({ id }) => id);
}

async function measuresOf(tx: WriteTx, recommendationId: string): Promise<MeasureState[]> {
  const rows = await tx.sql<{ state: MeasureState }>(
    `SELECT m.state FROM (${TAKEN_UP}) t JOIN chain_node m ON m.workspace_id = $1 AND m.id = t.measure_id AND m.kind = 'measure'
      WHERE t.recommendation_id = $2`,
    [tx.workspaceId, recommendationId],
  );
  return rows.map(({ state }) => state);
}
