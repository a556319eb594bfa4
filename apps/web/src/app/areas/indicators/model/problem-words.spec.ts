import { TestBed } from '@angular/core/testing';
import { ERROR_CODES, HINT_CODES } from '@quartierwerk/domain/indicators/import/problems';
import { Formats } from '@quartierwerk/ui/format/formats';
import { problemOf } from './import.testing.js';
import { PROBLEM_NAMES, problemSentence } from './problem-words.js';

describe('problemSentence', () => {
  const sentence = (...[code, params, content]: [Parameters<typeof problemOf>[0], object?, string?]) =>
    problemSentence(
      problemOf(code, 2, { params: params as Record<string, string>, content: content ?? 'x' }),
      TestBed.inject(Formats),
    );

  it.each([...ERROR_CODES, ...HINT_CODES])('ends %s like a sentence and has a short name for it', (code) => {
    expect(sentence(code, { indicator: 'E9', zeros: 3, rows: 30, lowest: 12 })).toMatch(/^[A-ZÄÖÜ0-9„].*\.$/);
    expect(PROBLEM_NAMES[code].length).toBeGreaterThan(3);
  });

  it('says what a cell holds instead of nothing when a fact is missing', () => {
    expect(sentence('mark_read_as', { status: 'pending' }, '…')).toBe(
      'Zeichen „…“ wird als „liegt später vor“ gelesen, nicht als 0.',
    );
  });

  it('names the code that was probably meant when a zero is lost', () => {
    expect(sentence('area_leading_zero', { proposal: '053780289', name: 'Stümpen' })).toBe(
      'Diesen Schlüssel gibt es nicht. Vermutlich fehlt die führende Null: 053780289 Stümpen.',
    );
  });

  it('writes counts without and rates with decimals', () => {
    expect(sentence('numerator_above_denominator', { numerator: 63, denominator: 1058 })).toContain('(1.058)');
    expect(sentence('value_jump', { previous: 19.8, value: 12.1, percent: -39 })).toBe(
      'Jetzt 12,1, im Vorjahr 19,8: Sprung um 39 %.',
    );
  });

  it('says how numbers are read where one cannot be read', () => {
    expect(sentence('number_unreadable', { decimal: ',' })).toContain('Dezimalkomma');
    expect(sentence('number_unreadable', { decimal: '.' })).toContain('Dezimalpunkt');
  });

  it('tells a value that gives way to a gap from one that changes and one that stays', () => {
    expect(sentence('replaces_value', { previous: 12.5, lost: true, unchanged: false })).toContain('Hier stand 12,5');
    expect(sentence('replaces_value', { previous: 12.5, lost: false, unchanged: true })).toContain('Denselben Wert');
    expect(sentence('replaces_value', { previous: 12.5, lost: false, unchanged: false })).toContain('Ersetzt');
  });

  it('names the level at which a figure exists', () => {
    expect(sentence('below_lowest_level', { indicator: 'E9', lowest: 'municipality' })).toContain(
      'E9 gibt es nur für: Kommunen.',
    );
  });
});
