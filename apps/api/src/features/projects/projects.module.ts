import { Module } from '@nestjs/common';
import { GrantMoneyController } from './grants/grant-money.controller.js';
import { GrantMoneyQueries } from './grants/grant-money.queries.js';
import { GrantMoneyBook } from './grants/grant-money.service.js';
import { GrantQueries } from './grants/grants.queries.js';
import { Grants } from './grants/grants.service.js';
import { GrantsController } from './grants/grants.controller.js';
import { Obligations } from './grants/obligations.service.js';
import { Programmes } from './grants/programmes.service.js';
import { KpiQueries } from './kpis/kpis.queries.js';
import { Kpis } from './kpis/kpis.service.js';
import { KpisController } from './kpis/kpis.controller.js';
import { MonthClosing } from './kpis/month-closing.service.js';
import { MonthQueries } from './kpis/month.queries.js';
import { Readings } from './kpis/readings.service.js';
import { ProjectQueries } from './projects/projects.queries.js';
import { ProjectListQueries } from './projects/project-list.queries.js';
import { Projects } from './projects/projects.service.js';
import { ProjectsController } from './projects/projects.controller.js';
import { CarrierStartQueries } from './start/carrier-start.queries.js';
import { ProjectDates } from './project-dates.js';
import { ProjectsBeside } from './projects-beside.js';
import { ProjectsWaiting } from './projects-waiting.js';

const QUERIES = [
  CarrierStartQueries,
  GrantMoneyQueries,
  GrantQueries,
  KpiQueries,
  MonthQueries,
  ProjectListQueries,
  ProjectQueries,
];
/** What others may call: the demonstration is made through the same commands as everything else. */
const COMMANDS = [Projects, Programmes, Grants, Obligations, Kpis, Readings, MonthClosing, GrantMoneyBook];

@Module({
  controllers: [ProjectsController, GrantsController, GrantMoneyController, KpisController],
  providers: [...QUERIES, ...COMMANDS, ProjectsWaiting, ProjectsBeside, ProjectDates],
  exports: [...COMMANDS, ProjectDates],
})
export class ProjectsModule {}
