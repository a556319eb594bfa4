import { route } from '../http/route.js';
import type { StartView } from './start.views.js';

/** The first page. */
export const startRoutes = {
  start: route<StartView>('GET', '/api/start', { access: 'session.own', response: 'StartView' }),
} as const;
