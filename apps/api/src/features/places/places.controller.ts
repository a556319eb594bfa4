import { Body, Controller, Headers, Res } from '@nestjs/common';
import { ReviseArea, ReviseAreaEdition, SetLineage } from '@quartierwerk/contracts/places/places.dto';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import type {
  AreaDetailView,
  AreaEditionListView,
  AreaEditionView,
  AreaListView,
  LineageView,
} from '@quartierwerk/contracts/places/places.views';
import type { Response } from 'express';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../platform/http/params.decorator.js';
import { Route } from '../../platform/http/route.decorator.js';
import { AreaEditions } from './area-editions.service.js';
import { EditionBodyPipe, type EditionUpload } from './edition-body.pipe.js';
import { PlacesQueries } from './places.queries.js';

@Controller()
export class PlacesController {
  constructor(
    private readonly queries: PlacesQueries,
    private readonly editionService: AreaEditions,
  ) {}

  @Route(placesRoutes.editions)
  editions(@Ctx() ctx: ActorContext): Promise<AreaEditionListView> {
    return this.queries.editions(ctx);
  }

  @Route(placesRoutes.edition)
  edition(@Ctx() ctx: ActorContext, @Id() id: string): Promise<AreaEditionView> {
    return this.queries.edition(ctx, id);
  }

  @Route(placesRoutes.createEdition)
  createEdition(@Ctx() ctx: ActorContext, @Body(EditionBodyPipe) upload: EditionUpload): Promise<AreaEditionView> {
    return this.editionService.create(ctx, upload.edition, upload.collection);
  }

  @Route(placesRoutes.reviseEdition)
  reviseEdition(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseAreaEdition,
  ): Promise<AreaEditionView> {
    return this.editionService.revise(ctx, { id, version }, body);
  }

  @Route(placesRoutes.areas)
  areas(@Ctx() ctx: ActorContext, @Id() id: string): Promise<AreaListView> {
    return this.queries.areas(ctx, id);
  }

  @Route(placesRoutes.geometry)
  async geometry(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | undefined> {
    const { etag, geoJson } = await this.queries.geometry(ctx, id, known);
    // The browser may keep it, but asks each time: whether this person may see it is decided here.
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('ETag', etag);
    if (geoJson === null) response.status(304);
    else response.type('application/geo+json');
    return geoJson ?? undefined;
  }

  @Route(placesRoutes.lineage)
  lineage(@Ctx() ctx: ActorContext, @Id() id: string): Promise<LineageView> {
    return this.queries.lineage(ctx, id);
  }

  @Route(placesRoutes.setLineage)
  setLineage(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: SetLineage,
  ): Promise<LineageView> {
    return this.editionService.setLineage(ctx, { id, version }, body);
  }

  @Route(placesRoutes.area)
  area(@Ctx() ctx: ActorContext, @Id() id: string): Promise<AreaDetailView> {
    return this.queries.area(ctx, id);
  }

  @Route(placesRoutes.reviseArea)
  reviseArea(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ReviseArea,
  ): Promise<AreaDetailView> {
    return this.editionService.reviseArea(ctx, { id, version }, body);
  }
}
