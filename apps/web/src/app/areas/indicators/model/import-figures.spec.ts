import { TestBed } from '@angular/core/testing';
import { Formats } from '@quartierwerk/ui/format/formats';
import { figuresSentence } from './figures-sentence.js';
import { importFigures } from './import-figures.js';
import { checkOf, groupOf } from './import.testing.js';

describe('importFigures', () => {
  const secret = checkOf({ statuses: { present: 10, suppressed: 5, pending: 1 }, smallCasesSecret: true });
  const open = checkOf({ statuses: { present: 13, suppressed: 2, pending: 1 }, smallCasesSecret: false });

  it('counts the same whichever way the check was made', () => {
    for (const keepSecret of [true, false]) {
      expect(importFigures(secret, keepSecret)).toEqual(importFigures(open, keepSecret));
    }
  });

  it('keeps small cases secret beside what was delivered as secret', () => {
    expect(importFigures(secret, true)).toMatchObject({
      values: 16,
      figures: 10,
      secret: 5,
      missing: 1,
      smallCases: 3,
      deliveredSecret: 2,
    });
    expect(importFigures(secret, false)).toMatchObject({ figures: 13, secret: 2 });
  });
});

describe('figuresSentence', () => {
  it('says how many values are secret, missing and replaced', () => {
    const check = checkOf({ groups: [groupOf('replaces_value', 40)] });
    expect(figuresSentence(importFigures(check, true), TestBed.inject(Formats))).toBe(
      '16 Werte, 3 geheim, 1 fehlt, 40 ersetzen ältere',
    );
    const plain = { values: 1, secret: 0, missing: 0, replaced: 0 };
    expect(figuresSentence(plain, TestBed.inject(Formats))).toBe('1 Wert, keiner geheim');
  });
});
