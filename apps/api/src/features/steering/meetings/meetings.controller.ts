import { Body, Controller, Param } from '@nestjs/common';
import type {
  AgendaCandidatesView,
  MeetingListView,
  MeetingView,
} from '@quartierwerk/contracts/steering/meeting.views';
import {
  CreateMeeting,
  NoteAttendance,
  ReviseMeeting,
  TransitMeeting,
} from '@quartierwerk/contracts/steering/steering.dto';
import { steeringRoutes } from '@quartierwerk/contracts/steering/steering.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { AddressPipe } from '../address.pipe.js';
import { AttendanceList } from './attendance.service.js';
import { MeetingQueries } from './meeting.queries.js';
import { Meetings } from './meetings.service.js';

@Controller()
export class MeetingsController {
  constructor(
    private readonly queries: MeetingQueries,
    private readonly meetings: Meetings,
    private readonly attendance: AttendanceList,
  ) {}

  @Route(steeringRoutes.meetings)
  list(@Ctx() ctx: ActorContext): Promise<MeetingListView> {
    return this.queries.list(ctx);
  }

  @Route(steeringRoutes.meeting)
  one(@Ctx() ctx: ActorContext, @Param('code', AddressPipe) code: string): Promise<MeetingView> {
    return this.queries.one(ctx, code);
  }

  @Route(steeringRoutes.agendaCandidates)
  candidates(@Ctx() ctx: ActorContext): Promise<AgendaCandidatesView> {
    return this.queries.candidates(ctx);
  }

  @Route(steeringRoutes.createMeeting)
  create(@Ctx() ctx: ActorContext, @Body() body: CreateMeeting): Promise<MeetingView> {
    return this.meetings.create(ctx, body);
  }

  @Route(steeringRoutes.reviseMeeting)
  revise(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseMeeting,
  ): Promise<MeetingView> {
    return this.meetings.revise(ctx, { id, version }, body);
  }

  @Route(steeringRoutes.transitMeeting)
  transit(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: TransitMeeting,
  ): Promise<MeetingView> {
    return this.meetings.transit(ctx, { id, version }, body);
  }

  @Route(steeringRoutes.noteAttendance)
  attend(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: NoteAttendance): Promise<MeetingView> {
    return this.attendance.note(ctx, id, body);
  }
}
