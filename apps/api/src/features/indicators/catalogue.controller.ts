import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  CreateDomain,
  CreateIndicator,
  CreateSource,
  IndicatorDefinition,
  SourceBody,
  ValuesQuery,
} from '@quartierwerk/contracts/indicators/catalogue.dto';
import type {
  CatalogueView,
  DomainView,
  IndicatorValuesView,
  IndicatorView,
  SourceListView,
  SourceView,
} from '@quartierwerk/contracts/indicators/catalogue.views';
import type { IndicatorSeriesView } from '@quartierwerk/contracts/indicators/series.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../platform/http/params.decorator.js';
import { Route } from '../../platform/http/route.decorator.js';
import { CatalogueQueries } from './catalogue.queries.js';
import { Catalogue } from './catalogue.service.js';
import { SeriesQueries } from './series.queries.js';
import { Sources } from './sources.service.js';
import { ValuesQueries } from './values.queries.js';

@Controller()
export class CatalogueController {
  constructor(
    private readonly queries: CatalogueQueries,
    private readonly catalogueService: Catalogue,
    private readonly valuesQueries: ValuesQueries,
    private readonly seriesQueries: SeriesQueries,
    private readonly sourceService: Sources,
  ) {}

  @Route(indicatorsRoutes.catalogue)
  catalogue(@Ctx() ctx: ActorContext): Promise<CatalogueView> {
    return this.queries.catalogue(ctx);
  }

  @Route(indicatorsRoutes.createIndicator)
  createIndicator(@Ctx() ctx: ActorContext, @Body() body: CreateIndicator): Promise<IndicatorView> {
    return this.catalogueService.create(ctx, body);
  }

  @Route(indicatorsRoutes.takeOverDefaults)
  takeOverDefaults(@Ctx() ctx: ActorContext): Promise<CatalogueView> {
    return this.catalogueService.takeOverDefaults(ctx);
  }

  @Route(indicatorsRoutes.createDomain)
  createDomain(@Ctx() ctx: ActorContext, @Body() body: CreateDomain): Promise<DomainView> {
    return this.catalogueService.createDomain(ctx, body);
  }

  @Route(indicatorsRoutes.indicator)
  indicator(@Ctx() ctx: ActorContext, @Param('code') code: string): Promise<IndicatorView> {
    return this.queries.indicator(ctx, code);
  }

  @Route(indicatorsRoutes.values)
  values(
    @Ctx() ctx: ActorContext,
    @Param('code') code: string,
    @Query() query: ValuesQuery,
  ): Promise<IndicatorValuesView> {
    return this.valuesQueries.values(ctx, code, query);
  }

  @Route(indicatorsRoutes.series)
  series(@Ctx() ctx: ActorContext, @Param('code') code: string): Promise<IndicatorSeriesView> {
    return this.seriesQueries.series(ctx, code);
  }

  @Route(indicatorsRoutes.reviseIndicator)
  reviseIndicator(
    @Ctx() ctx: ActorContext,
    @Param('code') code: string,
    @IfMatch() basedOn: number,
    @Body() body: IndicatorDefinition,
  ): Promise<IndicatorView> {
    return this.catalogueService.revise(ctx, code, basedOn, body);
  }

  @Route(indicatorsRoutes.sources)
  sources(@Ctx() ctx: ActorContext): Promise<SourceListView> {
    return this.sourceService.list(ctx);
  }

  @Route(indicatorsRoutes.createSource)
  createSource(@Ctx() ctx: ActorContext, @Body() body: CreateSource): Promise<SourceView> {
    return this.sourceService.create(ctx, body);
  }

  @Route(indicatorsRoutes.reviseSource)
  reviseSource(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: SourceBody,
  ): Promise<SourceView> {
    return this.sourceService.revise(ctx, { id, version }, body);
  }
}
