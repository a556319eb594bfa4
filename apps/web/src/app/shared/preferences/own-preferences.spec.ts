import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Shortcuts } from '@quartierwerk/ui/shortcuts/shortcuts';
import { provideApi } from '../http/provide-api.js';
import { SessionStore } from '../session/session-store.js';
import { sessionOf } from '../session/session.testing.js';
import { OwnPreferences } from './own-preferences.js';

const person = { id: 'u-1', displayName: 'Planung', email: 'planung@kreis.example', persona: false };

describe('OwnPreferences', () => {
  let preferences: OwnPreferences;
  let session: SessionStore;
  let http: HttpTestingController;

  beforeEach(() => {
    localStorage.clear();
    delete document.documentElement.dataset['theme'];
    TestBed.configureTestingModule({ providers: [provideApi(), provideHttpClientTesting()] });
    preferences = TestBed.inject(OwnPreferences);
    session = TestBed.inject(SessionStore);
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => http.verify());

  it('come with the session', () => {
    session.open(sessionOf({ user: person, preferences: { theme: 'dark', letterKeys: false } }));
    TestBed.tick();

    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(preferences.letterKeys()).toBe(false);
  });

  it('are kept with the account when they change, also by the help dialog', () => {
    session.open(sessionOf({ user: person }));
    TestBed.tick();
    preferences.chooseTheme('light');
    http.expectOne('/api/account/preferences').flush({});
    TestBed.inject(Shortcuts).switchSingleKeys(false);
    TestBed.tick();

    const request = http.expectOne('/api/account/preferences');
    expect(request.request.body).toEqual({ theme: 'light', letterKeys: false });
    request.flush({});
  });

  it('stay in the browser for a persona, which everyone shares', () => {
    preferences.chooseTheme('dark');
    session.open(sessionOf({ user: { ...person, persona: true } }));
    TestBed.tick();
    expect(document.documentElement.dataset['theme']).toBe('dark');

    preferences.chooseTheme('light');
    http.expectNone('/api/account/preferences');
  });

  it('say why they were not kept', async () => {
    session.open(sessionOf({ user: person }));
    TestBed.tick();
    preferences.chooseTheme('dark');
    const code = 'INTERNAL';
    http
      .expectOne('/api/account/preferences')
      .flush({ code, status: 500, requestId: 'r' }, { status: 500, statusText: code });
    await Promise.resolve();

    expect(preferences.problem()).toContain('der Fehler liegt bei uns');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });
});
