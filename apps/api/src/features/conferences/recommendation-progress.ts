import { Injectable } from '@nestjs/common';
import { type Carriage, stepsWhenCarriedOn } from '@quartierwerk/domain/conferences/carried-on';
import type { WriteTx } from '../../platform/database/unit-of-work.js';
import { RecommendationDecisions } from './recommendation-decisions.js';
import { lockRecommendation } from './recommendation-rows.js';

/** Recommendations move along with what carries them on, whether or not the person at work may see them. */
@Injectable()
export class RecommendationProgress {
  constructor(private readonly decisions: RecommendationDecisions) {}

  /**
   * To be called in the transaction that links or moves what carries the recommendation on.
   *
   * @param nodeId what was linked or moved: the history names it
   * @param carriages read behind the lock: of two last ones ended at once the later sees the other
   */
  async follow(
    tx: WriteTx,
    recommendationId: string,
    nodeId: string,
    carriages: () => Promise<readonly Carriage[]>,
  ): Promise<void> {
    const row = await lockRecommendation(tx, recommendationId);
    let { state } = row;
    for (const transition of stepsWhenCarriedOn(state, await carriages())) {
      state = await this.decisions.move(tx, { ...row, state }, { transition, nodeId });
    }
  }
}
