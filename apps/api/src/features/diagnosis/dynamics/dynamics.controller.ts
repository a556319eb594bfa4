import { Controller, Param, Query } from '@nestjs/common';
import { DynamicsQuery } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { RunDynamicsView } from '@quartierwerk/contracts/diagnosis/dynamics.views';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { RunNumberPipe } from '../runs/run-number.pipe.js';
import { RunDynamics } from './run-dynamics.js';

@Controller()
export class DynamicsController {
  constructor(private readonly runDynamics: RunDynamics) {}

  @Route(diagnosisRoutes.runDynamics)
  dynamics(
    @Ctx() ctx: ActorContext,
    @Param('number', RunNumberPipe) number: number,
    @Query() query: DynamicsQuery,
  ): Promise<RunDynamicsView> {
    return this.runDynamics.dynamics(ctx, number, query);
  }
}
