import fc from 'fast-check';
import { PLAIN, numberFormatOf } from './number-format.js';
import { EMPTY_CELL, cellText } from './cell-text.js';
import { meantNumber } from './meant-number.js';

const BOOK = { shared: [], from1904: false };
const shown = (value: string, format = PLAIN) => cellText({ ...EMPTY_CELL, value, format }, BOOK);

describe('a number of a sheet', () => {
  it.each([
    ['8.6999999999999993', '8,7'],
    ['8.699999999999999', '8,7'],
    ['0.30000000000000004', '0,3'],
    ['12.345678901234567', '12,3456789012346'],
    ['36.904761904761905', '36,9047619047619'],
    ['8.6999998092651367', '8,7'],
    ['1.2E-3', '0,0012'],
    ['8.7', '8,7'],
    ['053780281', '053780281'],
    ['12345678901234567', '12345678901234567'],
  ])('%s is meant as %s', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it('follows the decimals of its format only where nothing else can be meant', () => {
    const one = numberFormatOf(165, '#,##0.0');
    expect(shown('8.699999999', one)).toBe('8,7');
    expect(shown('8.6947', one)).toBe('8,6947');
    expect(shown('8.699999999')).toBe('8,699999999');
    expect(shown('0.08699999999999999', numberFormatOf(10, undefined))).toBe('8,7 %');
    expect(shown('0.086999999999', numberFormatOf(166, '0.0%'))).toBe('8,7 %');
  });

  it.each([
    ['1E-9', '0.00', '0,000000001'],
    ['5.5511151231257827E-17', '0.00', '5,551115e-17'],
    ['-1E-9', '0', '-0,000000001'],
    ['500000000.4', '0', '500000000,4'],
    ['4999999.99', '#,##0', '4999999,99'],
    ['123456789.123', '0.0', '123456789,123'],
    ['0', '0.00', '0'],
  ])('%s shown as %s keeps what is more than noise', (value, code, text) => {
    expect(shown(value, numberFormatOf(180, code))).toBe(text);
  });

  it('follows no format to nothing, nor by half of the last place that it shows', () => {
    const number = fc.double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const text = value.toPrecision(17);
        fc.pre(!/^-?\d+$/.test(text));
        const meant = Number(meantNumber(text, value, decimals));
        if (value !== 0) expect(meant).not.toBe(0);
        const [followed, plain] = [meant, Number(meantNumber(text, value, undefined))];
        if (followed !== plain) expect(Math.abs(followed - value)).toBeLessThan(0.01 / 10 ** decimals);
      }),
    );
  });

  it('keeps its date, its zeros in front and its thousands', () => {
    expect(numberFormatOf(14, undefined)).toEqual({ kind: 'date' });
    expect(numberFormatOf(164, '00000')).toEqual({ kind: 'padded', digits: 5 });
    expect(numberFormatOf(3, undefined)).toEqual({ kind: 'plain', decimals: 0 });
    expect(numberFormatOf(170, 'General')).toEqual(PLAIN);
  });

  it('is the decimal that was typed, for every number of up to fifteen digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 7 }), (digits, places) => {
        const number = digits / 10 ** places;
        expect(Number(meantNumber(number.toPrecision(17), number, undefined))).toBe(number);
      }),
    );
  });
});
