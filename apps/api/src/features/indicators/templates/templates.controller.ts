import { Controller, Query, Res, StreamableFile } from '@nestjs/common';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { TemplateQuery } from '@quartierwerk/contracts/indicators/templates.dto';
import type { Response } from 'express';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { templateCsv, templateName, templateWorkbook } from './delivery-template.js';
import { TemplateQueries } from './templates.queries.js';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

@Controller()
export class TemplatesController {
  constructor(private readonly queries: TemplateQueries) {}

  @Route(indicatorsRoutes.deliveryTemplate)
  async template(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @Query() query: TemplateQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const facts = await this.queries.facts(ctx, id, query);
    const format = query.format ?? 'xlsx';
    // The name may hold umlauts: RFC 6266, with the encoding of RFC 8187.
    const name = encodeURIComponent(templateName(facts, format));
    response.setHeader(
      'Content-Disposition',
      `attachment; filename="liefervorlage.${format}"; filename*=UTF-8''${name}`,
    );
    const content = format === 'xlsx' ? templateWorkbook(facts) : Buffer.from(templateCsv(facts), 'utf8');
    return new StreamableFile(content, { type: TYPES[format] });
  }
}
