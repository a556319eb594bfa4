import { Controller, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import { ReleasedFileQuery } from '@quartierwerk/contracts/indicators/released-data.dto';
import type { ReleasedDataView } from '@quartierwerk/contracts/indicators/released-data.views';
import type { Response } from 'express';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { fileAnswer } from '../../../platform/http/file-answer.js';
import { Ctx } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { RunNumberPipe } from '../runs/run-number.pipe.js';
import { RunReleasedData } from './run-released-data.queries.js';

@Controller()
export class RunReleasedDataController {
  constructor(private readonly released: RunReleasedData) {}

  @Route(diagnosisRoutes.runReleasedData)
  view(@Ctx() ctx: ActorContext, @Param('number', RunNumberPipe) number: number): Promise<ReleasedDataView> {
    return this.released.view(ctx, number);
  }

  @Route(diagnosisRoutes.runReleasedFile)
  async file(
    @Ctx() ctx: ActorContext,
    @Param('number', RunNumberPipe) number: number,
    @Query() query: ReleasedFileQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return fileAnswer(response, await this.released.file(ctx, number, query.format ?? 'csv'));
  }
}
