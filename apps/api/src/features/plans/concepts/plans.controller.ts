import { Body, Controller, Param } from '@nestjs/common';
import {
  CreatePlanField,
  CreateGoal,
  CreatePlan,
  CreateStage,
  LinkPlanNode,
  MovePlan,
  RevisePlanField,
  ReviseGoal,
  RevisePlan,
  ReviseStage,
} from '@quartierwerk/contracts/plans/plans.dto';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import type { PlanListView, PlanView } from '@quartierwerk/contracts/plans/plans.views';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { KeyPipe } from '../key.pipe.js';
import { Goals } from './goals.service.js';
import { PlanParts } from './plan-parts.service.js';
import { PlanQueries } from './plan.queries.js';
import { Plans } from './plans.service.js';

type Plan = Promise<PlanView>;

@Controller()
export class PlansController {
  constructor(
    private readonly queries: PlanQueries,
    private readonly plans: Plans,
    private readonly parts: PlanParts,
    private readonly goals: Goals,
  ) {}

  @Route(plansRoutes.plans)
  list(@Ctx() ctx: ActorContext): Promise<PlanListView> {
    return this.queries.list(ctx);
  }

  @Route(plansRoutes.plan)
  plan(@Ctx() ctx: ActorContext, @Param('key', KeyPipe) key: string): Plan {
    return this.queries.plan(ctx, key);
  }

  @Route(plansRoutes.createPlan)
  create(@Ctx() ctx: ActorContext, @Body() body: CreatePlan): Plan {
    return this.plans.create(ctx, body);
  }

  @Route(plansRoutes.revisePlan)
  revise(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: RevisePlan): Plan {
    return this.plans.revise(ctx, { id, version }, body);
  }

  @Route(plansRoutes.movePlan)
  move(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: MovePlan): Plan {
    return this.plans.move(ctx, { id, version }, body.step);
  }

  @Route(plansRoutes.linkPlan)
  link(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: LinkPlanNode): Plan {
    return this.plans.link(ctx, id, body);
  }

  @Route(plansRoutes.createField)
  createField(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreatePlanField): Plan {
    return this.parts.createField(ctx, id, body);
  }

  @Route(plansRoutes.reviseField)
  reviseField(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: RevisePlanField,
  ): Plan {
    return this.parts.reviseField(ctx, { id, version }, body);
  }

  @Route(plansRoutes.createStage)
  createStage(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateStage): Plan {
    return this.parts.createStage(ctx, id, body);
  }

  @Route(plansRoutes.reviseStage)
  reviseStage(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: ReviseStage): Plan {
    return this.parts.reviseStage(ctx, { id, version }, body);
  }

  @Route(plansRoutes.createGoal)
  createGoal(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateGoal): Plan {
    return this.goals.create(ctx, id, body);
  }

  @Route(plansRoutes.reviseGoal)
  reviseGoal(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: ReviseGoal): Plan {
    return this.goals.revise(ctx, { id, version }, body);
  }

  @Route(plansRoutes.removeGoal)
  removeGoal(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Plan {
    return this.goals.remove(ctx, { id, version });
  }
}
