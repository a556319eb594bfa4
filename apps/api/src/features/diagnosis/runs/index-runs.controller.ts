import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import type { RunCertaintyView } from '@quartierwerk/contracts/diagnosis/certainty.views';
import {
  CertaintyQuery,
  ComputeIndexRun,
  EditionQuery,
  IndexInputQuery,
  RunTableQuery,
} from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { IndexInputView } from '@quartierwerk/contracts/diagnosis/index-input.views';
import type {
  IndexRunHeadView,
  IndexRunListView,
  IndexRunView,
  RunVerificationView,
} from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { Response } from 'express';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { IndexInputQueries } from '../matrix/index-input.queries.js';
import { RunCertainty } from '../certainty/run-certainty.js';
import { IndexRunQueries } from './index-runs.queries.js';
import { IndexRuns } from './index-runs.service.js';
import { RunNumberPipe } from './run-number.pipe.js';
import { runTable, runTableName } from './run-table.js';
import { RunVerification } from './run-verification.js';

@Controller()
export class IndexRunsController {
  constructor(
    private readonly inputs: IndexInputQueries,
    private readonly queries: IndexRunQueries,
    private readonly runs: IndexRuns,
    private readonly verification: RunVerification,
    private readonly certainties: RunCertainty,
  ) {}

  @Route(diagnosisRoutes.input)
  input(@Ctx() ctx: ActorContext, @Query() query: IndexInputQuery): Promise<IndexInputView> {
    return this.inputs.input(ctx, query);
  }

  @Route(diagnosisRoutes.runs)
  list(@Ctx() ctx: ActorContext, @Query() query: EditionQuery): Promise<IndexRunListView> {
    return this.queries.list(ctx, query.editionId);
  }

  @Route(diagnosisRoutes.computeRun)
  compute(@Ctx() ctx: ActorContext, @Body() body: ComputeIndexRun): Promise<IndexRunHeadView> {
    return this.runs.compute(ctx, body);
  }

  @Route(diagnosisRoutes.run)
  run(@Ctx() ctx: ActorContext, @Param('number', RunNumberPipe) number: number): Promise<IndexRunView> {
    return this.queries.run(ctx, number);
  }

  @Route(diagnosisRoutes.runTable)
  async table(
    @Ctx() ctx: ActorContext,
    @Param('number', RunNumberPipe) number: number,
    @Query() query: RunTableQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const run = await this.queries.run(ctx, number);
    response.type('text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="${runTableName(run)}"`);
    return runTable(run, query.language ?? 'de');
  }

  @Route(diagnosisRoutes.runCertainty)
  certainty(
    @Ctx() ctx: ActorContext,
    @Param('number', RunNumberPipe) number: number,
    @Query() { top }: CertaintyQuery,
  ): Promise<RunCertaintyView> {
    return this.certainties.certainty(ctx, number, top ?? null);
  }

  @Route(diagnosisRoutes.freezeRun)
  freeze(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Promise<IndexRunHeadView> {
    return this.runs.freeze(ctx, { id, version });
  }

  @Route(diagnosisRoutes.verifyRun)
  verify(@Ctx() ctx: ActorContext, @Id() id: string): Promise<RunVerificationView> {
    return this.verification.verify(ctx, id);
  }
}
