/** Pages of the area steering: what was decided and how far it is, meetings, bodies. */
import type { Routes } from '@angular/router';
import { SEGMENTS } from '../../shared/addresses.js';
import { requires } from '../../shared/session/guards.js';

export const steeringRoutes: Routes = [
  {
    path: SEGMENTS.decisions,
    canMatch: [requires('decisions.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@steering.decisionControl:Beschlusskontrolle`,
        loadComponent: () => import('./feature-decisions/decisions-page.js').then(({ DecisionsPage }) => DecisionsPage),
      },
      {
        path: SEGMENTS.decisionSheet,
        title: $localize`:@@steering.sheet:Liste zur Sitzung`,
        loadComponent: () =>
          import('./feature-decisions/decision-sheet-page.js').then(({ DecisionSheetPage }) => DecisionSheetPage),
      },
      {
        path: ':code',
        title: $localize`:@@steering.decision:Beschluss`,
        loadComponent: () => import('./feature-decisions/decision-page.js').then(({ DecisionPage }) => DecisionPage),
      },
    ],
  },
  {
    path: SEGMENTS.meetings,
    canMatch: [requires('steering.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@steering.meetings:Sitzungen`,
        loadComponent: () => import('./feature-meetings/meetings-page.js').then(({ MeetingsPage }) => MeetingsPage),
      },
      {
        path: ':code',
        pathMatch: 'full',
        title: $localize`:@@steering.meeting:Sitzung`,
        loadComponent: () => import('./feature-meetings/meeting-page.js').then(({ MeetingPage }) => MeetingPage),
      },
      {
        path: `:code/${SEGMENTS.live}`,
        title: $localize`:@@steering.live:laufende Sitzung`,
        data: { live: true },
        loadComponent: () => import('./feature-meetings/live-page.js').then(({ LivePage }) => LivePage),
      },
    ],
  },
  {
    path: SEGMENTS.bodies,
    canMatch: [requires('steering.read')],
    title: $localize`:@@steering.bodies:Gremien`,
    loadComponent: () => import('./feature-bodies/bodies-page.js').then(({ BodiesPage }) => BodiesPage),
  },
];
