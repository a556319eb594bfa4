/** Pages of the plans: action plans with their goals, measures, and the sheet of a measure. */
import type { Routes } from '@angular/router';
import { SEGMENTS } from '../../shared/addresses.js';
import { askBeforeLeaving } from '../../shared/forms/leave-guard.js';
import { isNoneOf, requires } from '../../shared/session/guards.js';

export const plansRoutes: Routes = [
  {
    path: SEGMENTS.plans,
    canMatch: [requires('plans.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@plans.plans:Handlungskonzepte`,
        loadComponent: () => import('./feature-plans/plans-page.js').then(({ PlansPage }) => PlansPage),
      },
      {
        path: SEGMENTS.newPlan,
        canMatch: [requires('plans.write')],
        title: $localize`:@@plans.newPlan:Neues Handlungskonzept`,
        loadComponent: () => import('./feature-plans/new-plan-page.js').then(({ NewPlanPage }) => NewPlanPage),
        canDeactivate: [askBeforeLeaving],
      },
      {
        path: ':konzept',
        canMatch: [isNoneOf(SEGMENTS.newPlan)],
        pathMatch: 'full',
        title: $localize`:@@plans.planTitle:Handlungskonzept`,
        loadComponent: () => import('./feature-plan/plan-page.js').then(({ PlanPage }) => PlanPage),
      },
      {
        path: `:konzept/${SEGMENTS.goals}`,
        title: $localize`:@@plans.goalsTitle:Leitbild und Ziele`,
        loadComponent: () => import('./feature-plan/goals-page.js').then(({ GoalsPage }) => GoalsPage),
      },
    ],
  },
  {
    path: SEGMENTS.measures,
    canMatch: [requires('measures.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@plans.measures:Maßnahmen`,
        loadComponent: () => import('./feature-measures/measures-page.js').then(({ MeasuresPage }) => MeasuresPage),
      },
      {
        path: SEGMENTS.newMeasure,
        canMatch: [requires('plans.write')],
        title: $localize`:@@plans.newMeasure:Neue Maßnahme`,
        loadComponent: () =>
          import('./feature-measure/new-measure-page.js').then(({ NewMeasurePage }) => NewMeasurePage),
        canDeactivate: [askBeforeLeaving],
      },
      {
        path: ':massnahme',
        canMatch: [isNoneOf(SEGMENTS.newMeasure)],
        title: $localize`:@@plans.measureTitle:Maßnahmenblatt`,
        loadComponent: () => import('./feature-measure/measure-page.js').then(({ MeasurePage }) => MeasurePage),
      },
    ],
  },
];
