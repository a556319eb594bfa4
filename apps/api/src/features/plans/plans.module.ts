import { Module } from '@nestjs/common';
import { ConferencesModule } from '../conferences/index.js';
import { IdentityModule } from '../identity/index.js';
import { Goals } from './concepts/goals.service.js';
import { PlanParts } from './concepts/plan-parts.service.js';
import { PlanQueries } from './concepts/plan.queries.js';
import { PlansController } from './concepts/plans.controller.js';
import { Plans } from './concepts/plans.service.js';
import { MeasureCandidateQueries } from './measures/measure-candidates.queries.js';
import { MeasureContentController } from './measures/measure-content.controller.js';
import { MeasureDeadlines } from './measures/measure-deadlines.service.js';
import { MeasureLinks } from './measures/measure-links.service.js';
import { MeasureListQueries } from './measures/measure-list.queries.js';
import { MeasureMoney } from './measures/measure-money.service.js';
import { MeasureReports } from './measures/measure-reports.service.js';
import { MeasureSheetQueries } from './measures/measure-sheet.queries.js';
import { OpenMeasureController } from './measures/open-measure.controller.js';
import { OpenMeasureQueries } from './measures/open-measure.queries.js';
import { MeasuresController } from './measures/measures.controller.js';
import { Measures } from './measures/measures.service.js';
import { TakenUp } from './measures/taken-up.js';
import { PlansBeside } from './plans-beside.js';
import { PlansWaiting } from './plans-waiting.js';

/** What others may call: the demonstration is made through the same commands as everything else. */
const COMMANDS = [Plans, PlanParts, Goals, Measures, MeasureDeadlines, MeasureMoney, MeasureReports, MeasureLinks];

@Module({
  imports: [ConferencesModule, IdentityModule],
  controllers: [PlansController, MeasuresController, MeasureContentController, OpenMeasureController],
  providers: [
    PlanQueries,
    MeasureCandidateQueries,
    MeasureListQueries,
    MeasureSheetQueries,
    OpenMeasureQueries,
    TakenUp,
    ...COMMANDS,
    PlansBeside,
    PlansWaiting,
  ],
  exports: COMMANDS,
})
export class PlansModule {}
