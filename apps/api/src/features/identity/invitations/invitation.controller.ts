import { Body, Controller } from '@nestjs/common';
import { NewInvitationBody } from '@quartierwerk/contracts/identity/administration.dto';
import type { InvitationView, InvitationsView } from '@quartierwerk/contracts/identity/administration.views';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { InvitationQueries } from './invitation.queries.js';
import { InvitationService } from './invitation.service.js';

@Controller()
export class InvitationController {
  constructor(
    private readonly queries: InvitationQueries,
    private readonly invitations: InvitationService,
  ) {}

  @Route(identityRoutes.invitations)
  list(@Ctx() ctx: ActorContext): Promise<InvitationsView> {
    return this.queries.list(ctx);
  }

  @Route(identityRoutes.createInvitation)
  create(@Ctx() ctx: ActorContext, @Body() body: NewInvitationBody): Promise<InvitationView> {
    return this.invitations.create(ctx, body);
  }

  @Route(identityRoutes.resendInvitation)
  resend(@Ctx() ctx: ActorContext, @Id() id: string): Promise<InvitationView> {
    return this.invitations.resend(ctx, id);
  }

  @Route(identityRoutes.withdrawInvitation)
  withdraw(@Ctx() ctx: ActorContext, @Id() id: string): Promise<InvitationsView> {
    return this.invitations.withdraw(ctx, id);
  }
}
