import { Body, Controller } from '@nestjs/common';
import { AskForResetBody, ResetPasswordBody } from '@quartierwerk/contracts/identity/account.dto';
import type { ResetLinkView } from '@quartierwerk/contracts/identity/account.views';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import { Route } from '../../../platform/http/route.decorator.js';
import { type Caller, CallerOf, Token } from '../caller.js';
import { PasswordResetService } from './password-reset.service.js';
import { ResetRequests } from './reset-requests.js';

@Controller()
export class PasswordResetController {
  constructor(
    private readonly requests: ResetRequests,
    private readonly resets: PasswordResetService,
  ) {}

  @Route(identityRoutes.askForReset)
  ask(@CallerOf() caller: Caller, @Body() body: AskForResetBody): Promise<void> {
    return this.requests.ask(caller, body.email);
  }

  @Route(identityRoutes.resetLink)
  link(@Token() token: string): Promise<ResetLinkView> {
    return this.resets.link(token);
  }

  @Route(identityRoutes.resetPassword)
  reset(@CallerOf() caller: Caller, @Token() token: string, @Body() body: ResetPasswordBody): Promise<void> {
    return this.resets.reset(caller, token, body.password);
  }
}
