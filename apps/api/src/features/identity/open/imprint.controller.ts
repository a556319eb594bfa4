import { Body, Controller } from '@nestjs/common';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import { ImprintBody } from '@quartierwerk/contracts/identity/imprint.dto';
import type { ImprintView } from '@quartierwerk/contracts/identity/imprint.views';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { Imprints } from './imprint.js';

@Controller()
export class ImprintController {
  constructor(private readonly imprints: Imprints) {}

  @Route(identityRoutes.imprint)
  imprint(@Ctx() ctx: ActorContext): Promise<ImprintView> {
    return this.imprints.imprint(ctx);
  }

  @Route(identityRoutes.reviseImprint)
  revise(@Ctx() ctx: ActorContext, @IfMatch() version: number, @Body() body: ImprintBody): Promise<ImprintView> {
    return this.imprints.revise(ctx, version, body);
  }
}
