import { jest } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideApi } from '../http/provide-api.js';
import { beginSession } from './begin-session.js';
import { SessionStore } from './session-store.js';
import { sessionOf } from './session.testing.js';
import { takeOver } from './typed-texts.js';

/** Begins a page at the address, and says whether it has come up. */
function begin(address: string) {
  window.history.replaceState(null, '', address);
  let up = false;
  const begun = TestBed.runInInjectionContext(beginSession).then(() => (up = true));
  return {
    begun,
    up: () => up,
    store: TestBed.inject(SessionStore),
    session: TestBed.inject(HttpTestingController).expectOne('/api/session'),
  };
}

describe('beginSession', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    localStorage.clear();
    takeOver(sessionOf());
    TestBed.configureTestingModule({ providers: [provideApi(), provideHttpClientTesting()] });
  });
  afterEach(() => {
    jest.useRealTimers();
    window.history.replaceState(null, '', '/');
  });

  it('goes on at a table as without a network, where one is there and answers nothing, and honours the late answer', async () => {
    const page = begin('/erfassung/K7ABCDEF');
    await jest.advanceTimersByTimeAsync(4_900);
    expect([page.up(), page.store.resumed()]).toEqual([false, false]);
    await jest.advanceTimersByTimeAsync(200);
    expect([page.up(), page.store.resumed(), page.store.signedIn()]).toEqual([true, true, false]);

    page.session.flush(sessionOf());
    await jest.advanceTimersByTimeAsync(0);
    expect([page.store.resumed(), page.store.signedIn()]).toEqual([false, true]);
  });

  it('takes an answer that came in time for the last word, also that nobody is signed in', async () => {
    const page = begin('/erfassung/K7ABCDEF');
    const code = 'SIGN_IN_REQUIRED';
    page.session.flush({ code, status: 401, requestId: 'r' }, { status: 401, statusText: code });
    await page.begun;
    await jest.advanceTimersByTimeAsync(6_000);
    expect([page.store.resumed(), page.store.signedIn()]).toEqual([false, false]);
  });

  it('waits for the answer on every other page', async () => {
    const page = begin('/beitraege');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(page.up()).toBe(false);
    page.session.flush(sessionOf());
    await page.begun;
    expect(page.store.signedIn()).toBe(true);
  });
});
