import { route } from '../http/route.js';
import type {
  AccountView,
  InvitationLinkView,
  OwnSessionsView,
  RecoveryCodesView,
  ResetLinkView,
  SecondFactorEnrolmentView,
} from './account.views.js';
import type {
  InvitationView,
  InvitationsView,
  OrganisationView,
  OrganisationsView,
  UserView,
  UsersView,
} from './administration.views.js';
import type { ImprintView, OpenPublishersView, OpenPublisherView } from './imprint.views.js';
import type { LettersView, PersonasView, SessionView } from './identity.views.js';

const everyone = { access: 'public' } as const;
const signedIn = { access: 'session' } as const;
const administrators = { access: 'identity.manage' } as const;
const demonstration = { access: 'demonstration' } as const;

/** Routes of the area identity. */
export const identityRoutes = {
  session: route<SessionView>('GET', '/api/session', { ...signedIn, response: 'SessionView' }),
  signIn: route<SessionView>('POST', '/api/sign-in', { ...everyone, response: 'SessionView' }),
  signOut: route<undefined>('POST', '/api/sign-out', { ...signedIn, response: 'none' }),
  switchWorkspace: route<SessionView>('POST', '/api/session/workspace', { ...signedIn, response: 'SessionView' }),

  // Links from letters. The token in the path is the proof; it works once.
  askForReset: route<undefined>('POST', '/api/password-resets', { ...everyone, response: 'none' }),
  resetLink: route<ResetLinkView>('GET', '/api/password-resets/:token', { ...everyone, response: 'ResetLinkView' }),
  resetPassword: route<undefined>('POST', '/api/password-resets/:token', { ...everyone, response: 'none' }),
  invitationLink: route<InvitationLinkView>('GET', '/api/invitation-links/:token', {
    ...everyone,
    response: 'InvitationLinkView',
  }),
  acceptInvitation: route<SessionView>('POST', '/api/invitation-links/:token/accept', {
    ...everyone,
    response: 'SessionView',
  }),
  joinWithPassword: route<SessionView>('POST', '/api/invitation-links/:token/join', {
    ...everyone,
    response: 'SessionView',
  }),
  joinSignedIn: route<SessionView>('POST', '/api/session/invitations/:token', {
    ...signedIn,
    response: 'SessionView',
  }),

  account: route<AccountView>('GET', '/api/account', { ...signedIn, response: 'AccountView' }),
  reviseAccount: route<AccountView>('PUT', '/api/account', { ...signedIn, response: 'AccountView', guarded: true }),
  revisePreferences: route<AccountView>('PUT', '/api/account/preferences', { ...signedIn, response: 'AccountView' }),
  changePassword: route<AccountView>('PUT', '/api/account/password', { ...signedIn, response: 'AccountView' }),
  enrolSecondFactor: route<SecondFactorEnrolmentView>('POST', '/api/account/second-factor', {
    ...signedIn,
    response: 'SecondFactorEnrolmentView',
  }),
  confirmSecondFactor: route<RecoveryCodesView>('POST', '/api/account/second-factor/confirm', {
    ...signedIn,
    response: 'RecoveryCodesView',
  }),
  removeSecondFactor: route<AccountView>('POST', '/api/account/second-factor/remove', {
    ...signedIn,
    response: 'AccountView',
  }),
  renewRecoveryCodes: route<RecoveryCodesView>('POST', '/api/account/recovery-codes', {
    ...signedIn,
    response: 'RecoveryCodesView',
  }),
  ownSessions: route<OwnSessionsView>('GET', '/api/account/sessions', { ...signedIn, response: 'OwnSessionsView' }),
  endSession: route<OwnSessionsView>('DELETE', '/api/account/sessions/:id', {
    ...signedIn,
    response: 'OwnSessionsView',
  }),
  signOutEverywhere: route<undefined>('POST', '/api/account/sessions/end-all', { ...signedIn, response: 'none' }),

  users: route<UsersView>('GET', '/api/users', { ...administrators, response: 'UsersView' }),
  suspendUser: route<UserView>('POST', '/api/users/:id/suspend', {
    ...administrators,
    response: 'UserView',
    guarded: true,
  }),
  resumeUser: route<UserView>('POST', '/api/users/:id/resume', {
    ...administrators,
    response: 'UserView',
    guarded: true,
  }),
  addMembership: route<UserView>('POST', '/api/users/:id/memberships', {
    ...administrators,
    response: 'UserView',
    repeatable: true,
  }),
  reviseMembership: route<UserView>('PUT', '/api/memberships/:id', {
    ...administrators,
    response: 'UserView',
    guarded: true,
  }),
  endMembership: route<UserView>('POST', '/api/memberships/:id/end', {
    ...administrators,
    response: 'UserView',
    guarded: true,
  }),

  organisations: route<OrganisationsView>('GET', '/api/organisations', {
    ...administrators,
    response: 'OrganisationsView',
  }),
  createOrganisation: route<OrganisationView>('POST', '/api/organisations', {
    ...administrators,
    response: 'OrganisationView',
    repeatable: true,
  }),
  reviseOrganisation: route<OrganisationView>('PUT', '/api/organisations/:id', {
    ...administrators,
    response: 'OrganisationView',
    guarded: true,
  }),
  removeOrganisation: route<OrganisationsView>('DELETE', '/api/organisations/:id', {
    ...administrators,
    response: 'OrganisationsView',
    guarded: true,
  }),

  /** Who answers for the public pages. Body `ImprintBody`. */
  imprint: route<ImprintView>('GET', '/api/imprint', { ...administrators, response: 'ImprintView' }),
  reviseImprint: route<ImprintView>('PUT', '/api/imprint', {
    ...administrators,
    response: 'ImprintView',
    guarded: true,
  }),
  /** Without signing in: the offices that work with this house, and one of them by a name in public addresses. */
  openPublishers: route<OpenPublishersView>('GET', '/api/open', { ...everyone, response: 'OpenPublishersView' }),
  openPublisher: route<OpenPublisherView>('GET', '/api/open/:place', { ...everyone, response: 'OpenPublisherView' }),

  invitations: route<InvitationsView>('GET', '/api/invitations', { ...administrators, response: 'InvitationsView' }),
  createInvitation: route<InvitationView>('POST', '/api/invitations', {
    ...administrators,
    response: 'InvitationView',
    repeatable: true,
  }),
  resendInvitation: route<InvitationView>('POST', '/api/invitations/:id/resend', {
    ...administrators,
    response: 'InvitationView',
  }),
  withdrawInvitation: route<InvitationsView>('POST', '/api/invitations/:id/withdraw', {
    ...administrators,
    response: 'InvitationsView',
  }),

  personas: route<PersonasView>('GET', '/api/demo/personas', { ...demonstration, response: 'PersonasView' }),
  demoSignIn: route<SessionView>('POST', '/api/demo/sign-in', { ...demonstration, response: 'SessionView' }),
  /** An empty workspace of one's own to try things in, with one persona for each role. */
  foundTrial: route<PersonasView>('POST', '/api/demo/workspaces', {
    access: 'demonstration',
    response: 'PersonasView',
  }),
  letters: route<LettersView>('GET', '/api/demo/letters', { ...demonstration, response: 'LettersView' }),
} as const;
