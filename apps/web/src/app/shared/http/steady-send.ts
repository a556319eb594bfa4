/**
 * A guarded change over a bad line. The API takes such a command only once, for the version it was made on, so it may be sent again: if
 * the first try had arrived, the answer is that the version is stale and the thing already stands as it was wanted.
 */
import { inject } from '@angular/core';
import type { Route } from '@quartierwerk/contracts/http/route';
import { firstValueFrom } from 'rxjs';
import { Api, type SendOptions } from './api.js';
import { Connection } from './connection.js';
import { isProblemWith } from './problem-error.js';

export type SteadySend = <View>(
  route: Route<View>,
  options: SendOptions,
  /**
   * The view in the answer "stale" when it already says what was wanted; null when somebody else was there. Left out by callers that
   * compare both versions anyway.
   */
  arrived?: (current: unknown) => View | null,
) => Promise<View>;

/** A sender that waits out an outage quietly; the strip at the top says that something waits. Needs an injection context. */
export function steadySend(): SteadySend {
  const api = inject(Api);
  const connection = inject(Connection);
  return async (route, options, arrived) => {
    let release: (() => void) | null = null;
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await api.send(route, options);
        } catch (error) {
          const own = attempt > 1 && isProblemWith(error, 'VERSION_STALE') ? (arrived?.(error.current) ?? null) : null;
          if (own !== null) return own;
          if (!isProblemWith(error, 'CONNECTION_LOST')) throw error;
          release ??= connection.hold();
          await firstValueFrom(connection.nextTry(attempt));
        }
      }
    } finally {
      release?.();
    }
  };
}
