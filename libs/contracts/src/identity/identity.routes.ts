import { route } from '../http/route.js';
import type { SessionView } from './identity.views.js';

/** Routes of the area identity. */
export const identityRoutes = {
  session: route<SessionView>('GET', '/api/session', { access: 'session', response: 'SessionView' }),
} as const;
