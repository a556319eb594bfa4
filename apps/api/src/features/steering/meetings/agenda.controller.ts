import { Body, Controller } from '@nestjs/common';
import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import {
  ArrangeAgenda,
  CreateAgendaItem,
  DeclareConflict,
  RecordDecision,
  ReviseAgendaItem,
} from '@quartierwerk/contracts/steering/steering.dto';
import { steeringRoutes } from '@quartierwerk/contracts/steering/steering.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { DecisionRecorder } from '../decisions/decision-recorder.service.js';
import { Agenda } from './agenda.service.js';
import { AttendanceList } from './attendance.service.js';

type Meeting = Promise<MeetingView>;

@Controller()
export class AgendaController {
  constructor(
    private readonly agenda: Agenda,
    private readonly attendance: AttendanceList,
    private readonly decisions: DecisionRecorder,
  ) {}

  @Route(steeringRoutes.createAgendaItem)
  add(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateAgendaItem): Meeting {
    return this.agenda.add(ctx, id, body);
  }

  @Route(steeringRoutes.reviseAgendaItem)
  revise(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseAgendaItem,
  ): Meeting {
    return this.agenda.revise(ctx, { id, version }, body);
  }

  @Route(steeringRoutes.removeAgendaItem)
  remove(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Meeting {
    return this.agenda.remove(ctx, { id, version });
  }

  @Route(steeringRoutes.arrangeAgenda)
  arrange(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ArrangeAgenda,
  ): Meeting {
    return this.agenda.arrange(ctx, { id, version }, body);
  }

  @Route(steeringRoutes.noteAgendaItem)
  note(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Meeting {
    return this.agenda.note(ctx, { id, version });
  }

  @Route(steeringRoutes.declareConflict)
  declare(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: DeclareConflict): Meeting {
    return this.attendance.declare(ctx, id, body);
  }

  @Route(steeringRoutes.withdrawConflict)
  withdraw(@Ctx() ctx: ActorContext, @Id() id: string): Meeting {
    return this.attendance.withdraw(ctx, id);
  }

  @Route(steeringRoutes.recordDecision)
  decide(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: RecordDecision): Meeting {
    return this.decisions.record(ctx, id, body);
  }
}
