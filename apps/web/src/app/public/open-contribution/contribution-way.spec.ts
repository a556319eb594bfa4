import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { OpenContributionView } from '@quartierwerk/contracts/participation/open.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { wayOf } from './contribution-way.js';

const ANSWER = {
  outcome: 'partly_adopted' as const,
  reason: 'Zwei Leuchten kommen.',
  unit: 'Stadt Burscheid',
  answeredOn: '2026-11-24',
  dueOn: null,
  passedTo: '',
  plannedFor: 'Februar 2027',
  doneOn: null,
};
const VIEW: OpenContributionView = {
  place: 'stadt-burscheid',
  publisher: 'Stadt Burscheid',
  code: 'K7-204',
  kind: 'problem',
  text: 'Abends ist kein Licht.',
  language: 'de',
  translation: null,
  saidOn: '2026-10-08',
  event: 'Sozialraumkonferenz',
  station: { number: 2, name: 'Spielen' },
  points: 11,
  theme: { name: 'Licht', similar: 3 },
  grouped: true,
  discussed: { on: '2026-11-17', by: 'Bauamt' },
  answer: ANSWER,
  measures: [],
  reported: null,
  contactNote: '',
  contactEmail: null,
};

describe('the way of a contribution', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'de' }] }));
  const steps = (change: Partial<OpenContributionView>) => {
    return wayOf({ ...VIEW, ...change }, TestBed.inject(Formats)).map(({ name, done }) => `${name}${done ? '' : ' …'}`);
  };

  it('runs from what was said to what was promised, which is still open', () => {
    expect(steps({})).toEqual(['Gesagt', 'Zusammengefasst', 'Beraten', 'Beantwortet', 'Umgesetzt …']);
  });

  it('ends with what was done, or with who looks after it', () => {
    expect(steps({ answer: { ...ANSWER, doneOn: '2027-02-11' } }).at(-1)).toBe('Umgesetzt');
    expect(steps({ answer: { ...ANSWER, plannedFor: '', passedTo: 'Kreis' } }).at(-1)).toBe('Weitergegeben');
    expect(steps({ answer: { ...ANSWER, plannedFor: '', dueOn: '2027-02-28' } }).at(-1)).toBe('Geprüft …');
  });

  it('waits for its answer, and says nothing of a theme that is not public', () => {
    expect(steps({ answer: null, discussed: null, grouped: false })).toEqual(['Gesagt', 'Beantwortet …']);
    const [, grouped] = wayOf({ ...VIEW, theme: null }, TestBed.inject(Formats));
    expect(grouped?.text).toBe('mit ähnlichen Beiträgen');
  });
});
