import { Injectable } from '@nestjs/common';
import type {
  CreatePlanField,
  CreateStage,
  RevisePlanField,
  ReviseStage,
} from '@quartierwerk/contracts/plans/plans.dto';
import type { PlanView } from '@quartierwerk/contracts/plans/plans.views';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import type { Seen } from '../measures/measure-lock.js';
import { seenWith } from './draft-visibility.js';
import { lockOpenPlan, lockPlanOf } from './plan-lock.js';
import { PlanQueries } from './plan.queries.js';

/** The two sides of the overview: fields of action and planning stages. Their numbers stay; measures are named after them. */
@Injectable()
export class PlanParts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly queries: PlanQueries,
  ) {}

  /** @throws Refused `FIELD_NUMBER_TAKEN`, `PLAN_COMPLETED`, `NOT_FOUND` */
  async createField(ctx: ActorContext, planId: string, { id, number, title }: CreatePlanField): Promise<PlanView> {
    return this.uow.run(ctx, async (tx) => {
      const plan = await lockOpenPlan(tx, planId);
      if ((await this.queries.fieldsIn(tx, planId)).some((field) => field.number === number))
        throw new Refused('FIELD_NUMBER_TAKEN');
      await this.spine.addNodes(tx, [{ id, kind: 'field_of_action', title, state: 'current', ...seenWith(plan) }]);
      await tx.sql(
        'INSERT INTO field_of_action (workspace_id, id, plan_id, number, title) VALUES ($1, $2, $3, $4, $5)',
        [tx.workspaceId, id, planId, number, title],
      );
      await this.spine.addLinks(tx, [{ fromId: id, relation: 'part_of', toId: planId }]);
      return this.close(tx, 'plans.create_field', planId, id);
    });
  }

  /** @throws Refused `VERSION_STALE`, `PLAN_COMPLETED`, `NOT_FOUND` */
  async reviseField(ctx: ActorContext, seen: Seen, { title }: RevisePlanField): Promise<PlanView> {
    return this.uow.run(ctx, async (tx) => {
      const plan = await lockPlanOf(tx, 'field_of_action', seen.id);
      await guardedUpdate(tx, 'field_of_action', seen, { title }, async () =>
        (await this.queries.fieldsIn(tx, plan.id)).find(({ id }) => id === seen.id),
      );
      await this.spine.changeNode(tx, seen.id, { title });
      return this.close(tx, 'plans.revise_field', plan.id, seen.id);
    });
  }

  /** @throws Refused `STAGE_NUMBER_TAKEN`, `PERIOD_REVERSED`, `PLAN_COMPLETED`, `NOT_FOUND` */
  async createStage(ctx: ActorContext, planId: string, body: CreateStage): Promise<PlanView> {
    return this.uow.run(ctx, async (tx) => {
      await lockOpenPlan(tx, planId);
      if ((await this.queries.stagesIn(tx, planId)).some((stage) => stage.number === body.number))
        throw new Refused('STAGE_NUMBER_TAKEN');
      if (body.toYear < body.fromYear) throw new Refused('PERIOD_REVERSED');
      await tx.sql(
        'INSERT INTO planning_stage (workspace_id, id, plan_id, number, title, from_year, to_year) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [tx.workspaceId, body.id, planId, body.number, body.title, body.fromYear, body.toYear],
      );
      return this.close(tx, 'plans.create_stage', planId, body.id);
    });
  }

  /** @throws Refused `PERIOD_REVERSED`, `VERSION_STALE`, `PLAN_COMPLETED`, `NOT_FOUND` */
  async reviseStage(ctx: ActorContext, seen: Seen, body: ReviseStage): Promise<PlanView> {
    return this.uow.run(ctx, async (tx) => {
      const plan = await lockPlanOf(tx, 'planning_stage', seen.id);
      const stage = (await this.queries.stagesIn(tx, plan.id)).find(({ id }) => id === seen.id);
      if (!stage) throw new Refused('NOT_FOUND');
      const changed = { ...stage, ...body };
      if (changed.toYear < changed.fromYear) throw new Refused('PERIOD_REVERSED');
      const patch = { title: changed.title, from_year: changed.fromYear, to_year: changed.toYear };
      await guardedUpdate(tx, 'planning_stage', seen, patch, () => Promise.resolve(stage));
      return this.close(tx, 'plans.revise_stage', plan.id, seen.id);
    });
  }

  private close(tx: WriteTx, action: string, planId: string, partId: string): Promise<PlanView> {
    tx.record({ action, objectKind: 'action_plan', objectId: planId, payload: { partId } });
    return this.queries.planIn(tx, planId);
  }
}
