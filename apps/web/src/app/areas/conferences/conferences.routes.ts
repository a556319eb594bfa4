/** Pages of the area conferences: recommendations, and the planning conferences that they come from. */
import type { Routes } from '@angular/router';
import { SEGMENTS } from '../../shared/addresses.js';
import { askBeforeLeaving } from '../../shared/forms/leave-guard.js';
import { isNoneOf, requires } from '../../shared/session/guards.js';

export const conferencesRoutes: Routes = [
  {
    path: SEGMENTS.recommendations,
    canMatch: [requires('conferences.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@recommendation.heading:Empfehlungen`,
        loadComponent: () =>
          import('./feature-recommendations/recommendations-page.js').then(
            ({ RecommendationsPage }) => RecommendationsPage,
          ),
      },
      {
        path: SEGMENTS.newRecommendation,
        canMatch: [requires('conferences.write')],
        canDeactivate: [askBeforeLeaving],
        title: $localize`:@@recommendation.newHeading:Neue Empfehlung`,
        loadComponent: () =>
          import('./feature-recommendations/new-recommendation-page.js').then(
            ({ NewRecommendationPage }) => NewRecommendationPage,
          ),
      },
      {
        path: ':code',
        canMatch: [isNoneOf(SEGMENTS.newRecommendation)],
        canDeactivate: [askBeforeLeaving],
        title: $localize`:@@recommendation.one:Empfehlung`,
        loadComponent: () =>
          import('./feature-recommendations/recommendation-page.js').then(
            ({ RecommendationPage }) => RecommendationPage,
          ),
      },
    ],
  },
];
