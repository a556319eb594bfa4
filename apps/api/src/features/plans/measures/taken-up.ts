import { Injectable } from '@nestjs/common';
import type { Carriage } from '@quartierwerk/domain/conferences/carried-on';
import { carriageOf } from '@quartierwerk/domain/plans/carriage';
import type { MeasureState } from '@quartierwerk/domain/plans/vocabulary';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { RecommendationProgress, TAKEN_UP } from '../../conferences/index.js';

/** Recommendations that a measure takes up: it rests on them, or it carries out the decision on them. */
@Injectable()
export class TakenUp {
  constructor(private readonly recommendations: RecommendationProgress) {}

  /**
   * To be called when the measure was linked, is linked no longer, or has another state.
   *
   * @param before what it took up until now, where a link has ended
   */
  async follow(tx: WriteTx, measureId: string, before: readonly string[] = []): Promise<void> {
    const ids = [...new Set([...before, ...(await this.of(tx, measureId))])].sort();
    for (const id of ids) await this.recommendations.follow(tx, id, measureId, () => carriagesOf(tx, id));
  }

  /** Ids of recommendations in their order, so that two commands lock them one behind the other. */
  async of(tx: WriteTx, measureId: string): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>(
      `SELECT t.recommendation_id AS id FROM (${TAKEN_UP}) t WHERE t.measure_id = $2 ORDER BY 1`,
      [tx.workspaceId, measureId],
    );
    return rows.map(({ id }) => id);
  }
}

async function carriagesOf(tx: WriteTx, recommendationId: string): Promise<Carriage[]> {
  const rows = await tx.sql<{ state: MeasureState }>(
    `SELECT m.state FROM (${TAKEN_UP}) t JOIN measure m ON m.workspace_id = $1 AND m.id = t.measure_id
      WHERE t.recommendation_id = $2`,
    [tx.workspaceId, recommendationId],
  );
  return rows.map(({ state }) => carriageOf(state));
}
