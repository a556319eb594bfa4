/** Pages of participation: events, contributions and themes in the frame; recording at a table without it. */
import { inject } from '@angular/core';
import type { CanMatchFn, Routes } from '@angular/router';
import { isCaptureAddress } from '@quartierwerk/domain/participation/codes';
import { readHelperCode } from '@quartierwerk/domain/participation/helper-code';
import { SEGMENTS } from '../../shared/addresses.js';
import { askBeforeLeaving } from '../../shared/forms/leave-guard.js';
import { isNoneOf, requires, requiresOrResumed } from '../../shared/session/guards.js';
import { SessionStore } from '../../shared/session/session-store.js';

export const participationRoutes: Routes = [
  {
    path: SEGMENTS.contributions,
    canMatch: [requires('participation.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@participation.contributionsTitle:Beiträge`,
        loadComponent: () =>
          import('./feature-contributions/contributions-page.js').then(({ ContributionsPage }) => ContributionsPage),
      },
      {
        path: SEGMENTS.themes,
        title: $localize`:@@participation.themesTitle:Themen`,
        loadComponent: () => import('./feature-themes/themes-page.js').then(({ ThemesPage }) => ThemesPage),
      },
      {
        path: `${SEGMENTS.themes}/:id`,
        title: $localize`:@@participation.themeTitle:Thema`,
        loadComponent: () => import('./feature-themes/theme-page.js').then(({ ThemePage }) => ThemePage),
      },
      {
        path: ':code',
        title: $localize`:@@participation.contributionTitle:Beitrag`,
        loadComponent: () =>
          import('./feature-contributions/contribution-page.js').then(({ ContributionPage }) => ContributionPage),
      },
    ],
  },
  {
    path: SEGMENTS.neighbourhoodConferences,
    canMatch: [requires('participation.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@participation.eventsTitle:Sozialraumkonferenzen`,
        loadComponent: () => import('./feature-events/events-page.js').then(({ EventsPage }) => EventsPage),
      },
      {
        path: SEGMENTS.newNeighbourhoodConference,
        canMatch: [requires('participation.record')],
        canDeactivate: [askBeforeLeaving],
        title: $localize`:@@participation.newEventTitle:Sozialraumkonferenz vorbereiten`,
        loadComponent: () => import('./feature-events/new-event-page.js').then(({ NewEventPage }) => NewEventPage),
      },
      {
        path: ':code',
        canMatch: [isNoneOf(SEGMENTS.newNeighbourhoodConference)],
        title: $localize`:@@participation.eventTitle:Sozialraumkonferenz`,
        loadComponent: () => import('./feature-events/event-page.js').then(({ EventPage }) => EventPage),
      },
      {
        path: `:code/${SEGMENTS.helperNotice}`,
        canMatch: [requires('participation.record')],
        title: $localize`:@@participation.helperNotice:Aushang für die Tische`,
        loadComponent: () =>
          import('./feature-events/helper-notice-page.js').then(({ HelperNoticePage }) => HelperNoticePage),
      },
    ],
  },
];

/** Helpers without an account, by the code of the event; nobody is signed in, and nothing else is seen. */
export const helperRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`:@@participation.captureTitle:Beiträge aufnehmen`,
    loadComponent: () =>
      import('./feature-capture/helper-entry-page.js').then(({ HelperEntryPage }) => HelperEntryPage),
  },
  {
    path: ':code',
    canMatch: [isHelperCode],
    title: $localize`:@@participation.captureTitle:Beiträge aufnehmen`,
    loadComponent: () =>
      import('./feature-capture/helper-capture-page.js').then(({ HelperCapturePage }) => HelperCapturePage),
  },
  {
    path: ':code',
    canMatch: [isMistyped],
    title: $localize`:@@participation.captureTitle:Beiträge aufnehmen`,
    loadComponent: () =>
      import('./feature-capture/helper-entry-page.js').then(({ HelperEntryPage }) => HelperEntryPage),
  },
];

/** Outside of the frame: the whole screen belongs to the table. */
export const captureRoutes: Routes = [
  {
    path: ':code',
    canMatch: [requiresOrResumed('participation.record')],
    title: $localize`:@@participation.captureTitle:Beiträge aufnehmen`,
    loadComponent: () => import('./feature-capture/capture-page.js').then(({ CapturePage }) => CapturePage),
  },
];

function isHelperCode(...[, [code]]: Parameters<CanMatchFn>): boolean {
  return readHelperCode(code?.path ?? '') !== null;
}

/** Nobody is signed in, and it is neither a code for helpers nor one of those for which one signs in. */
function isMistyped(...[, [code]]: Parameters<CanMatchFn>): boolean {
  return !inject(SessionStore).signedIn() && !isCaptureAddress(code?.path ?? '');
}
