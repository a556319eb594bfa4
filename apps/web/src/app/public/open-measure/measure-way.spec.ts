import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Formats } from '@quartierwerk/ui/format/formats';
import { measureWay } from './measure-way.js';

const BARE = { contributions: 0, themes: [], decisions: [], next: null, reportedOn: null };

describe('the way of a measure', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'de' }] }));

  it('runs from what was said over what was decided to what is next', () => {
    const formats = TestBed.inject(Formats);
    const decisions = [{ title: 'Platz umgestalten', body: 'Rat', decidedOn: '2026-06-11' as const }];
    const next = { title: 'Zaun steht', dueOn: '2027-02-26' as const, overdue: false };
    const way = measureWay(
      { contributions: 3, themes: ['Licht'], decisions, next, reportedOn: '2026-11-10' },
      'in Umsetzung',
      formats,
    );
    expect(
      way.map(({ name, text, written = '–', done }) => `${name}: ${written} | ${text}${done ? '' : ' …'}`),
    ).toEqual([
      'Gesagt: „Licht“ | 3 öffentliche Beiträge aus Sozialraumkonferenzen',
      'Beschlossen: Platz umgestalten | 11.06.2026, Rat',
      'Heute: – | in Umsetzung, Stand 10.11.2026',
      'Als Nächstes: Zaun steht | bis 26.02.2027 …',
    ]);
  });

  it('says nothing of what is not public, and names a day that has passed', () => {
    const formats = TestBed.inject(Formats);
    expect(measureWay(BARE, 'Idee', formats)).toEqual([{ name: 'Heute', text: 'Idee', done: true }]);
    expect(measureWay({ ...BARE, contributions: 1 }, 'Idee', formats)[0]?.text).toMatch(/^1 öffentlicher Beitrag/);
    const next = { title: 'Zaun', dueOn: '2026-10-01' as const, overdue: true };
    expect(measureWay({ ...BARE, next }, 'Idee', formats).at(-1)?.text).toContain('steht noch aus');
  });
});
