/** Pages of the places: area editions, one area, and the upload of a new edition. */
import type { Routes } from '@angular/router';
import { SEGMENTS } from '../../shared/addresses.js';
import { askBeforeLeaving } from '../../shared/forms/leave-guard.js';
import { isNoneOf, requires } from '../../shared/session/guards.js';

export const placesRoutes: Routes = [
  {
    path: SEGMENTS.places,
    canMatch: [requires('places.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@places.title:Gebiete`,
        loadComponent: () => import('./feature-places/places-page.js').then(({ PlacesPage }) => PlacesPage),
      },
      {
        path: SEGMENTS.newAreaEdition,
        canMatch: [requires('places.manage')],
        canDeactivate: [askBeforeLeaving],
        title: $localize`:@@places.uploadTitle:Gebietsstand hochladen`,
        loadComponent: () =>
          import('./feature-upload/upload-edition-page.js').then((module) => module.UploadEditionPage),
      },
      {
        path: ':code',
        canMatch: [isNoneOf(SEGMENTS.newAreaEdition)],
        title: $localize`:@@places.areaTitle:Gebiet`,
        loadComponent: () => import('./feature-area/area-page.js').then(({ AreaPage }) => AreaPage),
      },
    ],
  },
];
