import type { NextFunction, Response } from 'express';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { Log } from '../observability/log.js';
import type { QuartierwerkRequest } from './request.js';

/**
 * Gives each request an id, which travels to the audit log, the error page and the answer, and writes one line when it ends. The
 * query is left out: it may hold what a person typed.
 */
export function requestLog(log: Log) {
  return (request: QuartierwerkRequest, response: Response, next: NextFunction): void => {
    const started = process.hrtime.bigint();
    request.requestId = uuidV7();
    response.setHeader('X-Request-Id', request.requestId);
    response.on('finish', () => {
      if (!request.path.startsWith('/api/')) return;
      log.log('request', {
        requestId: request.requestId,
        method: request.method,
        path: withoutSecrets(request.path),
        status: response.statusCode,
        ms: Number((process.hrtime.bigint() - started) / 100_000n) / 10,
      });
    });
    next();
  };
}

/** Single-use tokens stand in a path segment of 43 characters. */
function withoutSecrets(path: string): string {
  return path.replace(/\/[A-Za-z0-9_-]{43}(?=\/|$)/g, '/…');
}
