/** Pages of the diagnosis: the index with its workshop and runs, the profiles, and the existing offers. */
import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { SEGMENTS } from '../../shared/addresses.js';
import { requires } from '../../shared/session/guards.js';
import { SessionStore } from '../../shared/session/session-store.js';

export const diagnosisRoutes: Routes = [
  {
    path: SEGMENTS.index,
    canMatch: [requires('diagnosis.read')],
    children: [
      // Who may not compute begins with the runs.
      {
        path: '',
        pathMatch: 'full',
        redirectTo: () => (inject(SessionStore).may('diagnosis.compute') ? SEGMENTS.workshop : SEGMENTS.runs),
      },
      {
        path: SEGMENTS.workshop,
        canMatch: [requires('diagnosis.compute')],
        title: $localize`:@@diagnosis.workshopTitle:Index, Werkstatt`,
        loadComponent: () => import('./feature-workshop/workshop-page.js').then(({ WorkshopPage }) => WorkshopPage),
      },
      {
        path: `${SEGMENTS.workshop}/${SEGMENTS.methodNote}`,
        canMatch: [requires('diagnosis.compute')],
        title: $localize`:@@diagnosis.noteTitle:Index, Methodenblatt`,
        loadComponent: () =>
          import('./feature-method-note/draft-note-page.js').then(({ DraftNotePage }) => DraftNotePage),
      },
      {
        path: `${SEGMENTS.runs}/:nr/${SEGMENTS.methodNote}`,
        title: $localize`:@@diagnosis.noteTitle:Index, Methodenblatt`,
        loadComponent: () => import('./feature-method-note/run-note-page.js').then(({ RunNotePage }) => RunNotePage),
      },
      {
        path: SEGMENTS.runs,
        title: $localize`:@@diagnosis.runsTitle:Index, Läufe`,
        loadComponent: () => import('./feature-runs/runs-page.js').then(({ RunsPage }) => RunsPage),
      },
      {
        path: SEGMENTS.views,
        title: $localize`:@@diagnosis.viewsTitle:Index, Ansichten`,
        loadComponent: () =>
          import('./feature-views/latest-views-page.js').then(({ LatestViewsPage }) => LatestViewsPage),
      },
      {
        path: `${SEGMENTS.runs}/:nr/${SEGMENTS.views}`,
        title: $localize`:@@diagnosis.viewsTitle:Index, Ansichten`,
        loadComponent: () => import('./feature-views/views-page.js').then(({ ViewsPage }) => ViewsPage),
      },
      {
        path: `${SEGMENTS.runs}/:nr`,
        title: $localize`:@@diagnosis.runPageTitle:Indexlauf`,
        loadComponent: () => import('./feature-runs/run-page.js').then(({ RunPage }) => RunPage),
      },
      {
        path: `${SEGMENTS.runs}/:nr/${SEGMENTS.quality}`,
        title: $localize`:@@diagnosis.qualityTitle:Index, Güte und Zusammenhänge`,
        loadComponent: () => import('./feature-quality/quality-page.js').then(({ QualityPage }) => QualityPage),
      },
      {
        path: SEGMENTS.comparison,
        title: $localize`:@@diagnosis.comparisonTitle:Index, Vergleich`,
        loadComponent: () =>
          import('./feature-comparison/comparison-page.js').then(({ ComparisonPage }) => ComparisonPage),
      },
    ],
  },
  {
    path: SEGMENTS.profiles,
    canMatch: [requires('profiles.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@diagnosis.profilesTitle:Steckbriefe`,
        loadComponent: () => import('./feature-profiles/profiles-page.js').then(({ ProfilesPage }) => ProfilesPage),
      },
      {
        path: ':gemeinde/:wohnplatz',
        title: $localize`:@@diagnosis.profileTitle:Steckbrief`,
        loadComponent: () => import('./feature-profiles/profile-page.js').then(({ ProfilePage }) => ProfilePage),
      },
    ],
  },
  {
    path: SEGMENTS.offers,
    canMatch: [requires('offers.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@diagnosis.existingOffers:Vorhandene Angebote`,
        loadComponent: () => import('./feature-offers/offers-page.js').then(({ OffersPage }) => OffersPage),
      },
      {
        path: ':code',
        title: $localize`:@@diagnosis.offer:Angebot`,
        loadComponent: () => import('./feature-offers/offer-page.js').then(({ OfferPage }) => OfferPage),
      },
    ],
  },
];
