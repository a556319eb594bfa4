import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { Formats } from './formats.js';

function formats(locale = 'de'): Formats {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: locale }] });
  return TestBed.inject(Formats);
}

describe('Formats', () => {
  it('writes figures with decimal comma and thousands point when the language is German', () => {
    expect(formats().number(1234567.8, 1)).toBe('1.234.567,8');
  });

  it('writes the true minus sign when a figure is negative', () => {
    expect(formats().number(-1.25, 2)).toBe('\u22121,25');
  });

  it('writes no sign when a difference rounds to zero', () => {
    expect(formats().signed(-0.04, 1)).toBe('0,0');
    expect(formats().number(-0.04, 1)).toBe('0,0');
  });

  it('writes plus and minus when a difference is shown', () => {
    expect(formats().signed(1.92)).toBe('+1,9');
    expect(formats().signed(-1.07)).toBe('\u22121,1');
  });

  it('says so in words when a value is missing', () => {
    expect(formats().number(null)).toBe('k. A.');
    expect(formats().percent(undefined)).toBe('k. A.');
    expect(formats().day(null)).toBe('k. A.');
  });

  it('writes days as TT.MM.JJJJ and times in the zone of Berlin', () => {
    expect(formats().day('2026-01-31')).toBe('31.01.2026');
    expect(formats().dateTime('2026-07-01T22:30:00Z')).toBe('02.07.2026, 00.30 Uhr');
  });

  it('writes a day near by with its day of the week', () => {
    const today = new Date('2026-11-26T12:00:00Z');
    expect(formats().shortDay('2026-12-10', today)).toBe('Do 10.12.');
    expect(formats('en').shortDay('2026-12-10', today)).toBe('Thu 10 Dec');
    expect(formats().shortDay('2027-03-31', today)).toBe('31.03.2027');
  });

  it('writes English figures and days when the language is English', () => {
    expect(formats('en').number(1234.5, 1)).toBe('1,234.5');
    expect(formats('en').day('2026-01-31')).toBe('31 Jan 2026');
  });

  it('reads what it has written when the figure has at most four decimals', () => {
    const subject = formats();
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        expect(subject.parseNumber(subject.number(value / 10000, 4))).toBeCloseTo(value / 10000, 6);
      }),
    );
  });

  it('reads no number when the text is none', () => {
    expect(['', 'x', '1,2,3', '12 km', '1.2.3'].map((text) => formats().parseNumber(text))).toEqual(
      Array(5).fill(null),
    );
  });
});
