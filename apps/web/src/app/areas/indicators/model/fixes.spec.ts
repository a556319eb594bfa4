import { TestBed } from '@angular/core/testing';
import { FIXABLE_CODES } from '@quartierwerk/domain/indicators/import/problems';
import { NO_FIXES, type Fixes } from '@quartierwerk/domain/indicators/import/mapping';
import { Formats } from '@quartierwerk/ui/format/formats';
import { appliedFixes, fixOfKind, withoutLine } from './fixes.js';
import { groupOf, problemOf } from './import.testing.js';

describe('fixOfKind', () => {
  const offer = (...[code, count, params]: [Parameters<typeof groupOf>[0], number, object?]) =>
    fixOfKind(
      groupOf(code, count),
      problemOf(code, 2, { column: 5, params: params as Record<string, string> }),
      NO_FIXES,
      TestBed.inject(Formats),
    );

  it('names what it does and to how many lines', () => {
    expect(offer('area_leading_zero', 9)).toEqual({
      label: 'Null ergänzen, 9 Zeilen',
      fixes: { ...NO_FIXES, padZeros: true },
    });
    expect(offer('area_unknown', 1)).toEqual({
      label: 'Zeile auslassen',
      fixes: { ...NO_FIXES, skipRowsWith: ['area_unknown'] },
    });
    // Left out by themselves: nothing is left to be done.
    expect(offer('total_row', 1)).toBeNull();
    expect(offer('dash_read_as_missing', 4)?.label).toBe('Striche als 0 lesen');
  });

  it.each(FIXABLE_CODES.filter((code) => code !== 'total_row'))('leaves every line of the kind %s out', (code) => {
    expect(offer(code, 1200)).toEqual({
      label: 'Alle 1.200 Zeilen auslassen',
      fixes: { ...NO_FIXES, skipRowsWith: [code] },
    });
  });

  it('reads zero as missing only in the column and for the indicator that were found', () => {
    expect(offer('zeros_suspicious', 1, { indicator: 'D2' })?.fixes.zeroIsMissing).toEqual([
      { column: 5, indicator: 'D2' },
    ]);
    expect(offer('zeros_suspicious', 1)).toBeNull();
  });

  it('reads zero as missing in the year alone that was found', () => {
    expect(offer('zeros_suspicious', 1, { indicator: 'D2', year: '2023' })?.fixes.zeroIsMissing).toEqual([
      { column: 5, indicator: 'D2', year: 2023 },
    ]);
  });

  it('offers nothing where only a look at the line helps', () => {
    expect(offer('numerator_above_denominator', 3)).toBeNull();
    expect(offer('duplicate_row', 1)).toBeNull();
  });
});

describe('appliedFixes', () => {
  const all: Fixes = {
    padZeros: true,
    skipRowsWith: ['total_row', 'area_unknown'],
    skipLines: [7, 9],
    zeroIsMissing: [{ column: 5, indicator: 'D2' }],
    dashIsZero: true,
    confirmedJumps: 2,
    confirmedCells: [{ line: 12, column: 3 }],
    zeroCells: [{ line: 14, column: 5 }],
    confirmed: [{ code: 'outlier', indicator: 'D2', count: 4, reason: 'Heim im Ort' }],
  };

  it('lists every correction that holds, and nothing without one', () => {
    expect(appliedFixes(NO_FIXES, String)).toEqual([]);
    expect(appliedFixes(all, () => 'Wert').map(({ label }) => label)).toEqual([
      'Führende Nullen ergänzt',
      'Zeilen ausgelassen: Summenzeile',
      'Zeilen ausgelassen: unbekanntes Gebiet',
      'Zeile 7 ausgelassen',
      'Zeile 9 ausgelassen',
      '0 als „fehlt“ gelesen: D2, Wert',
      '0 in Zeile 14 als „fehlt“ gelesen',
      'Striche als 0 gelesen',
      'Sprung in Zeile 12 bestätigt',
      'Bestätigt: D2, Ausreißer („Heim im Ort“)',
      'Alle Sprünge bestätigt',
    ]);
  });

  it('takes back one correction and keeps the others', () => {
    let fixes = all;
    for (let left = appliedFixes(fixes, String); left.length > 0; left = appliedFixes(fixes, String)) {
      fixes = left[0]!.without;
      expect(appliedFixes(fixes, String)).toHaveLength(left.length - 1);
    }
    expect(fixes).toEqual(NO_FIXES);
  });
});

describe('withoutLine', () => {
  it('leaves a line out once', () => {
    expect(withoutLine(withoutLine({ ...NO_FIXES, skipLines: [9] }, 4), 4).skipLines).toEqual([4, 9]);
  });
});
