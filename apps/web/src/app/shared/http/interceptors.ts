/**
 * Every request passes three gates: an outage is waited out where repeating is safe, an ended session asks to sign in again and then goes
 * on, and whatever still fails comes out as a ProblemError.
 */
import { HttpContextToken, HttpErrorResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, defer, finalize, from, retry, switchMap, tap, throwError } from 'rxjs';
import { Connection } from './connection.js';
import { ProblemError } from './problem-error.js';
import { SessionGate } from './session-gate.js';

/** For the requests that ask about the session itself or open one: they must not wait for a sign-in. */
export const PAST_SESSION_GATE = new HttpContextToken(() => false);

const UNREACHABLE = [0, 502, 503, 504];

/** Repeating has no second effect: a read, or a command with a key that the API recognises. */
function isRepeatable(request: HttpRequest<unknown>): boolean {
  return request.method === 'GET' || request.headers.has('Idempotency-Key');
}

function isOutage(error: unknown): boolean {
  return error instanceof HttpErrorResponse && UNREACHABLE.includes(error.status);
}

export const outageInterceptor: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  const watched = defer(() => next(request)).pipe(
    tap({
      next: () => connection.restored(),
      error: (error: unknown) => (isOutage(error) ? connection.lost() : connection.restored()),
    }),
  );
  if (!isRepeatable(request)) return watched;
  let release: (() => void) | null = null;
  return watched.pipe(
    retry({
      delay: (error: unknown, attempt) => {
        if (!isOutage(error)) return throwError(() => error);
        if (request.method !== 'GET') release ??= connection.hold();
        return connection.nextTry(attempt);
      },
    }),
    finalize(() => release?.()),
  );
};

export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  const gate = inject(SessionGate);
  if (request.context.get(PAST_SESSION_GATE)) return next(request);
  return next(request).pipe(
    catchError((error: unknown) => {
      const ended = error instanceof HttpErrorResponse && ProblemError.from(error).code === 'SIGN_IN_REQUIRED';
      // The refusal has changed nothing, so the same request may simply be made again.
      return ended && gate.signedIn()
        ? from(gate.reopened()).pipe(switchMap(() => next(request)))
        : throwError(() => error);
    }),
  );
};

export const problemInterceptor: HttpInterceptorFn = (request, next) =>
  next(request).pipe(
    catchError((error: unknown) =>
      throwError(() => (error instanceof HttpErrorResponse ? ProblemError.from(error) : error)),
    ),
  );
