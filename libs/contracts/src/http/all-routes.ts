import { chainRoutes } from '../chain/chain.routes.js';
import { conferencesRoutes } from '../conferences/conferences.routes.js';
import { diagnosisRoutes } from '../diagnosis/diagnosis.routes.js';
import { identityRoutes } from '../identity/identity.routes.js';
import { indicatorsRoutes } from '../indicators/indicators.routes.js';
import { participationRoutes } from '../participation/participation.routes.js';
import { placesRoutes } from '../places/places.routes.js';
import { plansRoutes } from '../plans/plans.routes.js';
import { platformRoutes } from '../platform/platform.routes.js';
import { projectsRoutes } from '../projects/projects.routes.js';
import { steeringRoutes } from '../steering/steering.routes.js';
import { startRoutes } from '../start/start.routes.js';
import type { Route } from './route.js';

/** Every route of the API by `area.name`: the machine-readable side of the matrix of routes × roles. */
export const ALL_ROUTES: Readonly<Record<string, Route>> = {
  ...named('platform', platformRoutes),
  ...named('identity', identityRoutes),
  ...named('places', placesRoutes),
  ...named('diagnosis', diagnosisRoutes),
  ...named('conferences', conferencesRoutes),
  ...named('steering', steeringRoutes),
  ...named('indicators', indicatorsRoutes),
  ...named('plans', plansRoutes),
  ...named('projects', projectsRoutes),
  ...named('participation', participationRoutes),
  ...named('start', startRoutes),
  ...named('chain', chainRoutes),
};

function named(area: string, routes: Readonly<Record<string, Route>>): Record<string, Route> {
  return Object.fromEntries(Object.entries(routes).map(([name, route]) => [`${area}.${name}`, route]));
}
