import type { NextFunction, Response } from 'express';
import type { Settings } from '../config/settings.js';
import type { QuartierwerkRequest } from './request.js';
import { Refused } from './refused.js';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses changing requests that another site started. Browsers say so in `Sec-Fetch-Site`; older ones at least send `Origin`.
 * A request with neither header is not from a page, and carries no cookie that a browser would have added by itself.
 */
export function sameSiteOnly(settings: Pick<Settings, 'publicUrl'>) {
  return (request: QuartierwerkRequest, _response: Response, next: NextFunction): void => {
    if (SAFE.includes(request.method)) return next();
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined) return next(site === 'same-origin' ? undefined : new Refused('CROSS_SITE'));
    const origin = request.headers.origin;
    const own = origin === undefined || origin === settings.publicUrl.origin || hostOf(origin) === request.headers.host;
    next(own ? undefined : new Refused('CROSS_SITE'));
  };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
