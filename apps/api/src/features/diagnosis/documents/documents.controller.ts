import { Body, Controller, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { CreateDocument, ProfileDocumentQuery } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { DocumentJobListView, DocumentJobView } from '@quartierwerk/contracts/diagnosis/documents.views';
import type { Response } from 'express';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { fileAnswer } from '../../../platform/http/file-answer.js';
import { Ctx, Id } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { RunNumberPipe } from '../runs/run-number.pipe.js';
import { DocumentJobQueries } from './document-jobs.queries.js';
import { Documents } from './documents.service.js';
import { ProfileDocuments } from './profile-documents.js';

@Controller()
export class DocumentsController {
  constructor(
    private readonly profiles: ProfileDocuments,
    private readonly queries: DocumentJobQueries,
    private readonly service: Documents,
  ) {}

  @Route(diagnosisRoutes.profileDocument)
  async profile(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @Query() query: ProfileDocumentQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return fileAnswer(response, await this.profiles.write(ctx, id, query));
  }

  @Route(diagnosisRoutes.documents)
  list(@Ctx() ctx: ActorContext, @Param('number', RunNumberPipe) number: number): Promise<DocumentJobListView> {
    return this.queries.ofRun(ctx, number);
  }

  @Route(diagnosisRoutes.createDocument)
  create(@Ctx() ctx: ActorContext, @Body() body: CreateDocument): Promise<DocumentJobView> {
    return this.service.create(ctx, body);
  }

  @Route(diagnosisRoutes.document)
  document(@Ctx() ctx: ActorContext, @Id() id: string): Promise<DocumentJobView> {
    return this.queries.document(ctx, id);
  }

  @Route(diagnosisRoutes.cancelDocument)
  cancel(@Ctx() ctx: ActorContext, @Id() id: string): Promise<DocumentJobView> {
    return this.service.cancel(ctx, id);
  }

  @Route(diagnosisRoutes.documentFile)
  async file(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return fileAnswer(response, await this.queries.file(ctx, id));
  }
}
