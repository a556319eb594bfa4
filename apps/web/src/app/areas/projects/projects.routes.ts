/** Pages of the area projects, one lazy chunk for each. */
import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { SEGMENTS } from '../../shared/addresses.js';
import { askBeforeLeaving } from '../../shared/forms/leave-guard.js';
import { isNoneOf, requires } from '../../shared/session/guards.js';
import { SessionStore } from '../../shared/session/session-store.js';

/** Whoever sees no places is a carrier and nothing else. */
const onlyCarrier = (): boolean => {
  const session = inject(SessionStore);
  return session.may('kpis.report') && !session.may('places.read');
};

/** The first page of a carrier; everybody else goes on to the usual one behind it. */
export const carrierStartRoutes: Routes = [
  {
    path: SEGMENTS.start,
    canMatch: [onlyCarrier],
    title: $localize`:@@projects.startTitle:Start`,
    loadComponent: () => import('./feature-start/carrier-start-page.js').then((file) => file.CarrierStartPage),
  },
];

export const projectsRoutes: Routes = [
  {
    path: SEGMENTS.projects,
    canMatch: [requires('projects.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@projects.title:Projekte`,
        loadComponent: () => import('./feature-list/projects-page.js').then((file) => file.ProjectsPage),
      },
      {
        path: SEGMENTS.newProject,
        canMatch: [requires('projects.manage')],
        canDeactivate: [askBeforeLeaving],
        title: $localize`:@@projects.newTitle:Neues Projekt`,
        loadComponent: () => import('./feature-project/new-project-page.js').then((file) => file.NewProjectPage),
      },
      {
        path: SEGMENTS.programmes,
        canMatch: [requires('projects.manage')],
        title: $localize`:@@projects.programmesTitle:Programme`,
        loadComponent: () => import('./feature-programmes/programmes-page.js').then((file) => file.ProgrammesPage),
      },
      {
        path: ':code',
        canMatch: [isNoneOf(SEGMENTS.newProject, SEGMENTS.programmes)],
        title: $localize`:@@projects.projectTitle:Projekt`,
        loadComponent: () => import('./feature-project/project-page.js').then((file) => file.ProjectPage),
      },
    ],
  },
  {
    path: SEGMENTS.kpis,
    canMatch: [requires('projects.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@projects.kpisTitle:Kennzahlen`,
        loadComponent: () => import('./feature-kpis/kpis-page.js').then((file) => file.KpisPage),
      },
      {
        path: `${SEGMENTS.kpiEntry}/:projekt/:monat`,
        canMatch: [requires('kpis.report')],
        data: { live: true, capture: true },
        title: $localize`:@@projects.entryTitle:Kennzahlen erfassen`,
        loadComponent: () => import('./feature-entry/entry-page.js').then((file) => file.EntryPage),
      },
      {
        path: ':code',
        title: $localize`:@@projects.kpiTitle:Kennzahl`,
        loadComponent: () => import('./feature-kpis/kpi-page.js').then((file) => file.KpiPage),
      },
    ],
  },
];
