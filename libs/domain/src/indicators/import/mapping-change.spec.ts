import { LONG, aMapping } from './import.testing.js';
import { checkStillHolds } from './mapping-change.js';
import { NO_FIXES } from './mapping.js';

describe('checkStillHolds', () => {
  const before = aMapping(LONG);

  it('holds when only words, confirmations or secrecy change', () => {
    const after = aMapping(LONG, {
      title: 'Anders',
      note: 'neu',
      referenceDate: null,
      suppressSmallCases: true,
      fixes: {
        ...{ ...NO_FIXES, confirmedJumps: 4 },
        confirmed: [{ code: 'outlier', indicator: 'D2', count: 1, reason: 'gesehen' }],
      },
    });
    expect(checkStillHolds(before, after)).toBe(true);
  });

  it('does not hold when rows would be read differently', () => {
    expect(checkStillHolds(before, aMapping(LONG, { year: 2023 }))).toBe(false);
    expect(checkStillHolds(before, aMapping(LONG, { sourceId: 's2' }))).toBe(false);
    expect(checkStillHolds(before, aMapping(LONG, { fixes: { ...NO_FIXES, skipLines: [3] } }))).toBe(false);
    const zero = { column: 3, indicator: 'D2' };
    const zeros = aMapping(LONG, { fixes: { ...NO_FIXES, zeroIsMissing: [zero] } });
    expect(
      checkStillHolds(zeros, aMapping(LONG, { fixes: { ...NO_FIXES, zeroIsMissing: [{ ...zero, year: 2023 }] } })),
    ).toBe(false);
    expect(
      checkStillHolds(before, aMapping(LONG, { fixes: { ...NO_FIXES, zeroCells: [{ line: 3, column: 3 }] } })),
    ).toBe(false);
    expect(checkStillHolds(before, aMapping([...LONG, { role: 'ignore' }]))).toBe(false);
  });
});
