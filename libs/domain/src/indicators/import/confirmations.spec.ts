import type { ProblemKind } from './check-report.js';
import { isConfirmed, keptConfirmations, mayCommit, openHints, withConfirmed } from './confirmations.js';
import { NO_FIXES } from './mapping.js';

const kind = (code: ProblemKind['code'], indicator: string, count: number): ProblemKind => {
  return { code, indicator, severity: 'hint', count, firstLine: 3 };
};
const jumps = { code: 'value_jump', severity: 'hint', count: 3, firstLine: 3, fix: 'confirm' } as const;
const cells = [
  { line: 3, column: 5, indicator: 'D2' },
  { line: 9, column: 5, indicator: 'D2' },
  { line: 12, column: 6, indicator: 'B1' },
];
const D2 = kind('value_jump', 'D2', 2);
const summary = { errors: 0, observations: 4, groups: [jumps], kinds: [D2, kind('value_jump', 'B1', 1)], jumps: cells };

describe('mayCommit', () => {
  it('needs a table without errors and with values', () => {
    const clean = { errors: 0, observations: 4, groups: [] };
    expect(mayCommit(clean, NO_FIXES)).toBe(true);
    expect(mayCommit({ ...clean, errors: 1 }, NO_FIXES)).toBe(false);
    expect(mayCommit({ ...clean, observations: 0 }, NO_FIXES)).toBe(false);
  });

  it('needs every jump confirmed: all at once, an indicator at a time, or one by one', () => {
    expect(openHints(summary, NO_FIXES)).toBe(3);
    expect(mayCommit(summary, { ...NO_FIXES, confirmedJumps: 2 })).toBe(false);
    expect(mayCommit(summary, { ...NO_FIXES, confirmedJumps: 3 })).toBe(true);
    const one = withConfirmed(NO_FIXES, { ...D2, code: 'value_jump' }, 'Reform');
    expect(openHints(summary, one)).toBe(1);
    expect(mayCommit(summary, { ...one, confirmedCells: [{ line: 12, column: 6 }] })).toBe(true);
    expect(openHints(summary, { ...NO_FIXES, confirmedCells: cells.slice(0, 2) })).toBe(1);
  });

  it('counts no confirmation of a cell that does not jump, and none of fewer than there are now', () => {
    expect(openHints(summary, { ...NO_FIXES, confirmedCells: [{ line: 4, column: 5 }] })).toBe(3);
    const fewer = withConfirmed(NO_FIXES, { ...D2, code: 'value_jump', count: 1 }, 'Reform');
    expect([isConfirmed(D2, fewer), openHints(summary, fewer)]).toEqual([false, 3]);
  });

  it('needs an indicator that moved as a whole confirmed, but no outlier', () => {
    const moved = { ...summary, kinds: [kind('indicator_shifted', 'D2', 1), kind('outlier', 'D2', 9)], jumps: [] };
    expect(openHints(moved, NO_FIXES)).toBe(1);
    expect(
      openHints(moved, withConfirmed(NO_FIXES, { code: 'indicator_shifted', indicator: 'D2', count: 1 }, 'x')),
    ).toBe(0);
  });

  it('keeps jumps open that are too many to be listed, also of a check that knew no kinds', () => {
    const many = { errors: 0, observations: 9, groups: [{ ...jumps, count: 700 }], jumps: cells };
    expect(openHints(many, { ...NO_FIXES, confirmedCells: cells })).toBe(697);
  });
});

describe('what is kept of confirmations', () => {
  it('is the reason of each kind, of single cells by their reason, and nothing that was not found', () => {
    const fixes = {
      ...withConfirmed(NO_FIXES, { ...D2, code: 'value_jump' }, 'Neue Zählung seit 2024'),
      confirmedCells: [
        { line: 3, column: 5, reason: 'geht im Ganzen auf' },
        { line: 12, column: 6, reason: 'Neubau' },
        { line: 99, column: 6, reason: 'nicht mehr da' },
      ],
    };
    const also = withConfirmed(fixes, { code: 'outlier', indicator: 'D2', count: 4 }, 'nicht gefunden');
    expect(keptConfirmations(summary, also)).toEqual([
      { code: 'value_jump', indicator: 'D2', count: 2, reason: 'Neue Zählung seit 2024' },
      { code: 'value_jump', indicator: 'B1', count: 1, reason: 'Neubau' },
    ]);
  });

  it('says what was confirmed at once without a reason', () => {
    expect(keptConfirmations(summary, { ...NO_FIXES, confirmedJumps: 9 })).toEqual([
      { code: 'value_jump', indicator: 'D2', count: 2, reason: '' },
      { code: 'value_jump', indicator: 'B1', count: 1, reason: '' },
    ]);
  });
});
