/** The first page after signing in, and what it shows a part of: everything that waits, all dates. */
import type { Routes } from '@angular/router';
import { SEGMENTS } from '../../shared/addresses.js';

export const startRoutes: Routes = [
  {
    path: SEGMENTS.start,
    title: $localize`:@@start.title:Start`,
    loadComponent: () => import('./feature-start/start-page.js').then(({ StartPage }) => StartPage),
  },
  {
    path: SEGMENTS.waiting,
    title: $localize`:@@start.waiting:Wartet auf mich`,
    loadComponent: () => import('./feature-waiting/waiting-page.js').then(({ WaitingPage }) => WaitingPage),
  },
  {
    path: SEGMENTS.dates,
    title: $localize`:@@start.datesHeading:Termine`,
    loadComponent: () => import('./feature-dates/dates-page.js').then(({ DatesPage }) => DatesPage),
  },
];
