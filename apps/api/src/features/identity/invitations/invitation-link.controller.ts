import { Body, Controller, Inject, Res } from '@nestjs/common';
import { AcceptInvitationBody, JoinWithPasswordBody } from '@quartierwerk/contracts/identity/account.dto';
import type { InvitationLinkView } from '@quartierwerk/contracts/identity/account.views';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { SessionView } from '@quartierwerk/contracts/identity/identity.views';
import type { Response } from 'express';
import { SETTINGS, type Settings } from '../../../platform/config/settings.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { type Caller, CallerOf, Token } from '../caller.js';
import { handOver } from '../sessions/session-response.js';
import { AcceptInvitationService } from './accept-invitation.service.js';
import { InvitationLinkQueries } from './invitation-link.queries.js';
import { JoinInvitationService } from './join-invitation.service.js';

/** What the link of an invitation opens, for whoever holds it. */
@Controller()
export class InvitationLinkController {
  constructor(
    private readonly links: InvitationLinkQueries,
    private readonly acceptance: AcceptInvitationService,
    private readonly joining: JoinInvitationService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Route(identityRoutes.invitationLink)
  link(@CallerOf() caller: Caller, @Token() token: string): Promise<InvitationLinkView> {
    return this.links.offer(caller, token);
  }

  @Route(identityRoutes.acceptInvitation)
  async accept(
    @CallerOf() caller: Caller,
    @Token() token: string,
    @Body() body: AcceptInvitationBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return handOver(response, this.settings, await this.acceptance.accept(caller, token, body));
  }

  @Route(identityRoutes.joinWithPassword)
  async joinWithPassword(
    @CallerOf() caller: Caller,
    @Token() token: string,
    @Body() body: JoinWithPasswordBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return handOver(response, this.settings, await this.joining.withPassword(caller, token, body));
  }

  @Route(identityRoutes.joinSignedIn)
  async joinSignedIn(
    @Ctx() ctx: ActorContext,
    @CallerOf() caller: Caller,
    @Token() token: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return handOver(response, this.settings, await this.joining.signedIn(ctx, caller, token));
  }
}
