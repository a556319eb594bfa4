import { Body, Controller, Inject, Res } from '@nestjs/common';
import {
  ChangePasswordBody,
  ConfirmSecondFactorBody,
  PasswordBody,
  PreferencesBody,
  ReviseAccountBody,
} from '@quartierwerk/contracts/identity/account.dto';
import type {
  AccountView,
  OwnSessionsView,
  RecoveryCodesView,
  SecondFactorEnrolmentView,
} from '@quartierwerk/contracts/identity/account.views';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { Response } from 'express';
import { SETTINGS, type Settings } from '../../../platform/config/settings.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Ctx, Id, IfMatch } from '../../../platform/http/params.decorator.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { OwnSessionsService } from '../sessions/own-sessions.service.js';
import { forgetSession } from '../sessions/session-response.js';
import { AccountQueries } from './account.queries.js';
import { AccountService } from './account.service.js';
import { SecondFactorService } from './second-factor.service.js';

/** The own account: what everyone may do, whatever their roles. */
@Controller()
export class AccountController {
  constructor(
    private readonly queries: AccountQueries,
    private readonly accounts: AccountService,
    private readonly secondFactor: SecondFactorService,
    private readonly sessions: OwnSessionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Route(identityRoutes.account)
  account(@Ctx() ctx: ActorContext): Promise<AccountView> {
    return this.queries.own(ctx);
  }

  @Route(identityRoutes.reviseAccount)
  revise(@Ctx() ctx: ActorContext, @IfMatch() version: number, @Body() body: ReviseAccountBody): Promise<AccountView> {
    return this.accounts.revise(ctx, version, body);
  }

  @Route(identityRoutes.revisePreferences)
  revisePreferences(@Ctx() ctx: ActorContext, @Body() body: PreferencesBody): Promise<AccountView> {
    return this.accounts.revisePreferences(ctx, body);
  }

  @Route(identityRoutes.changePassword)
  changePassword(@Ctx() ctx: ActorContext, @Body() body: ChangePasswordBody): Promise<AccountView> {
    return this.accounts.changePassword(ctx, body);
  }

  @Route(identityRoutes.enrolSecondFactor)
  enrol(@Ctx() ctx: ActorContext, @Body() body: PasswordBody): Promise<SecondFactorEnrolmentView> {
    return this.secondFactor.enrol(ctx, body.password);
  }

  @Route(identityRoutes.confirmSecondFactor)
  confirm(@Ctx() ctx: ActorContext, @Body() body: ConfirmSecondFactorBody): Promise<RecoveryCodesView> {
    return this.secondFactor.confirm(ctx, body.code);
  }

  @Route(identityRoutes.removeSecondFactor)
  removeSecondFactor(@Ctx() ctx: ActorContext, @Body() body: PasswordBody): Promise<AccountView> {
    return this.secondFactor.remove(ctx, body.password);
  }

  @Route(identityRoutes.renewRecoveryCodes)
  renewRecoveryCodes(@Ctx() ctx: ActorContext, @Body() body: PasswordBody): Promise<RecoveryCodesView> {
    return this.secondFactor.renewCodes(ctx, body.password);
  }

  @Route(identityRoutes.ownSessions)
  ownSessions(@Ctx() ctx: ActorContext): Promise<OwnSessionsView> {
    return this.sessions.list(ctx);
  }

  @Route(identityRoutes.endSession)
  endSession(@Ctx() ctx: ActorContext, @Id() id: string): Promise<OwnSessionsView> {
    return this.sessions.end(ctx, id);
  }

  @Route(identityRoutes.signOutEverywhere)
  async signOutEverywhere(@Ctx() ctx: ActorContext, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.signOutEverywhere(ctx);
    forgetSession(response, this.settings);
  }
}
