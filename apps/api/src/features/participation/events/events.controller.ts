import { Body, Controller, Param } from '@nestjs/common';
import type { CaptureResultView, CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import { RecordContributions } from '@quartierwerk/contracts/participation/contribution.dto';
import {
  CancelEvent,
  CountParticipants,
  PrepareEvent,
  ReviseEvent,
} from '@quartierwerk/contracts/participation/event.dto';
import type { EventListView, EventView } from '@quartierwerk/contracts/participation/event.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { CaptureQueries } from '../capture/capture.queries.js';
import { Capture } from '../capture/capture.service.js';
import { EventQueries } from './events.queries.js';
import { Events } from './events.service.js';

@Controller()
export class EventsController {
  constructor(
    private readonly queries: EventQueries,
    private readonly events: Events,
    private readonly sheets: CaptureQueries,
    private readonly capture: Capture,
  ) {}

  @Route(participationRoutes.events)
  list(@Ctx() ctx: ActorContext): Promise<EventListView> {
    return this.queries.list(ctx);
  }

  @Route(participationRoutes.event)
  event(@Ctx() ctx: ActorContext, @Param('code') code: string): Promise<EventView> {
    return this.queries.event(ctx, code);
  }

  @Route(participationRoutes.prepareEvent)
  prepare(@Ctx() ctx: ActorContext, @Body() body: PrepareEvent): Promise<EventView> {
    return this.events.prepare(ctx, body);
  }

  @Route(participationRoutes.reviseEvent)
  revise(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseEvent,
  ): Promise<EventView> {
    return this.events.revise(ctx, { id, version }, body);
  }

  @Route(participationRoutes.openEvent)
  open(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Promise<EventView> {
    return this.events.open(ctx, { id, version });
  }

  @Route(participationRoutes.closeEvent)
  close(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Promise<EventView> {
    return this.events.close(ctx, { id, version });
  }

  @Route(participationRoutes.cancelEvent)
  cancel(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CancelEvent,
  ): Promise<EventView> {
    return this.events.cancel(ctx, { id, version }, body.reason);
  }

  @Route(participationRoutes.countParticipants)
  countParticipants(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CountParticipants,
  ): Promise<EventView> {
    return this.events.countParticipants(ctx, { id, version }, body);
  }

  @Route(participationRoutes.captureSheet)
  sheet(@Ctx() ctx: ActorContext, @Param('code') code: string): Promise<CaptureSheetView> {
    return this.sheets.sheet(ctx, code);
  }

  @Route(participationRoutes.record)
  record(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: RecordContributions): Promise<CaptureResultView> {
    return this.capture.record(ctx, id, body);
  }
}
