import { TestBed } from '@angular/core/testing';
import { indexInput, runFigures } from '../model/index-input.testing.js';
import { RankTable } from './rank-table.js';

function render(figures = runFigures(), top = 2) {
  const fixture = TestBed.createComponent(RankTable);
  const set = (name: string, value: unknown) => fixture.componentRef.setInput(name, value);
  set('figures', figures);
  set('areas', figures.areas);
  set('top', top);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const groups = () => [...element.querySelectorAll('tr.qw-group')].map((row) => text(row));
  const rows = () => [...element.querySelectorAll<HTMLElement>('tr.qw-row')];
  return { fixture, element, set, groups, rows };
}

function text(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

describe('RankTable', () => {
  it('groups the areas by what must happen', () => {
    const { groups } = render();

    expect(groups()[0]).toBe('Besonderer Handlungsbedarf, Rang 1 bis 2');
    expect(groups().at(-1)).toMatch(/^Übrige \d Wohnplätze$/);
  });

  it('says that spans are still computed while they are', () => {
    const { fixture, element, set } = render();
    set('certainty', null);
    fixture.detectChanges();
    expect(text(element.querySelector('[role=status]'))).toBe('Spannen werden noch gerechnet.');
    expect(text(element)).not.toContain('ohne Zufallsfehler');

    set('certainty', undefined);
    fixture.detectChanges();
    expect(text(element)).not.toContain('noch gerechnet');
  });

  it('says why an area has no index instead of a figure', () => {
    const { groups, rows } = render(runFigures(indexInput([{ area: 0, indicator: 0, numerator: null, status: 2 }])));

    expect(groups().at(-1)).toBe('Ohne Index 1 Wohnplatz');
    expect(text(rows().at(-1))).toContain('zu wenige Indikatoren');
  });

  it('shows why an area stands there when its row is opened, and marks it as chosen', () => {
    const { fixture, element, rows } = render();
    rows()[0]?.click();
    fixture.detectChanges();

    expect(fixture.componentInstance.chosen()).toBe('00');
    expect(text(element.querySelector('qw-area-contributions'))).toContain('von 4 Indikatoren auffällig');
    expect(rows()[0]?.querySelector('button')?.getAttribute('aria-expanded')).toBe('true');

    rows()[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
    fixture.detectChanges();
    expect(element.querySelector('qw-area-contributions')).toBeNull();
  });

  it('follows the choice that was made on the map', () => {
    const { fixture, set, rows } = render();
    set('chosen', '03');
    fixture.detectChanges();

    expect(
      rows()
        .filter((row) => row.getAttribute('aria-current') === 'true')
        .map((row) => row.id),
    ).toEqual(['gebiet-03']);
  });

  it('shows the sums of the domains in the other view', () => {
    const { fixture, element, set } = render();
    set('view', 'domains');
    fixture.detectChanges();

    expect([...element.querySelectorAll('th.domain')].map(text)).toEqual(['A', 'B']);
    expect(element.querySelectorAll('td.domain')).toHaveLength(12);
  });

  it('sorts inside its groups when a head is pressed', () => {
    const { fixture, element, rows } = render(runFigures(), 6);
    element.querySelector<HTMLButtonElement>('th[qwSort=name] button')?.click();
    fixture.detectChanges();

    expect(rows().map((row) => text(row.querySelector('b')))).toEqual([
      'Bockenberg',
      'Gronau',
      'Hand',
      'Heidkamp',
      'Hilgen',
      'Zentrum Nord',
    ]);
  });
});
