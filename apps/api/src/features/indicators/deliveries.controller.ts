import { Body, Controller, Query } from '@nestjs/common';
import { DeliveryQuery, PageQuery, WithdrawDelivery } from '@quartierwerk/contracts/indicators/deliveries.dto';
import type {
  DeliveredValuesView,
  DeliveryListView,
  DeliveryView,
} from '@quartierwerk/contracts/indicators/deliveries.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { DependentsView } from '@quartierwerk/contracts/chain/outdated.views';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../platform/http/params.decorator.js';
import { Route } from '../../platform/http/route.decorator.js';
import { DeliveryQueries } from './deliveries.queries.js';
import { Deliveries } from './deliveries.service.js';

@Controller()
export class DeliveriesController {
  constructor(
    private readonly queries: DeliveryQueries,
    private readonly service: Deliveries,
  ) {}

  @Route(indicatorsRoutes.deliveries)
  deliveries(@Ctx() ctx: ActorContext, @Query() query: DeliveryQuery): Promise<DeliveryListView> {
    return this.queries.list(ctx, query);
  }

  @Route(indicatorsRoutes.delivery)
  delivery(@Ctx() ctx: ActorContext, @Id() id: string): Promise<DeliveryView> {
    return this.queries.delivery(ctx, id);
  }

  @Route(indicatorsRoutes.deliveredValues)
  deliveredValues(@Ctx() ctx: ActorContext, @Id() id: string, @Query() query: PageQuery): Promise<DeliveredValuesView> {
    return this.queries.values(ctx, id, query);
  }

  @Route(indicatorsRoutes.deliveryDependents)
  dependents(@Ctx() ctx: ActorContext, @Id() id: string): Promise<DependentsView> {
    return this.queries.dependents(ctx, id);
  }

  @Route(indicatorsRoutes.withdrawDelivery)
  withdrawDelivery(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: WithdrawDelivery,
  ): Promise<DeliveryView> {
    return this.service.withdraw(ctx, { id, version }, body.reason);
  }
}
