import fc from 'fast-check';
import type { MonthValue } from './cumulation.js';
import { monthPlus } from './month.js';
import { hiddenMonths, isSmall, sumGivesAway } from './small-counts.js';

const read = (...values: readonly (number | null)[]): MonthValue[] =>
  values.map((value, at) => ({ month: monthPlus('2026-01', at), value }));
const hidden = (...values: readonly (number | null)[]) => [...hiddenMonths(read(...values), 'sum')].sort();

describe('hiddenMonths', () => {
  it('hides small counts, and with them one another that the sum would give away', () => {
    expect(hidden(12, 2, 7)).toEqual(['2026-02', '2026-03']);
    expect(hidden(12, null, 7)).toEqual([]);
    expect([...hiddenMonths(read(12, 2, 7), 'none')]).toEqual(['2026-02']);
    expect([...hiddenMonths(read(12, 2, 7), 'max')]).toEqual(['2026-02']);
  });

  it('hides another also beside two small ones, whose sum would say what they are', () => {
    expect(hidden(2, 2, 7, 12)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(hidden(0, 0, 7, 12)).toEqual(['2026-01', '2026-02', '2026-03']);
  });

  it('hides all of the next smallest value, because which of them was taken would say where the small one is', () => {
    expect(hidden(3, 3, 2)).toEqual(['2026-01', '2026-02', '2026-03']);
  });

  it('lets nobody find a hidden month from the sum, the months that are shown and the rule', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 4 }), (values) => {
        const readings = read(...values);
        const set = hiddenMonths(readings, 'sum');
        if (set.size === 0 || sumGivesAway(values, 'sum')) return;
        const at = values.flatMap((_, index) => (set.has(readings[index]?.month ?? '') ? [index] : []));
        const sum = at.reduce((total, index) => total + (values[index] ?? 0), 0);
        const possible = splits(sum, at.length)
          .map((split) => values.map((value, index) => (at.includes(index) ? (split[at.indexOf(index)] ?? 0) : value)))
          .filter((other) => hidden(...other).join() === [...set].sort().join());
        for (const index of at) expect(new Set(possible.map((other) => other[index])).size).toBeGreaterThan(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('sumGivesAway', () => {
  it('knows the sums of small counts that can only be made in one way', () => {
    for (const values of [[0, 0], [2, 2, 2], [1]]) expect(sumGivesAway(values, 'average')).toBe(true);
    for (const values of [[1, 2], [1, 1], [2, 2, 3], []]) expect(sumGivesAway(values, 'sum')).toBe(false);
    expect(sumGivesAway([2, 2], 'max')).toBe(false);
  });

  it('says nothing of a sum with a value that is shown to everybody', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }), (values) => {
        if (!values.every(isSmall)) expect(sumGivesAway(values, 'sum')).toBe(false);
      }),
    );
  });
});

/** All ways to split a sum into so many counts. */
function splits(sum: number, parts: number): number[][] {
  if (parts === 1) return [[sum]];
  return Array.from({ length: sum + 1 }, (_, first) =>
    splits(sum - first, parts - 1).map((rest) => [first, ...rest]),
  ).flat();
}
