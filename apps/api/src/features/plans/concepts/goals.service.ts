import { Injectable } from '@nestjs/common';
import type { CreateGoal, ReviseGoal } from '@quartierwerk/contracts/plans/plans.dto';
import type { PlanView } from '@quartierwerk/contracts/plans/plans.views';
import { goalVerdict } from '@quartierwerk/domain/plans/goal-rule';
import type { GoalLevel } from '@quartierwerk/domain/plans/vocabulary';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import type { Seen } from '../measures/measure-lock.js';
import { goalsIn } from './goal-rows.js';
import { seenWith } from './draft-visibility.js';
import { lockOpenPlan, lockPlanOf } from './plan-lock.js';
import { PlanQueries } from './plan.queries.js';

interface Parent {
  readonly level: GoalLevel;
  readonly planId: string;
}

/** Commands on the goals of a plan: three levels, each below the first pursuing one of the level above. */
@Injectable()
export class Goals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly queries: PlanQueries,
  ) {}

  /** @throws Refused `GOAL_LEVEL`, `PART_OF_OTHER_PLAN`, `PLAN_COMPLETED`, `NOT_FOUND` */
  async create(ctx: ActorContext, planId: string, body: CreateGoal): Promise<PlanView> {
    return this.uow.run(ctx, async (tx) => {
      const plan = await lockOpenPlan(tx, planId);
      const parentId = body.parentId ?? null;
      const verdict = goalVerdict(body.level, parentId ? await levelOf(tx, planId, parentId) : null);
      if (!verdict.ok) throw Refused.because(verdict);
      await this.spine.addNodes(tx, [
        { id: body.id, kind: 'goal', title: body.text, state: 'current', ...seenWith(plan) },
      ]);
      await tx.sql(
        `INSERT INTO goal (workspace_id, id, plan_id, level, parent_id, position, text, target, due_on)
         SELECT $1, $2, $3, $4, $5, coalesce(max(position), 0) + 1, $6, $7, $8 FROM goal
          WHERE workspace_id = $1 AND plan_id = $3 AND parent_id IS NOT DISTINCT FROM $5`,
        [
          ...[tx.workspaceId, body.id, planId, body.level, parentId],
          ...[body.text, body.target ?? null, body.dueOn ?? null],
        ],
      );
      await this.spine.addLinks(tx, [
        { fromId: body.id, relation: parentId ? 'pursues' : 'part_of', toId: parentId ?? planId },
      ]);
      return this.close(tx, 'plans.create_goal', planId, body.id);
    });
  }

  /** @throws Refused `VERSION_STALE`, `PLAN_COMPLETED`, `NOT_FOUND` */
  async revise(ctx: ActorContext, seen: Seen, body: ReviseGoal): Promise<PlanView> {
    return this.uow.run(ctx, async (tx) => {
      const plan = await lockPlanOf(tx, 'goal', seen.id);
      const columns = { text: body.text, target: body.target, due_on: body.dueOn };
      const patch = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
      await this.update(tx, seen, plan.id, patch);
      await this.spine.changeNode(tx, seen.id, body.text === undefined ? {} : { title: body.text });
      return this.close(tx, 'plans.revise_goal', plan.id, seen.id);
    });
  }

  /** Takes a goal away that nothing pursues; its row stays. @throws Refused `GOAL_IN_USE`, `VERSION_STALE`, `NOT_FOUND` */
  async remove(ctx: ActorContext, seen: Seen): Promise<PlanView> {
    return this.uow.run(ctx, async (tx) => {
      const plan = await lockPlanOf(tx, 'goal', seen.id);
      const pursued = await tx.sql<{ toId: string; fromId: string; relation: 'pursues' | 'part_of' }>(
        `SELECT from_id AS "fromId", to_id AS "toId", relation FROM chain_link
          WHERE workspace_id = $1 AND ended_at IS NULL AND $2::uuid IN (from_id, to_id)`,
        [tx.workspaceId, seen.id],
      );
      if (pursued.some(({ toId }) => toId === seen.id)) throw new Refused('GOAL_IN_USE');
      await this.update(tx, seen, plan.id, { removed_at: tx.now() });
      for (const link of pursued) await this.spine.endLink(tx, link, 'removed');
      await this.spine.changeNode(tx, seen.id, { state: 'removed' });
      return this.close(tx, 'plans.remove_goal', plan.id, seen.id);
    });
  }

  private async update(tx: WriteTx, seen: Seen, planId: string, patch: Record<string, unknown>): Promise<void> {
    await guardedUpdate(tx, 'goal', seen, patch, async () => {
      const goals = await goalsIn(tx, planId);
      return goals.find(({ id }) => id === seen.id) ?? null;
    });
  }

  private close(tx: WriteTx, action: string, planId: string, goalId: string): Promise<PlanView> {
    tx.record({ action, objectKind: 'goal', objectId: goalId, payload: { planId } });
    return this.queries.planIn(tx, planId);
  }
}

async function levelOf(tx: WriteTx, planId: string, goalId: string): Promise<GoalLevel> {
  const [parent] = await tx.sql<Parent>(
    'SELECT level, plan_id AS "planId" FROM goal WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL',
    [tx.workspaceId, goalId],
  );
  if (parent?.planId !== planId) throw new Refused('PART_OF_OTHER_PLAN');
  return parent.level;
}
