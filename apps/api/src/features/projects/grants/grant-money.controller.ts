import { Body, Controller } from '@nestjs/common';
import { SetGrantPlan, SetGrantQuarter } from '@quartierwerk/contracts/projects/grant-money.dto';
import type { ProjectView } from '@quartierwerk/contracts/projects/project.views';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { GrantMoneyBook } from './grant-money.service.js';

@Controller()
export class GrantMoneyController {
  constructor(private readonly book: GrantMoneyBook) {}

  @Route(projectsRoutes.setGrantPlan)
  plan(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: SetGrantPlan,
  ): Promise<ProjectView> {
    return this.book.plan(ctx, { id, version }, body);
  }

  @Route(projectsRoutes.setGrantQuarter)
  quarter(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: SetGrantQuarter,
  ): Promise<ProjectView> {
    return this.book.quarter(ctx, { id, version }, body);
  }
}
