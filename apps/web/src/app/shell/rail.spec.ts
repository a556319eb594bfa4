import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { SessionView } from '@quartierwerk/contracts/identity/identity.views';
import { provideApi } from '../shared/http/provide-api.js';
import { SessionStore } from '../shared/session/session-store.js';
import { sessionOf } from '../shared/session/session.testing.js';
import { Rail } from './rail.js';

function render(url: string, session: SessionView = sessionOf()): HTMLElement {
  TestBed.configureTestingModule({ providers: [provideRouter([]), provideApi(), provideHttpClientTesting()] });
  TestBed.inject(SessionStore).open(session);
  const fixture = TestBed.createComponent(Rail);
  fixture.componentRef.setInput('url', url);
  const stations = {
    indicators: 1030,
    areas: 81,
    indexRuns: 4,
    profiles: 11,
    contributions: 59,
    recommendations: 0,
    decisions: 0,
    measures: 0,
    projects: 0,
    kpis: 0,
    selectedAreas: 9,
    deliveries: 2,
    ...{ contributionsUnanswered: 20, recommendationsSubmitted: 0, decisionsOpen: 0 },
    ...{ measuresRunning: 0, projectsRunning: 0 },
  };
  fixture.componentRef.setInput('counts', { stations, waitingCount: 6, gapCount: 9 });
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

describe('Rail', () => {
  it('shows the stations in their order with their counts', () => {
    const stations = [...render('/start').querySelectorAll('.station')].map((link) =>
      link.textContent?.replace(/\s+/g, ' ').trim(),
    );

    expect(stations).toEqual(['Indikatoren 1.030', 'Index 4', 'Steckbriefe 11'].map((text) => text.replace(' ', '')));
  });

  it('opens the sub-pages of the current station and says where the person is', () => {
    const element = render('/index/laeufe/4');

    expect([...element.querySelectorAll('.page')].map((link) => link.textContent)).toEqual([
      'Werkstatt',
      'Läufe',
      'Ansichten',
      'Vergleich',
    ]);
    expect(element.querySelectorAll('[aria-current=page]')).toHaveLength(1);
    expect(element.querySelector('[aria-current=page]')?.textContent).toBe('Läufe');
  });

  it('marks the views of a run as views, not as runs', () => {
    expect(render('/index/laeufe/4/ansichten?bild=karte').querySelector('[aria-current=page]')?.textContent).toBe(
      'Ansichten',
    );
  });

  it('lets what citizens say flow in from the side, after the profiles', () => {
    const session = sessionOf({ permissions: ['profiles.read', 'participation.read', 'decisions.read'] });
    const entries = [...render('/beitraege/themen', session).querySelectorAll('.chain > li')];

    expect(entries.map((entry) => entry.querySelector('.station .word')?.textContent)).toEqual([
      'Steckbriefe',
      'Beiträge',
      'Beschlüsse',
    ]);
    expect(entries.map((entry) => entry.classList.contains('tributary'))).toEqual([false, true, false]);
    expect(entries[1]?.querySelector('[aria-current=page]')?.textContent).toBe('Themen');
  });

  it('leaves out what the role does not see', () => {
    const element = render('/start', sessionOf({ permissions: ['indicators.read'] }));

    expect(element.querySelectorAll('.station')).toHaveLength(1);
    expect(element.textContent).not.toContain('Verwaltung');
    expect(element.textContent).not.toContain('Roter Faden');
  });
});
