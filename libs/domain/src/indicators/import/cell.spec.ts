import fc from 'fast-check';
import { type DecimalMark, meaningOfMark, readCell, readNumber, readStatus } from './cell.js';

describe('readNumber', () => {
  it.each<[string, DecimalMark, number]>([
    ['0', ',', 0],
    ['27,5', ',', 27.5],
    ['1.234,5', ',', 1234.5],
    ['1.234', ',', 1234],
    ['1 234 567', ',', 1234567],
    ['1\u00a0234,25', ',', 1234.25],
    ['−3,5', ',', -3.5],
    ['+7', ',', 7],
    ['1,234.5', '.', 1234.5],
    ['27.5', '.', 27.5],
    ['5.37E+3', '.', 5370],
    ['5,37E+03', ',', 5370],
  ])('reads %s with the decimal mark %s', (text, decimal, value) => {
    expect(readNumber(text, decimal)).toBe(value);
  });

  it.each<[string, DecimalMark]>([
    ['27.5', ','],
    ['1.23.456', ','],
    ['1.234 567', ','],
    ['12,3,4', ','],
    ['1,5', '.'],
    ['', ','],
    ['-', ','],
    ['abc', '.'],
    ['1e', '.'],
    ['0x10', '.'],
  ])('refuses %s with the decimal mark %s', (text, decimal) => {
    expect(readNumber(text, decimal)).toBeNull();
  });

  it('reads back every number as a German table prints it', () => {
    const german = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 4, useGrouping: true });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (tenThousandths) => {
        const value = tenThousandths / 10_000;
        expect(readNumber(german.format(value), ',')).toBe(value);
      }),
    );
  });
});

describe('readCell', () => {
  it('takes zero for a figure and an empty cell for none', () => {
    expect(readCell('0', ',')).toEqual({ kind: 'number', value: 0, status: 'present' });
    expect(readCell('   ', ',')).toEqual({ kind: 'empty' });
  });

  it.each([
    ['.', 'suppressed'],
    ['*', 'suppressed'],
    ['x', 'not_applicable'],
    ['X', 'not_applicable'],
    ['…', 'pending'],
    ['...', 'pending'],
    ['/', 'not_available'],
    ['-', 'not_available'],
    ['–', 'not_available'],
    ['( )', 'not_available'],
    ['k. A.', 'not_available'],
    ['keine Angabe', 'not_available'],
    ['Keine Angaben', 'not_available'],
  ])('reads the table symbol %s as %s', (mark, status) => {
    expect(readCell(mark, ',')).toMatchObject({ kind: 'mark', status });
  });

  it.each([
    ['(12,5)', 12.5, 'low_reliability'],
    ['( 12,5 )', 12.5, 'low_reliability'],
    ['12,5p', 12.5, 'provisional'],
    ['12,5 r', 12.5, 'revised'],
    ['12,5 %', 12.5, 'present'],
  ])('reads the quality of %s', (text, value, status) => {
    expect(readCell(text, ',')).toEqual({ kind: 'number', value, status });
  });

  it.each(['ca. 12', '12,5 Personen', '(12', '12)', '1.5', 'zwölf'])('calls %s text', (text) => {
    expect(readCell(text, ',')).toEqual({ kind: 'text' });
  });

  it('never turns a table symbol into a number', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.constantFrom<DecimalMark>(',', '.'), (text, decimal) => {
        if (meaningOfMark(text.trim()) === undefined) return;
        expect(readCell(text, decimal).kind).toBe('mark');
      }),
    );
  });
});

describe('readStatus', () => {
  it('knows words, letters and symbols, and says when it does not', () => {
    expect(readStatus('')).toBe('present');
    expect(readStatus('vorläufig')).toBe('provisional');
    expect(readStatus('R')).toBe('revised');
    expect(readStatus('.')).toBe('suppressed');
    expect(readStatus('sehr gut')).toBeNull();
  });
});
