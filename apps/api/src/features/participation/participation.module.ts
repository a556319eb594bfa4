import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { AnswerQueries } from './answers/answers.queries.js';
import { Answers } from './answers/answers.service.js';
import { CaptureQueries } from './capture/capture.queries.js';
import { Capture } from './capture/capture.service.js';
import { BesideQueries } from './contributions/beside.queries.js';
import { ContributionQueries } from './contributions/contributions.queries.js';
import { Contributions } from './contributions/contributions.service.js';
import { ContributionsController } from './contributions/contributions.controller.js';
import { Publishing } from './contributions/publishing.js';
import { Supports } from './contributions/supports.service.js';
import { EventQueries } from './events/events.queries.js';
import { Events } from './events/events.service.js';
import { EventsController } from './events/events.controller.js';
import { Stations } from './events/stations.js';
import { HelperCodes } from './helper/helper-codes.service.js';
import { HelperController } from './helper/helper.controller.js';
import { HelperGate } from './helper/helper-gate.js';
import { HelperRetention } from './helper/helper-retention.js';
import { OpenContributionQueries } from './open/open-contribution.queries.js';
import { OpenParticipationController } from './open/open.controller.js';
import { ThemeGathering } from './themes/theme-gathering.js';
import { ThemeQueries } from './themes/themes.queries.js';
import { Themes } from './themes/themes.service.js';
import { ThemesController } from './themes/themes.controller.js';
import { ParticipationWaiting } from './participation-waiting.js';

const READS = [
  EventQueries,
  CaptureQueries,
  ContributionQueries,
  BesideQueries,
  ThemeQueries,
  AnswerQueries,
  OpenContributionQueries,
];
const PARTS = [Stations, ThemeGathering, Publishing];
/** What others may call: the demonstration is made through the same commands as everything else. */
const COMMANDS = [Events, HelperCodes, Capture, Contributions, Themes, Answers, Supports];

@Module({
  imports: [IdentityModule],
  controllers: [
    EventsController,
    HelperController,
    ContributionsController,
    ThemesController,
    OpenParticipationController,
  ],
  providers: [...READS, ...PARTS, ...COMMANDS, HelperGate, HelperRetention, ParticipationWaiting],
  exports: COMMANDS,
})
export class ParticipationModule {}
