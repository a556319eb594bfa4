import { jest } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideApi } from '../http/provide-api.js';
import { SessionGate } from '../http/session-gate.js';
import { SessionStore } from './session-store.js';
import { sessionOf } from './session.testing.js';
import { mayKeepTexts, monthKey, ownKey, tableKey } from './typed-texts.js';

describe('SessionStore', () => {
  let store: SessionStore;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideApi(), provideHttpClientTesting()] });
    store = TestBed.inject(SessionStore);
    http = TestBed.inject(HttpTestingController);
  });

  it('takes nobody for an answer', async () => {
    const loaded = store.load();
    const code = 'SIGN_IN_REQUIRED';
    http.expectOne('/api/session').flush({ code, status: 401, requestId: 'r' }, { status: 401, statusText: code });
    await loaded;

    expect(store.signedIn()).toBe(false);
    expect(store.ended()).toBe(false);
  });

  it('knows what the person may do', async () => {
    const loaded = store.load();
    http.expectOne('/api/session').flush(sessionOf({ permissions: ['places.read'] }));
    await loaded;

    expect(store.may('places.read')).toBe(true);
    expect(store.may('identity.manage')).toBe(false);
  });

  it('brings the same person back into the workspace they worked in', async () => {
    const second = { id: 'w-2', name: 'Berlin', shortName: 'Berlin', roles: ['planner' as const] };
    store.open(sessionOf({ workspace: second }));
    void TestBed.inject(SessionGate).reopened();
    expect(store.ended()).toBe(true);

    const renewed = store.renew(sessionOf());
    const moved = http.expectOne('/api/session/workspace');
    expect(moved.request.body).toEqual({ workspaceId: 'w-2' });
    moved.flush(sessionOf({ workspace: second }));
    await renewed;

    expect(store.session()?.workspace.id).toBe('w-2');
    expect(store.ended()).toBe(false);
  });

  it('removes what somebody typed when they sign out, and lets no form put it back', async () => {
    store.open(sessionOf());
    sessionStorage.setItem(ownKey('draft', 'note'), '"nur für mich"');
    sessionStorage.setItem('qw.import.i-1', '{}');
    localStorage.setItem(monthKey('treff.2026-10'), '{}');
    localStorage.setItem(tableKey('e.s'), '{}');
    localStorage.setItem('qw.theme', 'dark');
    const signedOut = store.signOut();
    http.expectOne('/api/sign-out').flush(null);
    await signedOut.catch(() => undefined /* this browser cannot go to another page */);

    expect(Object.keys(sessionStorage)).toEqual([]);
    expect(Object.keys(localStorage)).toEqual(['qw.theme']);
    expect(mayKeepTexts()).toBe(false);
  });

  it('goes on without a network as who worked here last, until the API says who is signed in', () => {
    localStorage.clear();
    store.open(sessionOf());
    const key = ownKey('draft', 'note');
    TestBed.resetTestingModule().configureTestingModule({ providers: [provideApi(), provideHttpClientTesting()] });
    const anew = TestBed.inject(SessionStore);
    anew.resume();

    expect([anew.resumed(), anew.signedIn(), anew.may('places.read')]).toEqual([true, false, false]);
    expect(ownKey('draft', 'note')).toBe(key);
    anew.open(sessionOf());
    expect([anew.resumed(), anew.signedIn()]).toEqual([false, true]);
  });

  it('keeps what was half typed without a network for who typed it, when the session is another person’s', () => {
    localStorage.clear();
    store.open(sessionOf());
    TestBed.resetTestingModule().configureTestingModule({ providers: [provideApi(), provideHttpClientTesting()] });
    const offline = TestBed.inject(SessionStore);
    offline.resume();
    const key = tableKey('event.table');
    localStorage.setItem(key, '"Halber Satz"');
    const figures = monthKey('treff.2026-10');
    localStorage.setItem(figures, '{}');

    const other = sessionOf({ user: { ...sessionOf().user, id: 'u-2' } });
    const quiet = jest
      .spyOn(console, 'error')
      .mockImplementation(() => undefined /* this browser loads no page anew */);
    offline.open(other);
    quiet.mockRestore();
    // Nothing of the other one comes upon this page; it is loaded anew, and begins as theirs.
    expect([offline.signedIn(), tableKey('event.table')]).toEqual([false, key]);
    store.open(other);
    expect(tableKey('event.table')).not.toBe(key);
    expect(localStorage.getItem(key)).toBe('"Halber Satz"');
    expect([monthKey('treff.2026-10') === figures, localStorage.getItem(figures)]).toEqual([false, '{}']);

    store.open(sessionOf());
    expect([tableKey('event.table'), localStorage.getItem(key)]).toEqual([key, '"Halber Satz"']);
  });

  it('goes on as nobody where the person before has signed out', () => {
    localStorage.clear();
    store.resume();

    expect(store.resumed()).toBe(false);
  });

  it('removes what one person typed when another signs in, and keeps it when the same one does', () => {
    const mine = sessionOf();
    store.open(mine);
    const key = ownKey('draft', 'note');
    sessionStorage.setItem(key, '"Text"');
    store.open(mine);
    expect(sessionStorage.getItem(key)).toBe('"Text"');

    store.open(sessionOf({ user: { ...mine.user, id: 'u-2' } }));
    expect(ownKey('draft', 'note')).not.toBe(key);
    expect(sessionStorage.getItem(key)).toBeNull();
  });
});
