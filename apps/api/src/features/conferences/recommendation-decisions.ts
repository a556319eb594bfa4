import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@quartierwerk/contracts/http/error-codes';
import {
  type DecidedTransition,
  type RecommendationRefusal,
  type RecommendationTransition,
  recommendationWorkflow,
} from '@quartierwerk/domain/conferences/recommendation-workflow';
import type { RecommendationEvent, RecommendationState } from '@quartierwerk/domain/conferences/vocabulary';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { Refusal } from '@quartierwerk/domain/verdict/verdict';
import type { WriteTx } from '../../platform/database/unit-of-work.js';
import { Refused } from '../../platform/http/refused.js';
import { Spine } from '../chain/index.js';
import { writeEvent } from './recommendation-history.js';
import { type RecommendationRow, factsOf, lockRecommendation } from './recommendation-rows.js';

export interface Step {
  readonly transition: RecommendationTransition;
  readonly reason?: string;
  readonly followUpOn?: string | null;
  /** The decision or measure that it comes from. */
  readonly nodeId?: string;
}

export interface DecidedStep {
  readonly recommendationId: string;
  readonly transition: DecidedTransition;
  /** Required when it is deferred, referred, rejected or withdrawn. */
  readonly reason?: string;
  /** Required when it is deferred; a day to come. */
  readonly followUpOn?: string | null;
  readonly decisionId: string;
}

const EVENTS: Record<RecommendationTransition, RecommendationEvent> = {
  agree: 'agreed',
  reopen: 'reopened',
  submit: 'submitted',
  accept: 'decided',
  accept_modified: 'decided',
  defer: 'decided',
  refer: 'decided',
  reject: 'decided',
  withdraw: 'withdrawn',
  begin_planning: 'advanced',
  link: 'advanced',
  complete: 'advanced',
  lapse: 'lapsed',
};

/**
 * Moves recommendations along their workflow, inside the transaction of whoever decides, plans or implements; the audit entry and the
 * link between the two things are the caller's.
 */
@Injectable()
export class RecommendationDecisions {
  constructor(private readonly spine: Spine) {}

  /** Where it stands, locked until the decision is written. @throws Refused `NOT_FOUND` */
  async stateIn(tx: WriteTx, recommendationId: string): Promise<RecommendationState> {
    return (await lockRecommendation(tx, recommendationId)).state;
  }

  /**
   * What the steering group decided on a submitted recommendation.
   *
   * @throws Refused `RECOMMENDATION_STATE`, `RECOMMENDATION_REASON_MISSING`, `FOLLOW_UP_MISSING`, `FOLLOW_UP_PAST`, `NOT_FOUND`
   */
  async apply(tx: WriteTx, { recommendationId, decisionId, ...step }: DecidedStep): Promise<RecommendationState> {
    const row = await lockRecommendation(tx, recommendationId);
    return this.move(tx, row, { ...step, nodeId: decisionId });
  }

  /**
   * The decision that accepted it was corrected: as it was worded, or with changes. Once somebody plans with it, its state says that and
   * stays.
   */
  async acceptedAs(
    tx: WriteTx,
    recommendationId: string,
    transition: 'accept' | 'accept_modified',
    decisionId: string,
  ): Promise<void> {
    const { state: from } = await lockRecommendation(tx, recommendationId);
    const state = transition === 'accept' ? 'accepted' : 'accepted_modified';
    if (from === state || (from !== 'accepted' && from !== 'accepted_modified')) return;
    await tx.sql('UPDATE recommendation SET state = $3, version = version + 1 WHERE workspace_id = $1 AND id = $2', [
      ...[tx.workspaceId, recommendationId, state],
    ]);
    await this.spine.changeNode(tx, recommendationId, { state });
    await writeEvent(tx, { recommendationId, event: 'decided', state, nodeId: decisionId });
  }

  /** The day it comes back goes along with the meeting of that day; one that was set anew since stays. */
  async moveFollowUp(
    tx: WriteTx,
    recommendationId: string,
    move: { readonly from: string; readonly to: string; readonly reason: string; readonly decisionId: string },
  ): Promise<void> {
    const { state } = await lockRecommendation(tx, recommendationId);
    const moved = await tx.sql(
      `UPDATE recommendation SET follow_up_on = $4, version = version + 1
        WHERE workspace_id = $1 AND id = $2 AND state = 'deferred' AND follow_up_on = $3::date RETURNING id`,
      [tx.workspaceId, recommendationId, move.from, move.to],
    );
    if (moved.length === 0) return;
    const { to: followUpOn, reason, decisionId: nodeId } = move;
    await writeEvent(tx, { recommendationId, event: 'follow_up_moved', state, reason, followUpOn, nodeId });
  }

  /** One step of a locked recommendation with its history. @throws Refused as the workflow says */
  async move(tx: WriteTx, row: RecommendationRow, step: Step): Promise<RecommendationState> {
    const verdict = recommendationWorkflow.apply(row.state, step.transition, factsOf(tx, row, step));
    if (!verdict.ok) throw refusedStep(verdict, row.state);
    const { state } = verdict;
    const followUpOn = step.transition === 'defer' ? step.followUpOn : null;
    await tx.sql(
      `UPDATE recommendation SET state = $3, state_since = $4, follow_up_on = $5, version = version + 1
        WHERE workspace_id = $1 AND id = $2`,
      [tx.workspaceId, row.id, state, dayOf(tx.now()), followUpOn ?? null],
    );
    await this.spine.changeNode(tx, row.id, { state, ...visibilityAfter(step.transition) });
    await writeEvent(tx, {
      recommendationId: row.id,
      event: EVENTS[step.transition],
      state,
      reason: step.reason,
      followUpOn,
      nodeId: step.nodeId,
    });
    return state;
  }
}

/** What a conference agreed on is seen by all of the planning side; a draft only by its organisation. */
function visibilityAfter(transition: RecommendationTransition): { visibility?: 'workspace' | 'organisation' } {
  if (transition === 'agree') return { visibility: 'workspace' };
  return transition === 'reopen' ? { visibility: 'organisation' } : {};
}

function refusedStep(refusal: Refusal, state: RecommendationState): Refused {
  const wrongState = refusal.reason === 'WRONG_STATE' || refusal.reason === 'UNKNOWN_TRANSITION';
  if (wrongState) return new Refused('RECOMMENDATION_STATE', { state });
  return new Refused(refusal.reason as RecommendationRefusal & ErrorCode, refusal.params);
}
