import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@quartierwerk/contracts/http/error-codes';
import type { DecisionView } from '@quartierwerk/contracts/steering/decision.views';
import type { ReopenDecision, ReportDecision } from '@quartierwerk/contracts/steering/decisions.dto';
import {
  OPEN_TRACKING,
  SLIP_MINUTES,
  type TrackingFacts,
  type TrackingRefusal,
  reopenedState,
  reportRightVerdict,
  reportVerdict,
  trackingWorkflow,
  transitionOfReport,
} from '@quartierwerk/domain/steering/tracking-workflow';
import type { TrackingState } from '@quartierwerk/domain/steering/vocabulary';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { Refusal } from '@quartierwerk/domain/verdict/verdict';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { DecisionQueries } from './decision.queries.js';
import { type TrackingEntry, TrackingWriter } from './tracking-writer.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Commands on how a decision is carried out. */
@Injectable()
export class DecisionTracking {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: DecisionQueries,
    private readonly writer: TrackingWriter,
  ) {}

  /**
   * Reports the state in words; with a new deadline the decision is delayed, the old one stays beside it; done leaves the list of what
   * is open.
   *
   * @throws Refused `DECISION_OF_ANOTHER`, `DECISION_STATE`, `REPORT_MISSING`, `REPORT_TOO_LONG`, `DELAY_REASON_MISSING`, `DEADLINE_PAST`,
   *   `DELAY_NOT_LATER`, `VERSION_STALE`, `NOT_FOUND`
   */
  async report(ctx: ActorContext, seen: Seen, body: ReportDecision): Promise<DecisionView> {
    return this.uow.run(ctx, async (tx) => {
      const decision = await this.queries.decisionIn(tx, seen.id);
      const right = reportRightVerdict({ mine: decision.mine, planner: may(tx, 'steering.manage') });
      if (!right.ok) throw Refused.because(right);
      const state = stateOf(decision);
      const today = dayOf(tx.now());
      const newDeadline = body.deadline ?? null;
      const reason = body.reason?.trim() ?? '';
      const facts = {
        today,
        deadline: decision.deadline,
        newDeadline,
        reason,
        text: body.text,
        reportedInMeeting: false,
        justReported: false,
      };
      const entry = reportEntry(state, facts, body.done);
      const moved = entry.event === 'delayed';
      const patch = {
        ...(moved ? { former_deadline: decision.deadline, deadline: newDeadline, delay_reason: reason } : {}),
        ...(entry.event === 'done' ? { done_reported_on: today } : {}),
      };
      await this.change(tx, seen, patch, entry);
      tx.record({
        action: 'steering.report_decision',
        objectKind: 'decision',
        objectId: seen.id,
        payload: { event: entry.event, ...(moved ? { from: decision.deadline, to: newDeadline } : {}) },
      });
      return this.queries.decisionIn(tx, seen.id);
    });
  }

  /**
   * Takes back that it is done: it stands as before, and the history says so.
   *
   * @throws Refused `DECISION_OF_ANOTHER`, `DECISION_STATE`, `REOPEN_REASON_MISSING`, `VERSION_STALE`, `NOT_FOUND`
   */
  async reopen(ctx: ActorContext, seen: Seen, body: ReopenDecision): Promise<DecisionView> {
    return this.uow.run(ctx, async (tx) => {
      const decision = await this.queries.decisionIn(tx, seen.id);
      const right = reportRightVerdict({ mine: decision.mine, planner: may(tx, 'steering.manage') });
      if (!right.ok) throw Refused.because(right);
      const { before, justReported } = await lastDone(tx, seen.id);
      const reason = body.reason ?? '';
      const step = trackingWorkflow.apply(stateOf(decision), 'reopen', {
        ...settledFacts(tx, decision),
        reason,
        justReported,
      });
      if (!step.ok) throw refusalOf(step);
      const state = reopenedState(before);
      const { deadline } = decision;
      await this.change(tx, seen, { done_reported_on: null }, { event: 'reopened', state, reason, deadline });
      tx.record({ action: 'steering.reopen_decision', objectKind: 'decision', objectId: seen.id });
      return this.queries.decisionIn(tx, seen.id);
    });
  }

  /** Files what was reported as done. @throws Refused as the workflow says, `VERSION_STALE` */
  async close(ctx: ActorContext, seen: Seen): Promise<DecisionView> {
    return this.uow.run(ctx, async (tx) => {
      const decision = await this.queries.decisionIn(tx, seen.id);
      const reportedInMeeting = await metSinceDone(tx, seen.id);
      const step = trackingWorkflow.apply(stateOf(decision), 'close', {
        ...settledFacts(tx, decision),
        reportedInMeeting,
      });
      if (!step.ok) throw refusalOf(step);
      await this.change(tx, seen, {}, { event: 'closed', state: step.state, deadline: decision.deadline });
      tx.record({ action: 'steering.close_decision', objectKind: 'decision', objectId: seen.id });
      return this.queries.decisionIn(tx, seen.id);
    });
  }

  private async change(tx: WriteTx, seen: Seen, patch: Record<string, unknown>, entry: TrackingEntry): Promise<void> {
    await guardedUpdate(tx, 'decision', seen, patch, () => this.queries.decisionIn(tx, seen.id));
    await this.writer.write(tx, seen.id, entry);
  }
}

/** @throws Refused `DECISION_STATE` for a decision that is not carried out */
function stateOf({ tracking }: Pick<DecisionView, 'tracking'>): TrackingState {
  if (tracking === null) throw new Refused('DECISION_STATE');
  return tracking;
}

function reportEntry(state: TrackingState, facts: TrackingFacts, done: boolean): TrackingEntry {
  const transition = transitionOfReport(state, { done, newDeadline: facts.newDeadline });
  const told = { text: facts.text, reason: facts.reason };
  if (transition === null) {
    const verdict = reportVerdict(facts.text);
    if (!verdict.ok) throw refusalOf(verdict);
    return { event: 'reported', state, deadline: facts.deadline, ...told };
  }
  if (!OPEN_TRACKING.includes(state)) throw new Refused('DECISION_STATE');
  const step = trackingWorkflow.apply(state, transition, facts);
  if (!step.ok) throw refusalOf(step);
  if (transition === 'delay')
    return {
      event: 'delayed',
      state: step.state,
      deadline: facts.newDeadline,
      formerDeadline: facts.deadline,
      ...told,
    };
  return { event: done ? 'done' : 'reported', state: step.state, deadline: facts.deadline, ...told };
}

function refusalOf(refusal: Refusal): Refused {
  const wrongState = refusal.reason === 'WRONG_STATE' || refusal.reason === 'UNKNOWN_TRANSITION';
  return wrongState
    ? new Refused('DECISION_STATE')
    : new Refused(refusal.reason as TrackingRefusal & ErrorCode, refusal.params);
}

/** Facts of a step that neither reports nor moves anything. */
function settledFacts(tx: Tx, { deadline }: DecisionView): TrackingFacts {
  const words = { newDeadline: null, reason: '', text: '' };
  return { today: dayOf(tx.now()), deadline, ...words, reportedInMeeting: false, justReported: false };
}

/** How the decision stood before it was last reported as done, and whether the person did that a moment ago. */
async function lastDone(
  tx: Tx,
  id: string,
): Promise<{ readonly before: TrackingState | null; readonly justReported: boolean }> {
  const [row] = await tx.sql<{ before: TrackingState | null; justReported: boolean }>(
    `SELECT (SELECT earlier.state FROM decision_tracking earlier
              WHERE earlier.workspace_id = t.workspace_id AND earlier.decision_id = t.decision_id
                AND (earlier.created_at, earlier.id) < (t.created_at, t.id)
              ORDER BY earlier.created_at DESC, earlier.id DESC LIMIT 1) AS before,
            t.created_by = $3 AND t.created_at >= $4 AS "justReported"
       FROM decision_tracking t WHERE t.workspace_id = $1 AND t.decision_id = $2 AND t.event = 'done'
      ORDER BY t.created_at DESC, t.id DESC LIMIT 1`,
    [tx.workspaceId, id, tx.actor.userId, new Date(tx.now().getTime() - SLIP_MINUTES * 60_000)],
  );
  return row ?? { before: null, justReported: false };
}

/** Whether the body met on or after the day on which the decision was reported as done. */
async function metSinceDone(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.sql(
    `SELECT 1 FROM decision d JOIN meeting m ON m.workspace_id = d.workspace_id AND m.body_id = d.body_id
      WHERE d.workspace_id = $1 AND d.id = $2 AND m.state = 'held' AND m.held_on >= d.done_reported_on LIMIT 1`,
    [tx.workspaceId, id],
  );
  return rows.length > 0;
}
