import { route } from '../http/route.js';
import type { LettersView, PersonasView, SessionView } from './identity.views.js';

/** Routes of the area identity. */
export const identityRoutes = {
  session: route<SessionView>('GET', '/api/session', { access: 'session', response: 'SessionView' }),
  signIn: route<SessionView>('POST', '/api/sign-in', { access: 'public', response: 'SessionView' }),
  signOut: route<undefined>('POST', '/api/sign-out', { access: 'session', response: 'none' }),
  switchWorkspace: route<SessionView>('POST', '/api/session/workspace', { access: 'session', response: 'SessionView' }),

  personas: route<PersonasView>('GET', '/api/demo/personas', { access: 'demonstration', response: 'PersonasView' }),
  demoSignIn: route<SessionView>('POST', '/api/demo/sign-in', { access: 'demonstration', response: 'SessionView' }),
  /** An empty workspace of one's own to try things in, with one persona for each role. */
  foundTrial: route<PersonasView>('POST', '/api/demo/workspaces', {
    access: 'demonstration',
    response: 'PersonasView',
  }),
  letters: route<LettersView>('GET', '/api/demo/letters', { access: 'demonstration', response: 'LettersView' }),
} as const;
