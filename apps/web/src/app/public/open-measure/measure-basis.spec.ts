import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Formats } from '@quartierwerk/ui/format/formats';
import { basisOf } from './measure-basis.js';

describe('what a measure rests on', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'de' }] }));

  it('is said in sentences, and nothing is said of what is not public', () => {
    const formats = TestBed.inject(Formats);
    expect(basisOf({ contributions: 0, themes: [], decisions: [] }, formats)).toEqual([]);
    const decisions = [{ title: 'Platz umgestalten', body: 'Rat', decidedOn: '2026-06-11' as const }];
    const [voices, theme, decision] = basisOf({ contributions: 3, themes: ['Licht'], decisions }, formats);
    expect(voices).toContain('3 öffentliche Beiträge');
    expect(theme).toBe('Das Thema war: „Licht“.');
    expect(decision).toBe('Am 11.06.2026 beriet „Rat“ darüber: Platz umgestalten.');
    expect(basisOf({ contributions: 1, themes: [], decisions: [] }, formats)[0]).toContain('1 öffentlicher Beitrag');
  });
});
