import { jest } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { Permission } from '@quartierwerk/domain/access/permissions';
import { Shortcuts } from '@quartierwerk/ui/shortcuts/shortcuts';
import { provideApi } from '../shared/http/provide-api.js';
import { SessionStore } from '../shared/session/session-store.js';
import { sessionOf } from '../shared/session/session.testing.js';
import { PaletteHost } from './palette-host.js';

describe('PaletteHost', () => {
  function render(more: readonly Permission[] = []) {
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideApi(), provideHttpClientTesting()] });
    const session = sessionOf();
    TestBed.inject(SessionStore).open({ ...session, permissions: [...session.permissions, ...more] });
    const fixture = TestBed.createComponent(PaletteHost);
    fixture.componentRef.setInput('open', true);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    const input = element.querySelector('input') as HTMLInputElement;
    const labels = () => {
      fixture.detectChanges();
      return [...element.querySelectorAll('.option .label')].map((label) => label.textContent);
    };
    const type = (text: string) => {
      input.value = text;
      input.dispatchEvent(new Event('input'));
      fixture.detectChanges();
    };
    return { fixture, element, labels, type, http: TestBed.inject(HttpTestingController) };
  }

  beforeEach(() => {
    sessionStorage.clear();
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  });
  afterEach(() => jest.useRealTimers());

  it('lists the pages that the person may see and narrows them by what is typed', () => {
    const { labels, type } = render();
    expect(labels()).toContain('Index: Werkstatt');
    expect(labels()).not.toContain('Verwaltung');

    type('läuf');
    expect(labels()).toEqual(['Index: Läufe']);
  });

  it('offers what the person may begin, under other words too, and nothing else', () => {
    const { labels, type } = render(['conferences.write', 'deliveries.import', 'plans.write']);
    expect(labels()).toContain('Neue Empfehlung');
    expect(labels()).not.toContain('Person einladen');

    type('einlesen');
    expect(labels()).toEqual(['Lieferung hochladen']);
    type('massnahme neue');
    expect(labels()).toEqual(['Neue Maßnahme']);
  });

  it('forgives a slip where nothing holds what was typed, and knows the words of the buttons', () => {
    const { labels, type } = render(['conferences.write', 'participation.record', 'chain.gaps']);
    type('Lüken');
    expect(labels()).toEqual(['Lücken']);
    type('konferenz vorbereiten');
    expect(labels()).toEqual(['Neue Fachplanungskonferenz', 'Neue Sozialraumkonferenz']);
  });

  it('offers the thread of the entry where the page knows one', () => {
    const went = jest.fn();
    const { fixture, element, labels } = render();
    expect(labels()).not.toContain('Faden dieses Eintrags');

    TestBed.inject(Shortcuts).register({
      keys: 'f',
      group: 'Eintrag',
      description: 'Faden dieses Eintrags',
      run: went,
    });
    expect(labels()[0]).toBe('Faden dieses Eintrags');
    element.querySelector<HTMLElement>('[role=option]')?.click();
    fixture.detectChanges();
    expect(went).toHaveBeenCalledTimes(1);
  });

  it('asks the spine once the typing rests, and not for a single letter', async () => {
    const { fixture, labels, type, http } = render();
    type('z');
    jest.advanceTimersByTime(500);
    fixture.detectChanges();
    http.expectNone(() => true);

    type('zentrum');
    jest.advanceTimersByTime(150);
    fixture.detectChanges();
    TestBed.tick();
    const node = { id: 'n', kind: 'area', code: null, title: 'Zentrum Nord', state: 'active', areaName: 'Burscheid' };
    http
      .expectOne('/api/search?q=zentrum&limit=8')
      .flush({ query: 'zentrum', hits: [{ ...node, addressKey: null, changedAt: '' }] });
    await Promise.resolve();
    await Promise.resolve();

    expect(labels()).toContain('Zentrum Nord');

    // What was found for other words stays only as far as it fits what stands there now.
    type('zentrum n');
    expect(labels()).toContain('Zentrum Nord');
    type('läuf');
    expect(labels()).toEqual(['Index: Läufe']);
  });

  it('goes where the choice leads and remembers it', () => {
    const { fixture, element, labels, type } = render();
    const went: string[] = [];
    jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockImplementation((url) => {
      went.push(String(url));
      return Promise.resolve(true);
    });
    type('läuf');
    element.querySelector<HTMLElement>('[role=option]')?.click();
    fixture.detectChanges();
    fixture.componentInstance.open.set(true);

    expect(went).toEqual(['/index/laeufe']);
    expect(labels()[0]).toBe('Index: Läufe');
    expect(labels().filter((label) => label === 'Index: Läufe')).toHaveLength(1);
  });
});
