import { Body, Controller, Query } from '@nestjs/common';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import {
  ApproveRelease,
  CreateRelease,
  HiddenValuesQuery,
  WithdrawRelease,
} from '@quartierwerk/contracts/indicators/releases.dto';
import type { HiddenValuesView, ReleaseListView, ReleaseView } from '@quartierwerk/contracts/indicators/releases.views';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { ReleaseQueries } from './releases.queries.js';
import { Releases } from './releases.service.js';

@Controller()
export class ReleasesController {
  constructor(
    private readonly queries: ReleaseQueries,
    private readonly service: Releases,
  ) {}

  @Route(indicatorsRoutes.releases)
  releases(@Ctx() ctx: ActorContext, @Id() id: string): Promise<ReleaseListView> {
    return this.queries.ofDelivery(ctx, id);
  }

  @Route(indicatorsRoutes.createRelease)
  createRelease(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateRelease): Promise<ReleaseView> {
    return this.service.begin(ctx, id, body.id);
  }

  @Route(indicatorsRoutes.release)
  release(@Ctx() ctx: ActorContext, @Id() id: string): Promise<ReleaseView> {
    return this.queries.release(ctx, id);
  }

  @Route(indicatorsRoutes.hiddenValues)
  hiddenValues(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @Query() query: HiddenValuesQuery,
  ): Promise<HiddenValuesView> {
    return this.queries.hidden(ctx, id, query);
  }

  @Route(indicatorsRoutes.approveRelease)
  approveRelease(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ApproveRelease,
  ): Promise<ReleaseView> {
    return this.service.approve(ctx, { id, version }, body.acceptExposed ?? false);
  }

  @Route(indicatorsRoutes.cancelRelease)
  cancelRelease(@Ctx() ctx: ActorContext, @Id() id: string): Promise<ReleaseView> {
    return this.service.cancel(ctx, id);
  }

  @Route(indicatorsRoutes.withdrawRelease)
  withdrawRelease(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: WithdrawRelease,
  ): Promise<ReleaseView> {
    return this.service.withdraw(ctx, { id, version }, body.reason);
  }
}
