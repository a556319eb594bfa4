/** The first page after signing in. */
import type { Routes } from '@angular/router';
import { SEGMENTS } from '../../shared/addresses.js';

export const startRoutes: Routes = [
  {
    path: SEGMENTS.start,
    title: $localize`:@@start.title:Start`,
    loadComponent: () => import('./feature-start/start-page.js').then(({ StartPage }) => StartPage),
  },
];
