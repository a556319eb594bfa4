import { Body, Controller, Query } from '@nestjs/common';
import { EditionQuery, EndSelection, SelectArea } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { SelectionListView, SelectionView } from '@quartierwerk/contracts/diagnosis/selection.views';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { SelectionQueries } from './selections.queries.js';
import { Selections } from './selections.service.js';

@Controller()
export class SelectionsController {
  constructor(
    private readonly queries: SelectionQueries,
    private readonly selections: Selections,
  ) {}

  @Route(diagnosisRoutes.selections)
  list(@Ctx() ctx: ActorContext, @Query() query: EditionQuery): Promise<SelectionListView> {
    return this.queries.list(ctx, query.editionId);
  }

  @Route(diagnosisRoutes.selectArea)
  select(@Ctx() ctx: ActorContext, @Body() body: SelectArea): Promise<SelectionView> {
    return this.selections.select(ctx, body);
  }

  @Route(diagnosisRoutes.endSelection)
  end(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: EndSelection,
  ): Promise<SelectionView> {
    return this.selections.end(ctx, { id, version }, body);
  }
}
