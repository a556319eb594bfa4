/** Pages for citizens: no sign-in, no frame. */
import type { Routes } from '@angular/router';
import { SEGMENTS } from '../shared/addresses.js';

export const publicRoutes: Routes = [
  {
    path: `${SEGMENTS.open}/:ort/${SEGMENTS.openContribution}/:code`,
    title: $localize`:@@public.contributionTitle:Was wurde aus meinem Beitrag?`,
    loadComponent: () =>
      import('./open-contribution/open-contribution-page.js').then(({ OpenContributionPage }) => OpenContributionPage),
  },
];
