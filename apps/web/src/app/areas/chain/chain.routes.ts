/** Pages of the thread. */
import type { Routes } from '@angular/router';
import { SEGMENTS } from '../../shared/addresses.js';
import { requires } from '../../shared/session/guards.js';

export const chainRoutes: Routes = [
  {
    path: SEGMENTS.thread,
    canMatch: [requires('chain.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@chain.heading:Roter Faden`,
        loadComponent: () => import('./feature-trace/thread-page.js').then(({ ThreadPage }) => ThreadPage),
      },
      {
        path: ':art/:code',
        title: $localize`:@@chain.heading:Roter Faden`,
        loadComponent: () => import('./feature-trace/trace-page.js').then(({ TracePage }) => TracePage),
      },
    ],
  },
  {
    path: SEGMENTS.search,
    canMatch: [requires('chain.read')],
    title: $localize`:@@search.heading:Suche`,
    loadComponent: () => import('./feature-search/search-page.js').then(({ SearchPage }) => SearchPage),
  },
  {
    path: SEGMENTS.gaps,
    canMatch: [requires('chain.gaps')],
    title: $localize`:@@gaps.heading:Lücken`,
    loadComponent: () => import('./feature-gaps/gaps-page.js').then(({ GapsPage }) => GapsPage),
  },
];
