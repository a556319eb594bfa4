import { TestBed } from '@angular/core/testing';
import { NO_FIXES } from '@quartierwerk/domain/indicators/import/mapping';
import { Formats } from '@quartierwerk/ui/format/formats';
import { confirmedText } from './confirmed-text.js';
import { findingMembers } from './finding-members.js';
import { checkOf, groupOf, kindOf, problemOf } from './import.testing.js';
import { problemRows } from './problem-rows.js';

const formats = () => TestBed.inject(Formats);

describe('findingMembers', () => {
  it('are the rows of a kind of hint, each with its area, and a jump can be confirmed alone', () => {
    const read = {
      areaCode: '1',
      areaName: 'Aue',
      indicator: 'D2',
      year: 2023,
      value: 40,
      status: 'present',
      figures: 1,
    } as const;
    const problems = [3, 4, 9].map((line) =>
      problemOf('value_jump', line, {
        ...{ indicator: 'D2', column: 5, params: { value: 40, previous: 20, percent: 100 } },
        context: [{ line, cells: [], read }],
      }),
    );
    const check = checkOf({ groups: [groupOf('value_jump', 3)], kinds: [kindOf('value_jump', 'D2', 3)] });
    const [row] = problemRows(problems, check.groups, check.kinds);
    if (!row) throw new Error('There is no row.');
    const fixes = { ...NO_FIXES, confirmedCells: [{ line: 4, column: 5 }] };
    const members = findingMembers(row, fixes, check, formats());
    expect(members.map(({ line, name, confirmed, offer }) => [line, name, confirmed, offer?.label ?? null])).toEqual([
      [3, 'Aue', false, 'Bestätigen'],
      [4, 'Aue', true, null],
      [9, 'Aue', false, 'Bestätigen'],
    ]);
    expect(members[0]?.words).toBe('Jetzt 40, im Vorjahr 20: Sprung um 100 %.');
  });

  it('are the places of suspicious zeros, each to be read as missing alone', () => {
    const places = [3, 4].map((line) => ({ line, column: 5, name: `Ort ${line}` }));
    const problem = problemOf('zeros_suspicious', 3, { column: 5, params: { indicator: 'D2', doubt: 'all' }, places });
    const [row] = problemRows([problem], []);
    if (!row) throw new Error('There is no row.');
    const fixes = { ...NO_FIXES, zeroCells: [{ line: 4, column: 5 }] };
    const members = findingMembers(row, fixes, checkOf(), formats());
    expect(members.map(({ name, offer }) => [name, offer?.label ?? null])).toEqual([
      ['Ort 3', 'als „fehlt“ lesen'],
      ['Ort 4', null],
    ]);
    const [{ offer } = { offer: null }] = members;
    expect(offer && 'fixes' in offer ? offer.fixes.zeroCells : []).toContainEqual({ line: 3, column: 5 });
  });

  it('say which areas moved along and which did not', () => {
    const places = [
      { line: 3, column: 5, name: 'Aue', previous: 12, value: 120, follows: true },
      { line: 4, column: 5, name: 'Berg', previous: 9, value: 9.1, follows: false },
    ];
    const [row] = problemRows([problemOf('indicator_shifted', 3, { params: { indicator: 'D2' }, places })], []);
    if (!row) throw new Error('There is no row.');
    expect(findingMembers(row, NO_FIXES, checkOf(), formats()).map(({ words }) => words)).toEqual([
      'im Vorjahr 12,0, jetzt 120,0',
      'im Vorjahr 9,0, jetzt 9,1, nicht mitgegangen',
    ]);
  });
});

describe('confirmedText', () => {
  it('gives a line to each, with count and reason', () => {
    const kept = [
      { code: 'value_jump', indicator: 'D2', count: 12, reason: 'Neue Zählung' },
      { code: 'indicator_shifted', indicator: 'B1', count: 1, reason: '' },
    ] as const;
    expect(confirmedText(kept, formats())).toBe(
      'D2, Sprung (12): Neue Zählung\nB1, als Ganzes verschoben: ohne Begründung',
    );
    expect(confirmedText([], formats())).toBeNull();
  });
});
