/**
 * Where the areas are put together: one lazy chunk for each. An area exports its routes from `areas/<area>/<area>.routes.ts`; this file
 * is the only one that knows all of them.
 */
import type { Routes } from '@angular/router';
import { chainRoutes } from './areas/chain/chain.routes.js';
import { conferenceRoutes, conferenceScreenRoutes } from './areas/conferences/conference.routes.js';
import { conferencesRoutes } from './areas/conferences/conferences.routes.js';
import { diagnosisRoutes } from './areas/diagnosis/diagnosis.routes.js';
import { entryRoutes, identityRoutes } from './areas/identity/identity.routes.js';
import { indicatorsRoutes } from './areas/indicators/indicators.routes.js';
import { plansRoutes } from './areas/plans/plans.routes.js';
import { captureRoutes, helperRoutes, participationRoutes } from './areas/participation/participation.routes.js';
import { placesRoutes } from './areas/places/places.routes.js';
import { carrierStartRoutes, projectsRoutes } from './areas/projects/projects.routes.js';
import { startRoutes } from './areas/start/start.routes.js';
import { steeringRoutes } from './areas/steering/steering.routes.js';
import { publicRoutes } from './public/public.routes.js';
import { SEGMENTS } from './shared/addresses.js';
import { onlyInDemonstration, signedIn, signedInOrResumed } from './shared/session/guards.js';
import { BareFrame } from './shell/bare-frame.js';
import { Frame } from './shell/frame.js';
import { NotFoundPage } from './shell/not-found-page.js';

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: SEGMENTS.start },
  ...entryRoutes,
  ...publicRoutes,
  { path: SEGMENTS.capture, component: BareFrame, children: helperRoutes },
  { path: SEGMENTS.capture, component: BareFrame, canMatch: [signedInOrResumed], children: captureRoutes },
  { path: '', component: BareFrame, canMatch: [signedIn], children: conferenceScreenRoutes },
  {
    path: '',
    component: Frame,
    canMatch: [signedIn],
    children: [
      ...carrierStartRoutes,
      ...startRoutes,
      ...identityRoutes,
      ...placesRoutes,
      ...indicatorsRoutes,
      ...diagnosisRoutes,
      ...conferencesRoutes,
      ...conferenceRoutes,
      ...steeringRoutes,
      ...projectsRoutes,
      ...plansRoutes,
      ...participationRoutes,
      ...chainRoutes,
      {
        path: SEGMENTS.components,
        canMatch: [onlyInDemonstration],
        title: $localize`:@@shell.components:Bausteine`,
        loadComponent: () => import('./showcase/showcase-page.js').then(({ ShowcasePage }) => ShowcasePage),
      },
      { path: '**', component: NotFoundPage, title: $localize`:@@shell.notFound:Nicht gefunden` },
    ],
  },
];
