/** Pages of the indicators: catalogue, definitions, deliveries, and the wizard that reads a delivered table. */
import type { Routes } from '@angular/router';
import { SEGMENTS } from '../../shared/addresses.js';
import { askBeforeLeaving } from '../../shared/forms/leave-guard.js';
import { isNoneOf, requires } from '../../shared/session/guards.js';

export const indicatorsRoutes: Routes = [
  {
    path: SEGMENTS.indicators,
    canMatch: [requires('indicators.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@indicators.catalogueTitle:Indikatoren, Katalog`,
        loadComponent: () => import('./feature-catalogue/catalogue-page.js').then(({ CataloguePage }) => CataloguePage),
      },
      {
        path: SEGMENTS.newIndicator,
        canMatch: [requires('indicators.manage')],
        title: $localize`:@@indicators.newTitle:Neuer Indikator`,
        loadComponent: () =>
          import('./feature-indicator/new-indicator-page.js').then(({ NewIndicatorPage }) => NewIndicatorPage),
        canDeactivate: [askBeforeLeaving],
      },
      {
        path: SEGMENTS.deliveries,
        canMatch: [requires('deliveries.read')],
        title: $localize`:@@indicators.deliveriesTitle:Datenlieferungen`,
        loadComponent: () =>
          import('./feature-deliveries/deliveries-page.js').then(({ DeliveriesPage }) => DeliveriesPage),
      },
      {
        path: SEGMENTS.deliveryBoard,
        canMatch: [requires('deliveries.read')],
        title: $localize`:@@indicators.boardTitle:Lieferplan`,
        loadComponent: () => import('./feature-board/board-page.js').then(({ BoardPage }) => BoardPage),
      },
      {
        path: SEGMENTS.streetGrid,
        canMatch: [requires('places.manage')],
        title: $localize`:@@indicators.gridTitle:Straßenraster prüfen`,
        loadComponent: () =>
          import('./feature-street-grid/street-grid-page.js').then((module) => module.StreetGridPage),
      },
      {
        path: `${SEGMENTS.deliveries}/:id/${SEGMENTS.release}`,
        canMatch: [requires('deliveries.release')],
        title: $localize`:@@indicators.releaseTitle:Freigabe`,
        loadComponent: () => import('./feature-release/release-page.js').then(({ ReleasePage }) => ReleasePage),
      },
      {
        path: SEGMENTS.import,
        canMatch: [requires('deliveries.import')],
        title: $localize`:@@indicators.importTitle:Datenlieferung einlesen`,
        children: [
          {
            path: '',
            pathMatch: 'full',
            loadComponent: () => import('./feature-import/upload-page.js').then(({ UploadPage }) => UploadPage),
          },
          { path: ':id', pathMatch: 'full', redirectTo: ':id/datei' },
          {
            path: ':id/:schritt',
            loadComponent: () => import('./feature-import/import-page.js').then(({ ImportPage }) => ImportPage),
          },
        ],
      },
      {
        path: ':code',
        canMatch: [
          isNoneOf(
            SEGMENTS.newIndicator,
            SEGMENTS.deliveries,
            SEGMENTS.deliveryBoard,
            SEGMENTS.streetGrid,
            SEGMENTS.import,
          ),
        ],
        pathMatch: 'full',
        title: $localize`:@@indicators.indicatorTitle:Indikator`,
        loadComponent: () => import('./feature-indicator/indicator-page.js').then(({ IndicatorPage }) => IndicatorPage),
      },
      {
        path: `:code/${SEGMENTS.newEdition}`,
        canMatch: [requires('indicators.manage')],
        title: $localize`:@@indicators.editionTitle:Neue Ausgabe`,
        loadComponent: () =>
          import('./feature-indicator/new-edition-page.js').then(({ NewEditionPage }) => NewEditionPage),
        canDeactivate: [askBeforeLeaving],
      },
    ],
  },
];
