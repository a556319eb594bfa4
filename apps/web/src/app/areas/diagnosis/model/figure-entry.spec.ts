import { TestBed } from '@angular/core/testing';
import { Formats } from '@quartierwerk/ui/format/formats';
import { figureEntry } from './figure-entry.js';

const WEIGHT = { min: 0, max: 2, digits: 1 };
const RANK = { min: 1, max: 50, digits: 0 };
const read = (text: string, limits = WEIGHT) => figureEntry(text, limits, TestBed.inject(Formats));

describe('figureEntry', () => {
  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['0', 0],
    ['2,0', 2],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual({ ok: true, value });
  });

  it.each(['2,5', '999999', '-3', 'abc', '', '1,25'])('says what is possible when %s was typed', (text) => {
    expect(read(text)).toEqual({
      ok: false,
      sentence: 'Bitte eine Zahl von 0 bis 2, höchstens eine Nachkommastelle.',
    });
  });

  it.each(['0', '51', '-1', '', '9,5'])('asks for a whole number when %s was typed', (text) => {
    expect(read(text, RANK)).toEqual({ ok: false, sentence: 'Bitte eine ganze Zahl von 1 bis 50.' });
    expect(read('9', RANK)).toEqual({ ok: true, value: 9 });
  });
});
