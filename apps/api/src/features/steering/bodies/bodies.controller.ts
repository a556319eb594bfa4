import { Body, Controller } from '@nestjs/common';
import type { BodyListView, BodyView, HolderListView } from '@quartierwerk/contracts/steering/body.views';
import { CreateBody, CreateSeat, ReviseBody, ReviseSeat } from '@quartierwerk/contracts/steering/steering.dto';
import { steeringRoutes } from '@quartierwerk/contracts/steering/steering.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { BodyQueries } from './bodies.queries.js';
import { Bodies } from './bodies.service.js';
import { Seats } from './seats.service.js';

@Controller()
export class BodiesController {
  constructor(
    private readonly queries: BodyQueries,
    private readonly bodies: Bodies,
    private readonly seats: Seats,
  ) {}

  @Route(steeringRoutes.bodies)
  list(@Ctx() ctx: ActorContext): Promise<BodyListView> {
    return this.queries.list(ctx);
  }

  @Route(steeringRoutes.holders)
  holders(@Ctx() ctx: ActorContext): Promise<HolderListView> {
    return this.queries.holders(ctx);
  }

  @Route(steeringRoutes.createBody)
  create(@Ctx() ctx: ActorContext, @Body() body: CreateBody): Promise<BodyView> {
    return this.bodies.create(ctx, body);
  }

  @Route(steeringRoutes.reviseBody)
  revise(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseBody,
  ): Promise<BodyView> {
    return this.bodies.revise(ctx, { id, version }, body);
  }

  @Route(steeringRoutes.createSeat)
  createSeat(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateSeat): Promise<BodyView> {
    return this.seats.create(ctx, id, body);
  }

  @Route(steeringRoutes.reviseSeat)
  reviseSeat(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseSeat,
  ): Promise<BodyView> {
    return this.seats.revise(ctx, { id, version }, body);
  }
}
