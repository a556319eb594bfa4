import { Body, Controller, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { OfferListView, OfferProvidersView, OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import {
  CheckOffer,
  CreateOffer,
  EndOffer,
  OfferBody,
  OffersFileQuery,
  OffersQuery,
} from '@quartierwerk/contracts/diagnosis/offers.dto';
import type { Response } from 'express';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { fileAnswer } from '../../../platform/http/file-answer.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { offersCsv, offersFileName, offersWorkbook } from './offers-file.js';
import { OfferQueries } from './offers.queries.js';
import { Offers } from './offers.service.js';

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

@Controller()
export class OffersController {
  constructor(
    private readonly queries: OfferQueries,
    private readonly offers: Offers,
  ) {}

  @Route(diagnosisRoutes.offers)
  list(@Ctx() ctx: ActorContext, @Query() query: OffersQuery): Promise<OfferListView> {
    return this.queries.list(ctx, query);
  }

  @Route(diagnosisRoutes.offersFile)
  async file(
    @Ctx() ctx: ActorContext,
    @Query() query: OffersFileQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { format = 'csv' } = query;
    const list = await this.queries.forFile(ctx, query);
    const content = format === 'csv' ? Buffer.from(offersCsv(list), 'utf8') : offersWorkbook(list);
    return fileAnswer(response, { name: offersFileName(list, format), mediaType: MEDIA_TYPES[format], content });
  }

  @Route(diagnosisRoutes.offer)
  get(@Ctx() ctx: ActorContext, @Param('code') code: string): Promise<OfferView> {
    return this.queries.offer(ctx, code);
  }

  @Route(diagnosisRoutes.offerProviders)
  providers(@Ctx() ctx: ActorContext): Promise<OfferProvidersView> {
    return this.queries.providers(ctx);
  }

  @Route(diagnosisRoutes.createOffer)
  create(@Ctx() ctx: ActorContext, @Body() body: CreateOffer): Promise<OfferView> {
    return this.offers.create(ctx, body);
  }

  @Route(diagnosisRoutes.reviseOffer)
  revise(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: OfferBody,
  ): Promise<OfferView> {
    return this.offers.revise(ctx, { id, version }, body);
  }

  @Route(diagnosisRoutes.checkOffer)
  check(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CheckOffer,
  ): Promise<OfferView> {
    return this.offers.check(ctx, { id, version }, body);
  }

  @Route(diagnosisRoutes.endOffer)
  end(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: EndOffer,
  ): Promise<OfferView> {
    return this.offers.end(ctx, { id, version }, body);
  }

  @Route(diagnosisRoutes.removeOffer)
  remove(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Promise<OfferView> {
    return this.offers.remove(ctx, { id, version });
  }
}
