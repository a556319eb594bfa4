/** Pages of identity: those before the sign-in stand without the frame, the account and the administration inside it. */
import { inject } from '@angular/core';
import { type CanMatchFn, Router, type Routes } from '@angular/router';
import { ADDRESSES, SEGMENTS } from '../../shared/addresses.js';
import { requires } from '../../shared/session/guards.js';
import { SessionStore } from '../../shared/session/session-store.js';
import { ImprintStore } from './data/imprint-store.js';

/** Who is signed in has no use for the sign-in. */
const signedOut: CanMatchFn = () => (inject(SessionStore).signedIn() ? inject(Router).parseUrl(ADDRESSES.start) : true);

export const entryRoutes: Routes = [
  {
    path: SEGMENTS.signIn,
    canMatch: [signedOut],
    title: $localize`:@@identity.signIn:Anmelden`,
    loadComponent: () => import('./feature-entry/sign-in-page.js').then(({ SignInPage }) => SignInPage),
  },
  {
    path: SEGMENTS.passwordReset,
    title: $localize`:@@identity.forgottenHeading:Kennwort vergessen`,
    loadComponent: () =>
      import('./feature-entry/forgotten-password-page.js').then(({ ForgottenPasswordPage }) => ForgottenPasswordPage),
  },
  {
    path: `${SEGMENTS.passwordReset}/:token`,
    title: $localize`:@@identity.newPasswordHeading:Neues Kennwort`,
    loadComponent: () => import('./feature-entry/new-password-page.js').then(({ NewPasswordPage }) => NewPasswordPage),
  },
  {
    path: `${SEGMENTS.invitation}/:token`,
    title: $localize`:@@identity.invitation:Einladung`,
    loadComponent: () => import('./feature-entry/invitation-page.js').then(({ InvitationPage }) => InvitationPage),
  },
  {
    path: SEGMENTS.letters,
    title: $localize`:@@identity.letters:Briefe der Demonstration`,
    loadComponent: () => import('./feature-letters/letters-page.js').then(({ LettersPage }) => LettersPage),
  },
];

export const identityRoutes: Routes = [
  {
    path: SEGMENTS.account,
    title: $localize`:@@identity.account:Konto`,
    loadComponent: () => import('./feature-account/account-page.js').then(({ AccountPage }) => AccountPage),
  },
  {
    path: SEGMENTS.administration,
    canMatch: [requires('identity.manage')],
    // Every page of the administration says when the imprint is missing.
    providers: [ImprintStore],
    children: [
      { path: '', pathMatch: 'full', redirectTo: SEGMENTS.users },
      {
        path: SEGMENTS.users,
        title: $localize`:@@identity.users:Benutzer`,
        loadComponent: () => import('./feature-administration/users-page.js').then(({ UsersPage }) => UsersPage),
      },
      {
        path: SEGMENTS.invitations,
        title: $localize`:@@identity.invitations:Einladungen`,
        loadComponent: () =>
          import('./feature-administration/invitations-page.js').then(({ InvitationsPage }) => InvitationsPage),
      },
      {
        path: SEGMENTS.organisations,
        title: $localize`:@@identity.organisations:Organisationen`,
        loadComponent: () =>
          import('./feature-administration/organisations-page.js').then(({ OrganisationsPage }) => OrganisationsPage),
      },
      {
        path: SEGMENTS.imprint,
        title: $localize`:@@identity.imprint:Impressum`,
        loadComponent: () => import('./feature-administration/imprint-page.js').then(({ ImprintPage }) => ImprintPage),
      },
    ],
  },
];
