import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideApi } from '../http/provide-api.js';
import { SessionGate } from '../http/session-gate.js';
import { SessionStore } from './session-store.js';
import { sessionOf } from './session.testing.js';

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
});
