import { Injectable } from '@nestjs/common';
import type {
  CreateMilestone,
  MoveMilestone,
  RescheduleMeasure,
  ReviseMilestone,
} from '@quartierwerk/contracts/plans/measures.dto';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { milestoneMoveVerdict } from '@quartierwerk/domain/plans/deadline-rule';
import { type Day, dayOf } from '@quartierwerk/domain/time/day';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { keepMove, moveEnd } from './deadline-moves.js';
import { type Seen, lockMeasure, touchMeasure } from './measure-lock.js';
import { MeasureSheetQueries, milestonesIn } from './measure-sheet.queries.js';

interface Milestone {
  readonly measureId: string;
  readonly dueOn: Day;
  readonly reachedOn: Day | null;
}

/** Commands on deadlines: the end of a measure and its milestones. What was promised before stays beside what holds now. */
@Injectable()
export class MeasureDeadlines {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly sheets: MeasureSheetQueries,
  ) {}

  /** @throws Refused `DEADLINE_REASON_MISSING`, `DEADLINE_UNCHANGED`, `PERIOD_REVERSED`, `VERSION_STALE`, `NOT_FOUND` */
  async reschedule(ctx: ActorContext, seen: Seen, { endsOn, reason }: RescheduleMeasure): Promise<MeasureView> {
    return this.uow.run(ctx, async (tx) => {
      const measure = await lockMeasure(tx, seen.id);
      await moveEnd(tx, measure, endsOn, reason);
      await guardedUpdate(tx, 'measure', seen, { ends_on: endsOn }, () => this.sheets.sheetIn(tx, seen.id));
      await this.spine.changeNode(tx, seen.id, { validTo: endsOn });
      return this.close(tx, 'plans.reschedule_measure', seen.id, { from: measure.endsOn ?? '', to: endsOn });
    });
  }

  /** @throws Refused `PLAN_COMPLETED`, `NOT_FOUND` */
  async addMilestone(ctx: ActorContext, measureId: string, body: CreateMilestone): Promise<MeasureView> {
    return this.uow.run(ctx, async (tx) => {
      await lockMeasure(tx, measureId);
      await tx.sql('INSERT INTO milestone (workspace_id, id, measure_id, title, due_on) VALUES ($1, $2, $3, $4, $5)', [
        tx.workspaceId,
        body.id,
        measureId,
        body.title,
        body.dueOn,
      ]);
      return this.closeTouched(tx, 'plans.create_milestone', measureId, { milestoneId: body.id });
    });
  }

  /** Renames a milestone, or says when it was reached. @throws Refused `REACHED_IN_FUTURE`, `VERSION_STALE`, `NOT_FOUND` */
  async reviseMilestone(ctx: ActorContext, seen: Seen, body: ReviseMilestone): Promise<MeasureView> {
    return this.uow.run(ctx, async (tx) => {
      const { measureId } = await this.lock(tx, seen.id);
      if (body.reachedOn && body.reachedOn > dayOf(tx.now())) throw new Refused('REACHED_IN_FUTURE');
      await this.update(tx, seen, measureId, {
        ...(body.title === undefined ? {} : { title: body.title }),
        ...(body.reachedOn === undefined ? {} : { reached_on: body.reachedOn }),
      });
      return this.closeTouched(tx, 'plans.revise_milestone', measureId, { milestoneId: seen.id });
    });
  }

  /** @throws Refused `MILESTONE_REACHED`, `DEADLINE_REASON_MISSING`, `DEADLINE_UNCHANGED`, `VERSION_STALE`, `NOT_FOUND` */
  async moveMilestone(ctx: ActorContext, seen: Seen, { dueOn, reason }: MoveMilestone): Promise<MeasureView> {
    return this.uow.run(ctx, async (tx) => {
      const milestone = await this.lock(tx, seen.id);
      const move = { from: milestone.dueOn, to: dueOn, reason };
      const verdict = milestoneMoveVerdict(move, milestone.reachedOn);
      if (!verdict.ok) throw Refused.because(verdict);
      await this.update(tx, seen, milestone.measureId, { due_on: dueOn });
      await keepMove(tx, milestone.measureId, seen.id, move);
      return this.closeTouched(tx, 'plans.move_milestone', milestone.measureId, { milestoneId: seen.id, ...move });
    });
  }

  /** Takes a milestone away; its row stays in the history. @throws Refused `MILESTONE_REACHED`, `VERSION_STALE`, `NOT_FOUND` */
  async removeMilestone(ctx: ActorContext, seen: Seen): Promise<MeasureView> {
    return this.uow.run(ctx, async (tx) => {
      const { measureId, reachedOn } = await this.lock(tx, seen.id);
      if (reachedOn) throw new Refused('MILESTONE_REACHED');
      await this.update(tx, seen, measureId, { removed_at: tx.now() });
      return this.closeTouched(tx, 'plans.remove_milestone', measureId, { milestoneId: seen.id });
    });
  }

  /** The milestone, with its measure locked. */
  private async lock(tx: WriteTx, id: string): Promise<Milestone> {
    const [milestone] = await tx.sql<Milestone>(
      `SELECT measure_id AS "measureId", due_on::text AS "dueOn", reached_on::text AS "reachedOn" FROM milestone
        WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL`,
      [tx.workspaceId, id],
    );
    if (!milestone) throw new Refused('NOT_FOUND');
    await lockMeasure(tx, milestone.measureId);
    return milestone;
  }

  private async update(tx: WriteTx, seen: Seen, measureId: string, patch: Record<string, unknown>): Promise<void> {
    await guardedUpdate(tx, 'milestone', seen, patch, async () => {
      const milestones = await milestonesIn(tx, measureId);
      return milestones.find(({ id }) => id === seen.id) ?? null;
    });
  }

  private async closeTouched(
    tx: WriteTx,
    action: string,
    measureId: string,
    payload: Readonly<Record<string, string>>,
  ): Promise<MeasureView> {
    await touchMeasure(tx, measureId);
    await this.spine.changeNode(tx, measureId, {});
    return this.close(tx, action, measureId, payload);
  }

  private close(
    tx: WriteTx,
    action: string,
    measureId: string,
    payload: Readonly<Record<string, string>>,
  ): Promise<MeasureView> {
    tx.record({ action, objectKind: 'measure', objectId: measureId, payload });
    return this.sheets.sheetIn(tx, measureId);
  }
}
