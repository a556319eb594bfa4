import { Module } from '@nestjs/common';
import { AccountNotices } from './accounts/account-notices.js';
import { AccountController } from './accounts/account.controller.js';
import { AccountQueries } from './accounts/account.queries.js';
import { AccountRepository } from './accounts/account.repository.js';
import { AccountService } from './accounts/account.service.js';
import { OperatedAccounts } from './accounts/operated-accounts.service.js';
import { Passwords } from './accounts/passwords.js';
import { SecondFactorCheck } from './accounts/second-factor-check.js';
import { SecondFactorService } from './accounts/second-factor.service.js';
import { TotpSecrets } from './accounts/totp-secrets.js';
import { MembershipGuard } from './administration/membership-guard.js';
import { MembershipService } from './administration/membership.service.js';
import { OrganisationController } from './administration/organisation.controller.js';
import { OrganisationQueries } from './administration/organisation.queries.js';
import { OrganisationService } from './administration/organisation.service.js';
import { UserController } from './administration/user.controller.js';
import { UserQueries } from './administration/user.queries.js';
import { UserService } from './administration/user.service.js';
import { DemoController } from './demo/demo.controller.js';
import { PersonaService } from './demo/persona.service.js';
import { TrialEnd } from './demo/trial-end.js';
import { TrialWorkspaceService } from './demo/trial-workspace.service.js';
import { WorkspaceFounder } from './founding/workspace-founder.js';
import { AcceptInvitationService } from './invitations/accept-invitation.service.js';
import { InvitationEntry } from './invitations/invitation-entry.js';
import { InvitationLinkController } from './invitations/invitation-link.controller.js';
import { InvitationLinkQueries } from './invitations/invitation-link.queries.js';
import { InvitationController } from './invitations/invitation.controller.js';
import { InvitationQueries } from './invitations/invitation.queries.js';
import { InvitationRepository } from './invitations/invitation.repository.js';
import { InvitationService } from './invitations/invitation.service.js';
import { JoinInvitationService } from './invitations/join-invitation.service.js';
import { Imprints } from './open/imprint.js';
import { ImprintController } from './open/imprint.controller.js';
import { OpenPlaces } from './open/open-places.js';
import { OpenPublisherController } from './open/open-publisher.controller.js';
import { OpenPublisherQueries } from './open/open-publisher.queries.js';
import { PasswordResetController } from './recovery/password-reset.controller.js';
import { PasswordResetService } from './recovery/password-reset.service.js';
import { ResetLetters } from './recovery/reset-letters.js';
import { ResetRequests } from './recovery/reset-requests.js';
import { IdentityRetention } from './retention.js';
import { OwnSessionsService } from './sessions/own-sessions.service.js';
import { SessionOpener } from './sessions/session-opener.js';
import { SessionQueries } from './sessions/session.queries.js';
import { SessionService } from './sessions/session.service.js';
import { AttemptLimiter } from './sign-in/attempt-limiter.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInService } from './sign-in/sign-in.service.js';

const sessions = [AttemptLimiter, SignInService, SessionOpener, SessionQueries, SessionService, OwnSessionsService];
const accounts = [
  AccountRepository,
  AccountQueries,
  AccountService,
  AccountNotices,
  OperatedAccounts,
  Passwords,
  SecondFactorCheck,
  SecondFactorService,
  TotpSecrets,
];
const recovery = [ResetRequests, ResetLetters, PasswordResetService];
const invitations = [
  InvitationRepository,
  InvitationQueries,
  InvitationService,
  InvitationEntry,
  InvitationLinkQueries,
  AcceptInvitationService,
  JoinInvitationService,
];
const administration = [
  UserQueries,
  UserService,
  MembershipGuard,
  MembershipService,
  OrganisationQueries,
  OrganisationService,
];
const open = [Imprints, OpenPlaces, OpenPublisherQueries];

/** Who people are, what they may do, and which organisation they act for. */
@Module({
  controllers: [
    SignInController,
    AccountController,
    PasswordResetController,
    InvitationLinkController,
    InvitationController,
    UserController,
    OrganisationController,
    ImprintController,
    OpenPublisherController,
    DemoController,
  ],
  providers: [
    ...sessions,
    ...accounts,
    ...recovery,
    ...invitations,
    ...administration,
    ...open,
    PersonaService,
    TrialEnd,
    TrialWorkspaceService,
    WorkspaceFounder,
    IdentityRetention,
  ],
  exports: [AttemptLimiter, Imprints, OpenPlaces, WorkspaceFounder],
})
export class IdentityModule {}
