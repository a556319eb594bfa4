import { Controller } from '@nestjs/common';
import { startRoutes } from '@quartierwerk/contracts/start/start.routes';
import type { DatesView, FrameView, StartView, WaitingListView } from '@quartierwerk/contracts/start/start.views';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Ctx } from '../../platform/http/params.decorator.js';
import { Route } from '../../platform/http/route.decorator.js';
import { StartQueries } from './start.queries.js';

@Controller()
export class StartController {
  constructor(private readonly queries: StartQueries) {}

  @Route(startRoutes.start)
  start(@Ctx() ctx: ActorContext): Promise<StartView> {
    return this.queries.start(ctx);
  }

  @Route(startRoutes.frame)
  frame(@Ctx() ctx: ActorContext): Promise<FrameView> {
    return this.queries.frame(ctx);
  }

  @Route(startRoutes.waiting)
  async waiting(@Ctx() ctx: ActorContext): Promise<WaitingListView> {
    return { waiting: await this.queries.waitingFor(ctx) };
  }

  @Route(startRoutes.dates)
  async dates(@Ctx() ctx: ActorContext): Promise<DatesView> {
    return { dates: await this.queries.allDates(ctx) };
  }
}
