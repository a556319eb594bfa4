import { ALL_ROUTES } from '@quartierwerk/contracts/http/all-routes';
import type { NextFunction, Response } from 'express';
import type { SessionReader } from '../auth/session-reader.js';
import type { Clock } from '../clock/clock.js';
import { Refused } from './refused.js';
import type { QuartierwerkRequest } from './request.js';

const COLLECTIONS = new Set(
  Object.values(ALL_ROUTES)
    .filter(({ featureCollection }) => featureCollection)
    .map(({ method, path }) => `${method} ${path}`),
);

/** Whether the body is one that may be large: forty times as much as any other, and read as a whole. */
export function isLarge(request: Pick<QuartierwerkRequest, 'method' | 'url' | 'headers'>): boolean {
  const path = request.url.split('?', 1)[0] ?? '';
  const [type = ''] = (request.headers['content-type'] ?? '').split(';', 1);
  return type.trim().toLowerCase() === 'application/geo+json' && COLLECTIONS.has(`${request.method} ${path}`);
}

/** The body is read before the gate of the API is reached: for nobody but people who are signed in where it may be large. */
export function largeBodiesOfKnownPeople(sessions: SessionReader, clock: Clock) {
  return (request: QuartierwerkRequest, _response: Response, next: NextFunction): void => {
    if (!isLarge(request)) return next();
    sessions
      .find(request, clock.now())
      .then((session) => next(session ? undefined : new Refused('SIGN_IN_REQUIRED')), next);
  };
}
