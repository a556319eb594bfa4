import { Controller, Param, Req } from '@nestjs/common';
import type { OpenMeasureListView, OpenMeasureView } from '@quartierwerk/contracts/plans/open-measure.views';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import type { QuartierwerkRequest } from '../../../platform/http/request.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { KeyPipe } from '../key.pipe.js';
import { OpenMeasureQueries } from './open-measure.queries.js';

/** What everybody may read without signing in. */
@Controller()
export class OpenMeasureController {
  constructor(private readonly measures: OpenMeasureQueries) {}

  @Route(plansRoutes.openMeasures)
  list(@Req() request: QuartierwerkRequest, @Param('place') place: string): Promise<OpenMeasureListView> {
    return this.measures.measures(request.requestId, place);
  }

  @Route(plansRoutes.openMeasure)
  measure(
    @Req() request: QuartierwerkRequest,
    @Param('place') place: string,
    @Param('code', KeyPipe) code: string,
  ): Promise<OpenMeasureView> {
    return this.measures.measure(request.requestId, place, code);
  }
}
