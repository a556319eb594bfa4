/** Pages of participation: events, contributions and themes in the frame; recording at a table without it. */
import type { Routes } from '@angular/router';
import { SEGMENTS } from '../../shared/addresses.js';
import { askBeforeLeaving } from '../../shared/forms/leave-guard.js';
import { requires } from '../../shared/session/guards.js';

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
        title: $localize`:@@participation.eventTitle:Sozialraumkonferenz`,
        loadComponent: () => import('./feature-events/event-page.js').then(({ EventPage }) => EventPage),
      },
    ],
  },
];

/** Outside of the frame: the whole screen belongs to the table. */
export const captureRoutes: Routes = [
  {
    path: ':code',
    canMatch: [requires('participation.record')],
    title: $localize`:@@participation.captureTitle:Beiträge aufnehmen`,
    loadComponent: () => import('./feature-capture/capture-page.js').then(({ CapturePage }) => CapturePage),
  },
];
