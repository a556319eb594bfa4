import { TestBed } from '@angular/core/testing';
import { Formats } from '@quartierwerk/ui/format/formats';
import {
  balanceOfEntry,
  financingBody,
  financingEntry,
  financingProblems,
  newLine,
  withYear,
} from './financing-entry.js';
import { centsOf, differenceWords, sumWords } from './money.js';

const MONEY = {
  startsOn: '2025-01-01',
  endsOn: '2026-12-31',
  costs: [{ kind: 'once' as const, year: 2025, cents: 148_000_00 }],
  financing: [
    {
      id: 'l',
      source: 'Land',
      kind: 'state' as const,
      rate: 80,
      state: 'granted' as const,
      amounts: [{ year: 2026, cents: 50 }],
    },
  ],
};

describe('financing entries', () => {
  const formats = () => TestBed.inject(Formats);

  it('have a column for every year of the measure and give the same money back', () => {
    const entry = financingEntry(MONEY, formats(), 2026);
    expect(entry).toMatchObject({
      years: [2025, 2026],
      costs: ['148.000', ''],
      lines: [{ rate: '80', amounts: ['', '0,50'] }],
    });
    expect(financingBody(entry, formats())).toEqual({ costs: MONEY.costs, financing: MONEY.financing });
    expect(financingProblems(entry, formats())).toEqual([]);
  });

  it('name what is no amount, and what has no name', () => {
    const entry = { ...financingEntry(MONEY, formats(), 2026), costs: ['viel', '-3'] };
    const problems = financingProblems({ ...entry, lines: [{ ...newLine(entry.years), rate: '120' }] }, formats());
    expect(problems).toHaveLength(4);
  });

  it('grow by a year at either end without moving a sum', () => {
    const entry = withYear(withYear(financingEntry(MONEY, formats(), 2026), 'before'), 'after');
    expect(entry).toMatchObject({ years: [2024, 2025, 2026, 2027], costs: ['', '148.000', '', ''] });
    expect(financingBody(entry, formats()).costs).toEqual(MONEY.costs);
  });

  it('say the difference while one types', () => {
    const balance = balanceOfEntry(financingEntry(MONEY, formats(), 2026), formats());
    expect(differenceWords(balance, formats())?.word).toBe('147.999,50\u00a0€ ohne Quelle');
    expect(differenceWords({ open: 0, warning: null }, formats())).toBeNull();
  });
});

describe('sums', () => {
  it('are read as people write them, and refused when they are none', () => {
    const formats = TestBed.inject(Formats);
    expect(['', '1.250,50', '12 €', '0', 'x', '-1', '1,234'].map((text) => centsOf(text, formats))).toEqual([
      ...[0, 125_050, 1_200, 0, null, null, null],
    ]);
    expect(sumWords(10_900_000_00, formats)).toBe('10,9\u00a0Mio.\u00a0€');
  });
});
