import { route } from '../http/route.js';
import type { HealthView, OpenApiView } from './platform.views.js';

/** Routes for whoever watches the process. */
export const platformRoutes = {
  live: route<HealthView>('GET', '/health/live', { access: 'public', response: 'HealthView' }),
  openapi: route<OpenApiView>('GET', '/api/openapi.json', { access: 'public', response: 'OpenApiView' }),
  ready: route<HealthView>('GET', '/health/ready', { access: 'public', response: 'HealthView' }),
} as const;
