import { Body, Controller } from '@nestjs/common';
import { SetFinancing } from '@quartierwerk/contracts/plans/financing.dto';
import { EndMeasureLink, ReportMeasure } from '@quartierwerk/contracts/plans/measures.dto';
import { LinkPlanNode } from '@quartierwerk/contracts/plans/plans.dto';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { MeasureLinks } from './measure-links.service.js';
import { MeasureMoney } from './measure-money.service.js';
import { MeasureReports } from './measure-reports.service.js';

type Sheet = Promise<MeasureView>;

/** Money, reports and links of a measure. */
@Controller()
export class MeasureContentController {
  constructor(
    private readonly money: MeasureMoney,
    private readonly reports: MeasureReports,
    private readonly links: MeasureLinks,
  ) {}

  @Route(plansRoutes.setFinancing)
  setFinancing(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: SetFinancing,
  ): Sheet {
    return this.money.set(ctx, { id, version }, body);
  }

  @Route(plansRoutes.reportMeasure)
  report(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: ReportMeasure): Sheet {
    return this.reports.report(ctx, id, body);
  }

  @Route(plansRoutes.linkMeasure)
  link(@Ctx() ctx: ActorContext, @Id() id: string, @Body() body: LinkPlanNode): Sheet {
    return this.links.link(ctx, id, body);
  }

  @Route(plansRoutes.unlinkMeasure)
  unlink(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @Id('linkId') linkId: string,
    @IfMatch() version: number,
    @Body() body: EndMeasureLink,
  ): Sheet {
    return this.links.unlink(ctx, { id, version }, linkId, body.reason);
  }
}
