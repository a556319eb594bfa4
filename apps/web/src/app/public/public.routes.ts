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
  {
    path: `${SEGMENTS.open}/:ort/${SEGMENTS.openMeasure}/:code`,
    title: $localize`:@@public.measureTitle:Maßnahme`,
    loadComponent: () => import('./open-measure/open-measure-page.js').then(({ OpenMeasurePage }) => OpenMeasurePage),
  },
];
