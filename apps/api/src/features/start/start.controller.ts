import { Controller } from '@nestjs/common';
import { startRoutes } from '@quartierwerk/contracts/start/start.routes';
import type { StartView } from '@quartierwerk/contracts/start/start.views';
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
}
