import { Body, Controller, Inject, Res } from '@nestjs/common';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { SessionView } from '@quartierwerk/contracts/identity/identity.views';
import { SignInBody, SwitchWorkspaceBody } from '@quartierwerk/contracts/identity/session.dto';
import type { Response } from 'express';
import { SETTINGS, type Settings } from '../../../platform/config/settings.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { type Caller, CallerOf } from '../caller.js';
import { SessionQueries } from '../sessions/session.queries.js';
import { SessionService } from '../sessions/session.service.js';
import { forgetSession, handOver } from '../sessions/session-response.js';
import { SignInService } from './sign-in.service.js';

@Controller()
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly queries: SessionQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Route(identityRoutes.session)
  session(@Ctx() ctx: ActorContext): Promise<SessionView> {
    return this.queries.current(ctx);
  }

  @Route(identityRoutes.signIn)
  async signIn(
    @CallerOf() caller: Caller,
    @Body() body: SignInBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return handOver(response, this.settings, await this.signIns.signIn(caller, body));
  }

  @Route(identityRoutes.switchWorkspace)
  async switchWorkspace(
    @Ctx() ctx: ActorContext,
    @CallerOf() caller: Caller,
    @Body() body: SwitchWorkspaceBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const opened = await this.sessions.switchWorkspace(ctx, body.workspaceId, caller.userAgent);
    return handOver(response, this.settings, opened);
  }

  @Route(identityRoutes.signOut)
  async signOut(@Ctx() ctx: ActorContext, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.signOut(ctx);
    forgetSession(response, this.settings);
  }
}
