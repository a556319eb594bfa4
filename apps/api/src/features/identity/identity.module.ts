import { Module } from '@nestjs/common';
import { AccountRepository } from './accounts/account.repository.js';
import { SecondFactorCheck } from './accounts/second-factor-check.js';
import { DemoController } from './demo/demo.controller.js';
import { PersonaService } from './demo/persona.service.js';
import { TrialWorkspaceService } from './demo/trial-workspace.service.js';
import { WorkspaceFounder } from './founding/workspace-founder.js';
import { SessionOpener } from './sessions/session-opener.js';
import { SessionQueries } from './sessions/session.queries.js';
import { SessionService } from './sessions/session.service.js';
import { AttemptLimiter } from './sign-in/attempt-limiter.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInService } from './sign-in/sign-in.service.js';

/** Who people are, what they may do, and which organisation they act for. */
@Module({
  controllers: [SignInController, DemoController],
  providers: [
    AccountRepository,
    AttemptLimiter,
    PersonaService,
    SecondFactorCheck,
    SessionOpener,
    SessionQueries,
    SessionService,
    SignInService,
    TrialWorkspaceService,
    WorkspaceFounder,
  ],
  exports: [WorkspaceFounder],
})
export class IdentityModule {}
