/** Pages for citizens: no sign-in, and a frame of their own. */
import type { Routes } from '@angular/router';
import { ADDRESSES, SEGMENTS } from '../shared/addresses.js';
import { OpenFrame } from './ui/open-frame.js';

const TITLE = $localize`:@@public.measureClaim:Was hier geplant und getan wird`;

export const publicRoutes: Routes = [
  {
    path: SEGMENTS.open,
    pathMatch: 'full',
    component: OpenFrame,
    children: [
      {
        path: '',
        title: $localize`:@@public.publishers:Öffentliche Seiten`,
        loadComponent: () => import('./publishers/publishers-page.js').then(({ PublishersPage }) => PublishersPage),
      },
    ],
  },
  {
    path: `${SEGMENTS.open}/:ort`,
    component: OpenFrame,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: TITLE,
        loadComponent: () => import('./open-place/open-place-page.js').then(({ OpenPlacePage }) => OpenPlacePage),
      },
      {
        path: SEGMENTS.openContribution,
        title: $localize`:@@public.contributionTitle:Was wurde aus meinem Beitrag?`,
        loadComponent: () =>
          import('./open-contribution/find-contribution-page.js').then(
            ({ FindContributionPage }) => FindContributionPage,
          ),
      },
      {
        path: `${SEGMENTS.openContribution}/:code`,
        title: $localize`:@@public.contributionTitle:Was wurde aus meinem Beitrag?`,
        loadComponent: () =>
          import('./open-contribution/open-contribution-page.js').then(
            ({ OpenContributionPage }) => OpenContributionPage,
          ),
      },
      {
        path: SEGMENTS.openMeasure,
        pathMatch: 'full',
        redirectTo: ({ params }) => ADDRESSES.openPlace(String(params['ort'])),
      },
      {
        path: `${SEGMENTS.openMeasure}/:code`,
        title: $localize`:@@public.measureTitle:Maßnahme`,
        loadComponent: () =>
          import('./open-measure/open-measure-page.js').then(({ OpenMeasurePage }) => OpenMeasurePage),
      },
      {
        path: SEGMENTS.accessibility,
        title: $localize`:@@public.accessibility:Erklärung zur Barrierefreiheit`,
        loadComponent: () => import('./foot/accessibility-page.js').then(({ AccessibilityPage }) => AccessibilityPage),
      },
      {
        path: SEGMENTS.privacy,
        title: $localize`:@@public.privacy:Datenschutz`,
        loadComponent: () => import('./foot/privacy-page.js').then(({ PrivacyPage }) => PrivacyPage),
      },
      {
        path: SEGMENTS.imprint,
        title: $localize`:@@public.imprint:Impressum`,
        loadComponent: () => import('./foot/open-imprint-page.js').then(({ OpenImprintPage }) => OpenImprintPage),
      },
      {
        path: SEGMENTS.easyLanguage,
        title: $localize`:@@public.easyLanguage:Leichte Sprache`,
        loadComponent: () => import('./foot/easy-language-page.js').then(({ EasyLanguagePage }) => EasyLanguagePage),
      },
    ],
  },
];
