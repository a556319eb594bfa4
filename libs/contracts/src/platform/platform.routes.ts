import { route } from '../http/route.js';
import type { HealthView } from './platform.views.js';

/** Routes for whoever watches the process. */
export const platformRoutes = {
  live: route<HealthView>('GET', '/health/live', { access: 'public', response: 'HealthView' }),
  ready: route<HealthView>('GET', '/health/ready', { access: 'public', response: 'HealthView' }),
} as const;
