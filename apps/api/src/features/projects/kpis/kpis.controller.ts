import { Body, Controller, Param, Query } from '@nestjs/common';
import type {
  KpiDetailView,
  KpiListView,
  KpiMonthView,
  ReadingSavedView,
} from '@quartierwerk/contracts/projects/kpi.views';
import {
  AddReading,
  CloseMonth,
  CreateKpi,
  KpisQuery,
  ReviseKpi,
  ReviseReading,
  SetKpiTargets,
} from '@quartierwerk/contracts/projects/kpis.dto';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { KpiQueries } from './kpis.queries.js';
import { Kpis } from './kpis.service.js';
import { MonthClosing } from './month-closing.service.js';
import { MonthQueries } from './month.queries.js';
import { Readings } from './readings.service.js';

type Detail = Promise<KpiDetailView>;

@Controller()
export class KpisController {
  constructor(
    private readonly queries: KpiQueries,
    private readonly months: MonthQueries,
    private readonly kpis: Kpis,
    private readonly readings: Readings,
    private readonly closing: MonthClosing,
  ) {}

  @Route(projectsRoutes.kpis)
  list(@Ctx() ctx: ActorContext, @Query() query: KpisQuery): Promise<KpiListView> {
    return this.queries.list(ctx, query);
  }

  @Route(projectsRoutes.kpi)
  one(@Ctx() ctx: ActorContext, @Param('key') key: string): Detail {
    return this.queries.one(ctx, key);
  }

  @Route(projectsRoutes.createKpi)
  create(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateKpi): Detail {
    return this.kpis.create(ctx, id, body);
  }

  @Route(projectsRoutes.reviseKpi)
  revise(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: ReviseKpi): Detail {
    return this.kpis.revise(ctx, { id, version }, body);
  }

  @Route(projectsRoutes.setTargets)
  setTargets(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: SetKpiTargets,
  ): Detail {
    return this.kpis.setTargets(ctx, { id, version }, body);
  }

  @Route(projectsRoutes.retireKpi)
  retire(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Detail {
    return this.kpis.retire(ctx, { id, version });
  }

  @Route(projectsRoutes.month)
  month(@Ctx() ctx: ActorContext, @Param('key') key: string, @Param('month') month: string): Promise<KpiMonthView> {
    return this.months.month(ctx, key, month);
  }

  @Route(projectsRoutes.closeMonth)
  closeMonth(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CloseMonth): Promise<KpiMonthView> {
    return this.closing.close(ctx, id, body.month);
  }

  @Route(projectsRoutes.addReading)
  addReading(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: AddReading): Promise<ReadingSavedView> {
    return this.readings.add(ctx, id, body);
  }

  @Route(projectsRoutes.reviseReading)
  reviseReading(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseReading,
  ): Promise<ReadingSavedView> {
    return this.readings.revise(ctx, { id, version }, body);
  }
}
