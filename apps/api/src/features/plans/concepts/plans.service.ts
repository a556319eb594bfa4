import { Injectable } from '@nestjs/common';
import type { CreatePlan, LinkPlanNode, RevisePlan } from '@quartierwerk/contracts/plans/plans.dto';
import type { PlanView } from '@quartierwerk/contracts/plans/plans.views';
import { periodVerdict } from '@quartierwerk/domain/plans/deadline-rule';
import { type PlanTransition, planWorkflow } from '@quartierwerk/domain/plans/plan-workflow';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import { refusedAt, refusing } from '../../../platform/database/violated-constraint.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { requireArea, type Seen } from '../measures/measure-lock.js';
import { openDraft } from './draft-visibility.js';
import { lockOpenPlan, lockPlan } from './plan-lock.js';
import { PlanQueries } from './plan.queries.js';

/** Commands on action plans themselves: what they are called, their mission, how far they are. */
@Injectable()
export class Plans {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly queries: PlanQueries,
  ) {}

  /** @throws Refused `PLAN_CODE_TAKEN`, `PLAN_PREFIX_TAKEN`, `PERIOD_REVERSED`, `NOT_FOUND` */
  async create(ctx: ActorContext, body: CreatePlan): Promise<PlanView> {
    return refusing(PLAN_TAKEN, () =>
      this.uow.run(ctx, async (tx) => {
        checkPeriod(body.startsOn, body.endsOn);
        if (body.areaId) await requireArea(tx, body.areaId);
        await requireFree(tx, body);
        const { id, code, title } = body;
        await this.spine.addNodes(tx, [
          {
            ...{ id, kind: 'action_plan', code, title, state: planWorkflow.initial, visibility: 'organisation' },
            ...organisationOf(tx),
            ...{ validFrom: body.startsOn, validTo: body.endsOn },
            ...(body.areaId ? { areaId: body.areaId } : {}),
          },
        ]);
        await tx.sql(
          `INSERT INTO action_plan (workspace_id, id, code, title, code_prefix, area_id, starts_on, ends_on, mission_title,
                                  mission_statement, mission_adopted, state, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
          [
            ...[tx.workspaceId, id, code, title, body.codePrefix, body.areaId ?? null, body.startsOn, body.endsOn],
            ...[body.missionTitle, body.missionStatement, body.missionAdopted, planWorkflow.initial],
            ...[tx.now(), tx.actor.userId],
          ],
        );
        if (body.areaId) await this.spine.addLinks(tx, [{ fromId: id, relation: 'describes', toId: body.areaId }]);
        return this.close(tx, 'plans.create_plan', id, { code });
      }),
    );
  }

  /** @throws Refused `PLAN_COMPLETED`, `PERIOD_REVERSED`, `VERSION_STALE`, `NOT_FOUND` */
  async revise(ctx: ActorContext, seen: Seen, body: RevisePlan): Promise<PlanView> {
    return this.uow.run(ctx, async (tx) => {
      const plan = await lockOpenPlan(tx, seen.id);
      checkPeriod(body.startsOn ?? plan.startsOn, body.endsOn ?? plan.endsOn);
      if (body.areaId) await requireArea(tx, body.areaId);
      const columns = {
        ...{ title: body.title, area_id: body.areaId, starts_on: body.startsOn, ends_on: body.endsOn },
        ...{ mission_title: body.missionTitle, mission_statement: body.missionStatement },
        mission_adopted: body.missionAdopted,
      };
      const patch = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
      await guardedUpdate(tx, 'action_plan', seen, patch, () => this.queries.planIn(tx, seen.id));
      await this.spine.changeNode(tx, seen.id, {
        ...(body.title === undefined ? {} : { title: body.title }),
        ...(body.startsOn === undefined ? {} : { validFrom: body.startsOn }),
        ...(body.endsOn === undefined ? {} : { validTo: body.endsOn }),
      });
      return this.close(tx, 'plans.revise_plan', seen.id, { fields: Object.keys(patch).sort().join(' ') });
    });
  }

  /** @throws Refused `PLAN_STEP_IMPOSSIBLE`, `VERSION_STALE`, `NOT_FOUND` */
  async move(ctx: ActorContext, seen: Seen, step: PlanTransition): Promise<PlanView> {
    return this.uow.run(ctx, async (tx) => {
      const plan = await lockPlan(tx, seen.id);
      const result = planWorkflow.apply(plan.state, step);
      if (!result.ok) throw new Refused('PLAN_STEP_IMPOSSIBLE');
      await guardedUpdate(tx, 'action_plan', seen, { state: result.state }, () => this.queries.planIn(tx, seen.id));
      await this.spine.changeNode(tx, seen.id, { state: result.state });
      if (plan.state === 'draft') await openDraft(tx, this.spine, seen.id);
      return this.close(tx, `plans.${step}_plan`, seen.id, { from: plan.state, to: result.state });
    });
  }

  /** Says which decision the plan carries out. @throws Refused `LINK_TARGET_UNKNOWN`, `PLAN_COMPLETED`, `NOT_FOUND` */
  async link(ctx: ActorContext, planId: string, { nodeId, note }: LinkPlanNode): Promise<PlanView> {
    return this.uow.run(ctx, async (tx) => {
      await lockOpenPlan(tx, planId);
      await this.spine.linkable(tx, [nodeId], ['decision']);
      await this.spine.addLinks(tx, [
        { fromId: planId, relation: 'implements', toId: nodeId, ...(note ? { note } : {}) },
      ]);
      return this.close(tx, 'plans.link_plan', planId, { nodeId });
    });
  }

  private close(tx: WriteTx, action: string, id: string, payload: Readonly<Record<string, string>>): Promise<PlanView> {
    tx.record({ action, objectKind: 'action_plan', objectId: id, payload });
    return this.queries.planIn(tx, id);
  }
}

/** Whose draft it is; the house itself belongs to nobody. */
function organisationOf(tx: WriteTx): { organisationId?: string } {
  const [organisationId] = tx.actor.organisationIds;
  return organisationId ? { organisationId } : {};
}

function checkPeriod(startsOn: string, endsOn: string): void {
  const verdict = periodVerdict(startsOn, endsOn);
  if (!verdict.ok) throw Refused.because(verdict);
}

async function requireFree(tx: WriteTx, { code, codePrefix }: CreatePlan): Promise<void> {
  const taken = await tx.sql<{ code: string }>(
    'SELECT code FROM action_plan WHERE workspace_id = $1 AND (code = $2 OR code_prefix = $3)',
    [tx.workspaceId, code, codePrefix],
  );
  if (taken.length > 0) throw taken.some((plan) => plan.code === code) ? codeTaken() : PLAN_TAKEN.action_plan_prefix();
}

const codeTaken = (): Refused => refusedAt('code', new Refused('PLAN_CODE_TAKEN'));
const PLAN_TAKEN = {
  chain_node_code: codeTaken,
  action_plan_code: codeTaken,
  action_plan_prefix: () => refusedAt('codePrefix', new Refused('PLAN_PREFIX_TAKEN')),
};
