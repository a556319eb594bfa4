/**
 * What is waited for before the first page: who is signed in. Recording at a table does not wait for a network: without one, and with
 * one that is there and answers nothing, it begins with who worked on this device last, and the answer comes when it can.
 */
import { DOCUMENT, inject } from '@angular/core';
import { SEGMENTS } from '../addresses.js';
import { Connection } from '../http/connection.js';
import { SessionStore } from './session-store.js';

/** As long as the worker that shows the kept page waits for the network. */
const PATIENCE_MS = 5000;
const STANDS_ALONE = new RegExp(`^(?:/en)?/${SEGMENTS.capture}/`);

/** Call it where injection is possible. */
export function beginSession(): Promise<void> {
  const session = inject(SessionStore);
  let waiting = true;
  const answered = session.load().finally(() => (waiting = false));
  if (!STANDS_ALONE.test(inject(DOCUMENT).location.pathname)) return answered;
  const unanswered = Promise.race([inject(Connection).loss(), silence()]).then(() => {
    // A loss that comes after the answer changes nothing about who is signed in, nor about that nobody is.
    if (waiting) session.resume();
  });
  return Promise.race([answered, unanswered]);
}

function silence(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
}
