import { Body, Controller, Query } from '@nestjs/common';
import {
  BoardQuery,
  RefuseDeliveryRequest,
  RequestDeliveries,
  ReviseDeliveryRequest,
} from '@quartierwerk/contracts/indicators/delivery-board.dto';
import type { DeliveryBoardView, ReminderView } from '@quartierwerk/contracts/indicators/delivery-board.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { BoardQueries } from './board.queries.js';
import { DeliveryReminders } from './delivery-reminders.js';
import { DeliveryRequests } from './delivery-requests.service.js';

@Controller()
export class BoardController {
  constructor(
    private readonly queries: BoardQueries,
    private readonly requests: DeliveryRequests,
    private readonly reminders: DeliveryReminders,
  ) {}

  @Route(indicatorsRoutes.deliveryBoard)
  board(@Ctx() ctx: ActorContext, @Query() query: BoardQuery): Promise<DeliveryBoardView> {
    return this.queries.board(ctx, query.year ?? null);
  }

  @Route(indicatorsRoutes.requestDeliveries)
  request(@Ctx() ctx: ActorContext, @Body() body: RequestDeliveries): Promise<DeliveryBoardView> {
    return this.requests.request(ctx, body);
  }

  @Route(indicatorsRoutes.reviseDeliveryRequest)
  revise(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseDeliveryRequest,
  ): Promise<DeliveryBoardView> {
    return this.requests.revise(ctx, { id, version }, body.dueOn);
  }

  @Route(indicatorsRoutes.refuseDeliveryRequest)
  refuse(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: RefuseDeliveryRequest,
  ): Promise<DeliveryBoardView> {
    return this.requests.refuse(ctx, { id, version }, body.reason);
  }

  @Route(indicatorsRoutes.dropDeliveryRequest)
  drop(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Promise<DeliveryBoardView> {
    return this.requests.drop(ctx, { id, version });
  }

  @Route(indicatorsRoutes.remindSource)
  remind(@Ctx() ctx: ActorContext, @Id() id: string): Promise<ReminderView> {
    return this.reminders.remind(ctx, id);
  }
}
