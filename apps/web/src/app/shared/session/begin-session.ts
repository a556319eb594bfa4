/**
 * What is waited for before the first page: who is signed in. Recording at a table does not wait for a network: without one it begins
 * with who worked on this device last, and the answer comes when it can.
 */
import { DOCUMENT, inject } from '@angular/core';
import { SEGMENTS } from '../addresses.js';
import { Connection } from '../http/connection.js';
import { SessionStore } from './session-store.js';

const STANDS_ALONE = new RegExp(`^(?:/en)?/${SEGMENTS.capture}/`);

/** Call it where injection is possible. */
export function beginSession(): Promise<void> {
  const session = inject(SessionStore);
  const answered = session.load();
  if (!STANDS_ALONE.test(inject(DOCUMENT).location.pathname)) return answered;
  return Promise.race([
    answered,
    inject(Connection)
      .loss()
      .then(() => session.resume()),
  ]);
}
