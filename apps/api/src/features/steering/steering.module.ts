import { Module } from '@nestjs/common';
import { ConferencesModule } from '../conferences/index.js';
import { BodiesController } from './bodies/bodies.controller.js';
import { BodyQueries } from './bodies/bodies.queries.js';
import { Bodies } from './bodies/bodies.service.js';
import { Seats } from './bodies/seats.service.js';
import { DecisionCorrection } from './decisions/decision-correction.service.js';
import { DecisionListQueries } from './decisions/decision-list.queries.js';
import { DecisionQueries } from './decisions/decision.queries.js';
import { DecisionRecorder } from './decisions/decision-recorder.service.js';
import { DecisionTracking } from './decisions/decision-tracking.service.js';
import { DecisionsController } from './decisions/decisions.controller.js';
import { TrackingWriter } from './decisions/tracking-writer.js';
import { AgendaController } from './meetings/agenda.controller.js';
import { Agenda } from './meetings/agenda.service.js';
import { AttendanceList } from './meetings/attendance.service.js';
import { MeetingMoves } from './meetings/meeting-moves.js';
import { MeetingQueries } from './meetings/meeting.queries.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { Meetings } from './meetings/meetings.service.js';
import { SteeringBeside } from './steering-beside.js';
import { SteeringWaiting } from './steering-waiting.js';

const READS = [BodyQueries, MeetingQueries, DecisionListQueries, DecisionQueries, TrackingWriter, MeetingMoves];
/** What others may call: the demonstration is made through the same commands as everything else. */
const COMMANDS = [
  Bodies,
  Seats,
  Meetings,
  Agenda,
  AttendanceList,
  DecisionRecorder,
  DecisionCorrection,
  DecisionTracking,
];

@Module({
  imports: [ConferencesModule],
  controllers: [BodiesController, MeetingsController, AgendaController, DecisionsController],
  providers: [...READS, ...COMMANDS, SteeringWaiting, SteeringBeside],
  exports: COMMANDS,
})
export class SteeringModule {}
