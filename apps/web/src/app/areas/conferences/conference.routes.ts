/** Pages of planning conferences; the routes of the area take them in. */
import type { Routes } from '@angular/router';
import { SEGMENTS } from '../../shared/addresses.js';
import { askBeforeLeaving } from '../../shared/forms/leave-guard.js';
import { isNoneOf, requires } from '../../shared/session/guards.js';

export const conferenceRoutes: Routes = [
  {
    path: SEGMENTS.conferences,
    canMatch: [requires('conferences.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@conferences.conferences:Fachplanungskonferenzen`,
        loadComponent: () =>
          import('./feature-conferences/conferences-page.js').then(({ ConferencesPage }) => ConferencesPage),
      },
      {
        path: SEGMENTS.newConference,
        canMatch: [requires('conferences.write')],
        canDeactivate: [askBeforeLeaving],
        title: $localize`:@@conferences.newConference:Fachplanungskonferenz vorbereiten`,
        loadComponent: () =>
          import('./feature-conferences/new-conference-page.js').then(({ NewConferencePage }) => NewConferencePage),
      },
      {
        path: ':code',
        canMatch: [isNoneOf(SEGMENTS.newConference)],
        pathMatch: 'full',
        canDeactivate: [askBeforeLeaving],
        title: $localize`:@@conferences.conference:Fachplanungskonferenz`,
        loadComponent: () =>
          import('./feature-conferences/conference-page.js').then(({ ConferencePage }) => ConferencePage),
      },
      {
        path: `:code/${SEGMENTS.live}`,
        title: $localize`:@@conferences.live:laufende Konferenz`,
        data: { live: true },
        loadComponent: () => import('./feature-conferences/live-page.js').then(({ LivePage }) => LivePage),
      },
    ],
  },
];

/** The wall shows no frame. */
export const conferenceScreenRoutes: Routes = [
  {
    path: `${SEGMENTS.conferences}/:code/${SEGMENTS.screen}`,
    canMatch: [requires('conferences.read')],
    title: $localize`:@@conferences.screen:Beamer`,
    loadComponent: () => import('./feature-conferences/screen-page.js').then(({ ScreenPage }) => ScreenPage),
  },
];
