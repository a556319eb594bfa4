import { Controller, Query, Res, type StreamableFile } from '@nestjs/common';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { ReleasedFileQuery } from '@quartierwerk/contracts/indicators/released-data.dto';
import type { ReleasedDataView } from '@quartierwerk/contracts/indicators/released-data.views';
import type { Response } from 'express';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { fileAnswer } from '../../../platform/http/file-answer.js';
import { Ctx, Id } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { ReleasedDataQueries } from './released-data.queries.js';

@Controller()
export class ReleasedDataController {
  constructor(private readonly queries: ReleasedDataQueries) {}

  @Route(indicatorsRoutes.releasedData)
  view(@Ctx() ctx: ActorContext, @Id() id: string): Promise<ReleasedDataView> {
    return this.queries.view(ctx, id);
  }

  @Route(indicatorsRoutes.releasedFile)
  async file(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @Query() query: ReleasedFileQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return fileAnswer(response, await this.queries.file(ctx, id, query.format ?? 'csv'));
  }
}
