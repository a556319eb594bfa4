import { Body, Controller, Param, Query } from '@nestjs/common';
import type { DecisionListView, DecisionView } from '@quartierwerk/contracts/steering/decision.views';
import { DecisionsQuery, ReopenDecision, ReportDecision } from '@quartierwerk/contracts/steering/decisions.dto';
import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import { CorrectDecision } from '@quartierwerk/contracts/steering/steering.dto';
import { steeringRoutes } from '@quartierwerk/contracts/steering/steering.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { AddressPipe } from '../address.pipe.js';
import { DecisionCorrection } from './decision-correction.service.js';
import { DecisionListQueries } from './decision-list.queries.js';
import { DecisionTracking } from './decision-tracking.service.js';
import { DecisionQueries } from './decision.queries.js';

@Controller()
export class DecisionsController {
  constructor(
    private readonly lists: DecisionListQueries,
    private readonly queries: DecisionQueries,
    private readonly tracking: DecisionTracking,
    private readonly correction: DecisionCorrection,
  ) {}

  @Route(steeringRoutes.decisions)
  list(@Ctx() ctx: ActorContext, @Query() query: DecisionsQuery): Promise<DecisionListView> {
    return this.lists.list(ctx, query);
  }

  @Route(steeringRoutes.decision)
  one(@Ctx() ctx: ActorContext, @Param('code', AddressPipe) code: string): Promise<DecisionView> {
    return this.queries.one(ctx, code);
  }

  @Route(steeringRoutes.reportDecision)
  report(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReportDecision,
  ): Promise<DecisionView> {
    return this.tracking.report(ctx, { id, version }, body);
  }

  @Route(steeringRoutes.reopenDecision)
  reopen(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReopenDecision,
  ): Promise<DecisionView> {
    return this.tracking.reopen(ctx, { id, version }, body);
  }

  @Route(steeringRoutes.correctDecision)
  correct(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CorrectDecision,
  ): Promise<MeetingView> {
    return this.correction.correct(ctx, { id, version }, body);
  }

  @Route(steeringRoutes.closeDecision)
  close(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Promise<DecisionView> {
    return this.tracking.close(ctx, { id, version });
  }
}
