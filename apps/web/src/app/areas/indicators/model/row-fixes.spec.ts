import { TestBed } from '@angular/core/testing';
import { NO_FIXES, type Fixes } from '@quartierwerk/domain/indicators/import/mapping';
import { ERROR_CODES, fixOf } from '@quartierwerk/domain/indicators/import/problems';
import { Formats } from '@quartierwerk/ui/format/formats';
import { checkOf, groupOf, kindOf, problemOf } from './import.testing.js';
import { problemRows } from './problem-rows.js';
import { lineOffer, rowOffers } from './row-fixes.js';

type Problems = Parameters<typeof problemRows>[0];

function checkFor(problems: Problems) {
  const codes = [...new Set(problems.map(({ code }) => code))];
  const count = (code: string) => problems.filter((problem) => problem.code === code).length;
  const jumps = problems.filter(({ code }) => code === 'value_jump');
  return checkOf({
    groups: codes.map((code) => groupOf(code, count(code))),
    kinds: codes.map((code) => kindOf(code, 'D2', count(code))),
    jumps: jumps.map(({ line, column }) => ({ line, column, indicator: 'D2' })),
  });
}

function offersOf(problems: Problems, fixes: Fixes = NO_FIXES) {
  const check = checkFor(problems);
  const rows = problemRows(problems, check.groups, check.kinds);
  return rows.map((row) => rowOffers(row, fixes, check, TestBed.inject(Formats)));
}

/** The correction of an offer; a yes is given with a reason. */
function fixesOf(offer: ReturnType<typeof offersOf>[number][number] | undefined): Fixes {
  if (!offer) throw new Error('There is no offer.');
  return 'confirm' in offer ? offer.confirm('Neue Zählung') : offer.fixes;
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
    expect(offersOf(unreadable).map(([offer]) => [offer?.label, fixesOf(offer).skipLines])).toEqual([
      ['Zeile auslassen', [4]],
      ['2 Zeilen auslassen', [5, 9]],
    ]);
  });

  it('lets either of two equal rows stay', () => {
    const [offers] = offersOf([problemOf('duplicate_row', 8, { params: { firstLine: 7 } })]);
    expect(offers?.map((offer) => [offer.label, fixesOf(offer).skipLines])).toEqual([
      ['Zeile 7 behalten', [8]],
      ['Zeile 8 behalten', [7]],
    ]);
  });

  it('confirms two jumps one by one or both, with the reason', () => {
    const jumps = [3, 4].map((line) => problemOf('value_jump', line, { column: 5, indicator: 'D2' }));
    const offers = offersOf(jumps);
    expect(offers.map((some) => some.map(({ label }) => label))).toEqual([
      ['Bestätigen', 'Beide bestätigen'],
      ['Bestätigen'],
    ]);
    expect(fixesOf(offers[0]?.[0]).confirmedCells).toEqual([{ line: 3, column: 5, reason: 'Neue Zählung' }]);
    expect(fixesOf(offers[0]?.[1]).confirmed).toEqual([
      { code: 'value_jump', indicator: 'D2', count: 2, reason: 'Neue Zählung' },
    ]);
    expect(offersOf(jumps, fixesOf(offers[0]?.[0])).map(({ length }) => length)).toEqual([1, 1]);
    expect(offersOf(jumps, fixesOf(offers[0]?.[1]))).toEqual([[], []]);
    expect(offersOf(jumps, { ...NO_FIXES, confirmedJumps: 2 })).toEqual([[], []]);
  });

  it('confirms many jumps of an indicator in one line, and asks again when there are more', () => {
    const jumps = [3, 4, 6].map((line) => problemOf('value_jump', line, { column: 5, indicator: 'D2' }));
    const offers = offersOf(jumps);
    expect(offers.map((some) => some.map(({ label, name }) => [label, name]))).toEqual([
      [['Alle 3 bestätigen', 'Alle 3 bestätigen: D2']],
    ]);
    expect(offersOf(jumps, fixesOf(offers[0]?.[0]))).toEqual([[]]);
    const more = [...jumps, problemOf('value_jump', 9, { column: 5, indicator: 'D2' })];
    expect(offersOf(more, fixesOf(offers[0]?.[0]))[0]).toHaveLength(1);
  });

  it('confirms what is about an indicator as a whole; suspicious zeros are mended or right', () => {
    const shifted = problemOf('indicator_shifted', 3, { indicator: 'D2', params: { indicator: 'D2' } });
    expect(offersOf([shifted])[0]?.map(({ label }) => label)).toEqual(['Bestätigen']);
    const zeros = problemOf('zeros_suspicious', 3, { indicator: 'D2', params: { indicator: 'D2' } });
    const offers = offersOf([zeros])[0];
    expect(offers?.map(({ label }) => label)).toEqual(['0 als „fehlt“ lesen', '0 ist richtig']);
    expect(offersOf([zeros], fixesOf(offers?.[1]))[0]?.map(({ label }) => label)).toEqual(['0 als „fehlt“ lesen']);
  });
});

describe('lineOffer', () => {
  it('leaves out a single line of a kind that can go as a whole', () => {
    const problems = [3, 8].map((line) => problemOf('area_unknown', line, { content: `G${line}` }));
    const rows = problemRows(problems, [groupOf('area_unknown', 2)]);
    expect(rows.map((row) => lineOffer(row, NO_FIXES)?.label)).toEqual(['Zeile 3 auslassen', 'Zeile 8 auslassen']);
  });
});
