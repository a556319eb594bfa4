import { Body, Controller, Query, Req } from '@nestjs/common';
import type { DependentsView } from '@quartierwerk/contracts/chain/outdated.views';
import {
  ChooseSheet,
  ProblemsQuery,
  ReviseDialect,
  ReviseMappingBody,
  UploadQuery,
} from '@quartierwerk/contracts/indicators/imports.dto';
import type {
  ImportProblemsView,
  ImportStateView,
  ImportView,
  OpenImportListView,
} from '@quartierwerk/contracts/indicators/imports.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { Request } from 'express';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { ImportQueries } from './imports.queries.js';
import { Imports } from './imports.service.js';
import { SheetChoice } from './sheet-choice.service.js';
import { uploadBody } from './upload-body.js';
import { Upload } from './upload.service.js';

@Controller()
export class ImportsController {
  constructor(
    private readonly queries: ImportQueries,
    private readonly service: Imports,
    private readonly uploads: Upload,
    private readonly sheets: SheetChoice,
  ) {}

  @Route(indicatorsRoutes.openImports)
  openImports(@Ctx() ctx: ActorContext): Promise<OpenImportListView> {
    return this.queries.open(ctx);
  }

  @Route(indicatorsRoutes.upload)
  upload(@Ctx() ctx: ActorContext, @Query() query: UploadQuery, @Req() request: Request): Promise<ImportView> {
    return this.uploads.store(ctx, query, uploadBody(request));
  }

  @Route(indicatorsRoutes.import)
  import(@Ctx() ctx: ActorContext, @Id() id: string): Promise<ImportView> {
    return this.queries.import(ctx, id);
  }

  @Route(indicatorsRoutes.importState)
  importState(@Ctx() ctx: ActorContext, @Id() id: string): Promise<ImportStateView> {
    return this.queries.state(ctx, id);
  }

  @Route(indicatorsRoutes.importDependents)
  importDependents(@Ctx() ctx: ActorContext, @Id() id: string): Promise<DependentsView> {
    return this.queries.dependents(ctx, id);
  }

  @Route(indicatorsRoutes.importProblems)
  importProblems(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @Query() query: ProblemsQuery,
  ): Promise<ImportProblemsView> {
    return this.queries.problems(ctx, id, query);
  }

  @Route(indicatorsRoutes.reviseDialect)
  reviseDialect(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseDialect,
  ): Promise<ImportView> {
    return this.service.reviseDialect(ctx, { id, version }, body);
  }

  @Route(indicatorsRoutes.chooseSheet)
  chooseSheet(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ChooseSheet,
  ): Promise<ImportView> {
    return this.sheets.choose(ctx, { id, version }, body.sheet);
  }

  @Route(indicatorsRoutes.reviseMapping)
  reviseMapping(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseMappingBody,
  ): Promise<ImportView> {
    return this.service.reviseMapping(ctx, { id, version }, body);
  }

  @Route(indicatorsRoutes.commitImport)
  commitImport(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Promise<ImportStateView> {
    return this.service.commit(ctx, { id, version });
  }

  @Route(indicatorsRoutes.cancelImport)
  cancelImport(@Ctx() ctx: ActorContext, @Id() id: string): Promise<ImportStateView> {
    return this.service.cancel(ctx, id);
  }

  @Route(indicatorsRoutes.discardImport)
  discardImport(@Ctx() ctx: ActorContext, @Id() id: string): Promise<void> {
    return this.service.discard(ctx, id);
  }
}
