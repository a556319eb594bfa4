import { Body, Controller } from '@nestjs/common';
import { NewOrganisationBody, OrganisationBody } from '@quartierwerk/contracts/identity/administration.dto';
import type { OrganisationView, OrganisationsView } from '@quartierwerk/contracts/identity/administration.views';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { OrganisationQueries } from './organisation.queries.js';
import { OrganisationService } from './organisation.service.js';

@Controller()
export class OrganisationController {
  constructor(
    private readonly queries: OrganisationQueries,
    private readonly organisations: OrganisationService,
  ) {}

  @Route(identityRoutes.organisations)
  list(@Ctx() ctx: ActorContext): Promise<OrganisationsView> {
    return this.queries.list(ctx);
  }

  @Route(identityRoutes.createOrganisation)
  create(@Ctx() ctx: ActorContext, @Body() body: NewOrganisationBody): Promise<OrganisationView> {
    return this.organisations.create(ctx, body);
  }

  @Route(identityRoutes.reviseOrganisation)
  revise(
    @Ctx() ctx: ActorContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: OrganisationBody,
  ): Promise<OrganisationView> {
    return this.organisations.revise(ctx, id, version, body);
  }

  @Route(identityRoutes.removeOrganisation)
  remove(@Ctx() ctx: ActorContext, @Id() id: string, @IfMatch() version: number): Promise<OrganisationsView> {
    return this.organisations.remove(ctx, id, version);
  }
}
