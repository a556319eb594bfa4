import { TestBed } from '@angular/core/testing';
import { NO_FIXES, type Fixes } from '@quartierwerk/domain/indicators/import/mapping';
import { ERROR_CODES, fixOf } from '@quartierwerk/domain/indicators/import/problems';
import { Formats } from '@quartierwerk/ui/format/formats';
import { checkOf, groupOf, problemOf } from './import.testing.js';
import { problemRows } from './problem-rows.js';
import { lineOffer, rowOffers } from './row-fixes.js';

type Problems = Parameters<typeof problemRows>[0];

function offersOf(problems: Problems, fixes: Fixes = NO_FIXES) {
  const codes = [...new Set(problems.map(({ code }) => code))];
  const groups = codes.map((code) => groupOf(code, problems.filter((problem) => problem.code === code).length));
  const jumps = problems.filter(({ code }) => code === 'value_jump').map(({ line, column }) => ({ line, column }));
  const check = checkOf({ groups, jumps });
  return problemRows(problems, groups).map((row) => rowOffers(row, fixes, check, TestBed.inject(Formats)));
}

describe('rowOffers', () => {
  it.each(ERROR_CODES)('leaves no dead end for %s', (code) => {
    expect(offersOf([problemOf(code, 7, { params: { firstLine: 3 } })])[0]?.length).toBeGreaterThan(0);
  });

  it.each(ERROR_CODES.filter((code) => fixOf(code) === null && code !== 'duplicate_row'))(
    'leaves the row out when it has %s',
    (code) => {
      expect(offersOf([problemOf(code, 7)])).toEqual([
        [{ label: 'Zeile auslassen', name: 'Zeile auslassen, Zeile 7', fixes: { ...NO_FIXES, skipLines: [7] } }],
      ]);
    },
  );

  it('leaves out all lines that read the same', () => {
    const unreadable = [4, 5, 9].map((line) => problemOf('status_unreadable', line));
    expect(offersOf(unreadable).map(([offer]) => [offer?.label, offer?.fixes.skipLines])).toEqual([
      ['Zeile auslassen', [4]],
      ['2 Zeilen auslassen', [5, 9]],
    ]);
  });

  it('lets either of two equal rows stay', () => {
    const [offers] = offersOf([problemOf('duplicate_row', 8, { params: { firstLine: 7 } })]);
    expect(offers?.map(({ label, fixes }) => [label, fixes.skipLines])).toEqual([
      ['Zeile 7 behalten', [8]],
      ['Zeile 8 behalten', [7]],
    ]);
  });

  it('confirms jumps one by one and all together', () => {
    const jumps = [3, 4, 6].map((line) => problemOf('value_jump', line, { column: 5 }));
    expect(offersOf(jumps).map((offers) => offers.map(({ label }) => label))).toEqual([
      ['Bestätigen', 'Alle 3 bestätigen'],
      ['Bestätigen'],
      ['Bestätigen'],
    ]);
    const one = { ...NO_FIXES, confirmedCells: [{ line: 4, column: 5 }] };
    expect(offersOf(jumps, one).map((offers) => offers.length)).toEqual([2, 0, 1]);
    expect(offersOf(jumps, { ...NO_FIXES, confirmedJumps: 3 })).toEqual([[], [], []]);
  });

  it('offers all jumps no more when each was confirmed', () => {
    const jumps = [3, 4].map((line) => problemOf('value_jump', line, { column: 5 }));
    const both = { ...NO_FIXES, confirmedCells: jumps.map(({ line, column }) => ({ line, column })) };
    expect(offersOf(jumps, both)).toEqual([[], []]);
  });
});

describe('lineOffer', () => {
  it('leaves out a single line of a kind that can go as a whole', () => {
    const problems = [3, 8].map((line) => problemOf('area_unknown', line, { content: `G${line}` }));
    const rows = problemRows(problems, [groupOf('area_unknown', 2)]);
    expect(rows.map((row) => lineOffer(row, NO_FIXES)?.label)).toEqual(['Zeile 3 auslassen', 'Zeile 8 auslassen']);
  });
});
