import { Body, Controller, Param, Query } from '@nestjs/common';
import { MeasureCandidatesQuery } from '@quartierwerk/contracts/plans/measure-candidates-query.dto';
import type { MeasureCandidatesView } from '@quartierwerk/contracts/plans/measure-candidates.views';
import { MeasuresQuery } from '@quartierwerk/contracts/plans/measures-query.dto';
import {
  CreateMeasure,
  CreateMilestone,
  MoveMilestone,
  PublishMeasure,
  RescheduleMeasure,
  ReviseMeasure,
  ReviseMilestone,
  TransitMeasure,
} from '@quartierwerk/contracts/plans/measures.dto';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import type { MeasureListView } from '@quartierwerk/contracts/plans/plans.views';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { KeyPipe } from '../key.pipe.js';
import { MeasureCandidateQueries } from './measure-candidates.queries.js';
import { MeasureDeadlines } from './measure-deadlines.service.js';
import { MeasureListQueries } from './measure-list.queries.js';
import { MeasureSheetQueries } from './measure-sheet.queries.js';
import { Measures } from './measures.service.js';

type Sheet = Promise<MeasureView>;

@Controller()
export class MeasuresController {
  constructor(
    private readonly lists: MeasureListQueries,
    private readonly sheets: MeasureSheetQueries,
    private readonly candidateQueries: MeasureCandidateQueries,
    private readonly measures: Measures,
    private readonly deadlines: MeasureDeadlines,
  ) {}

  @Route(plansRoutes.measures)
  list(@Ctx() ctx: ActorContext, @Query() query: MeasuresQuery): Promise<MeasureListView> {
    return this.lists.list(ctx, query);
  }

  @Route(plansRoutes.measure)
  sheet(@Ctx() ctx: ActorContext, @Param('key', KeyPipe) key: string): Sheet {
    return this.sheets.sheet(ctx, key);
  }

  @Route(plansRoutes.measureCandidates)
  candidates(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @Query() query: MeasureCandidatesQuery,
  ): Promise<MeasureCandidatesView> {
    return this.candidateQueries.candidates(ctx, id, query);
  }

  @Route(plansRoutes.createMeasure)
  create(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateMeasure): Sheet {
    return this.measures.create(ctx, id, body);
  }

  @Route(plansRoutes.reviseMeasure)
  revise(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: ReviseMeasure): Sheet {
    return this.measures.revise(ctx, { id, version }, body);
  }

  @Route(plansRoutes.transitMeasure)
  transit(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: TransitMeasure): Sheet {
    return this.measures.transit(ctx, { id, version }, body);
  }

  @Route(plansRoutes.publishMeasure)
  publish(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number, @Body() body: PublishMeasure): Sheet {
    return this.measures.publish(ctx, { id, version }, body.public);
  }

  @Route(plansRoutes.rescheduleMeasure)
  reschedule(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: RescheduleMeasure,
  ): Sheet {
    return this.deadlines.reschedule(ctx, { id, version }, body);
  }

  @Route(plansRoutes.createMilestone)
  createMilestone(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: CreateMilestone): Sheet {
    return this.deadlines.addMilestone(ctx, id, body);
  }

  @Route(plansRoutes.reviseMilestone)
  reviseMilestone(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseMilestone,
  ): Sheet {
    return this.deadlines.reviseMilestone(ctx, { id, version }, body);
  }

  @Route(plansRoutes.moveMilestone)
  moveMilestone(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: MoveMilestone,
  ): Sheet {
    return this.deadlines.moveMilestone(ctx, { id, version }, body);
  }

  @Route(plansRoutes.removeMilestone)
  removeMilestone(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Sheet {
    return this.deadlines.removeMilestone(ctx, { id, version });
  }
}
