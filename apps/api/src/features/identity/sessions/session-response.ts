import type { SessionView } from '@quartierwerk/contracts/identity/identity.views';
import type { Response } from 'express';
import { clearedCookieHeader, cookieHeader, sessionCookie } from '../../../platform/auth/session-cookie.js';
import type { Settings } from '../../../platform/config/settings.js';
import type { OpenedSession } from './session-opener.js';

/** Puts the token into the cookie and gives the rest as the answer. */
export function handOver(response: Response, settings: Settings, opened: OpenedSession): SessionView {
  response.setHeader('Set-Cookie', cookieHeader(sessionCookie(settings), opened.token));
  return opened.view;
}

/** Takes the cookie away. */
export function forgetSession(response: Response, settings: Settings): void {
  response.setHeader('Set-Cookie', clearedCookieHeader(sessionCookie(settings)));
}
