import fc from 'fast-check';
import { matchesAcrossEditions, matchesInOneEdition } from './area-matches.js';
import { compareRuns, type ComparedSide } from './run-comparison.js';

const side = (order: readonly (string | null)[], top: number, unranked: readonly string[] = []): ComparedSide => ({
  top,
  areas: [
    ...order.flatMap((code, at) => (code === null ? [] : [{ code, rank: at + 1 }])),
    ...unranked.map((code) => ({ code, rank: null })),
  ],
});
const codes = (...sides: readonly ComparedSide[]) =>
  sides.map(({ areas }) => areas.map(({ code }) => code)) as [string[], string[]];

describe('compareRuns', () => {
  it('says who enters the group, who leaves it, and how far each moved', () => {
    const [a, b] = [side(['p', 'q', 'r', 's'], 2), side(['r', 'p', 'q', 's'], 2)];
    const comparison = compareRuns(a, b, matchesInOneEdition(...codes(a, b)).matches);
    expect(comparison.areas.map(({ b: code, change, shift }) => [code, change, shift])).toEqual([
      ['r', 'enters', -2],
      ['p', 'stays', 1],
      ['q', 'leaves', 1],
      ['s', 'outside', 0],
    ]);
    expect(comparison).toMatchObject({ entering: 1, leaving: 1, staying: 1, rankedOnBoth: 4, placesDiffer: false });
    expect(comparison.meanShift).toBe(1);
    expect(comparison.correlation).toBeCloseTo(0.4, 12);
  });

  it('does not count the arrival of another area as a fall', () => {
    const [a, b] = [side(['p', 'q', 'r'], 1), side(['new', 'p', 'q', 'r'], 1)];
    const comparison = compareRuns(a, b, matchesAcrossEditions(...codes(a, b), null).matches);
    expect(comparison.areas.map(({ shift }) => shift)).toEqual([0, 0, 0]);
    expect(comparison.areas[0]).toMatchObject({ rankA: 1, rankB: 2, placeB: 1, change: 'leaves' });
    expect(comparison.placesDiffer).toBe(true);
    expect(comparison.incomparable).toEqual([{ relation: 'only_b', a: [], b: [{ code: 'new', rank: 1 }] }]);
  });

  it('leaves the group with its index, and says so by the missing rank', () => {
    const [a, b] = [side(['p', 'q'], 1, ['x']), side(['q'], 1, ['p', 'x'])];
    const comparison = compareRuns(a, b, matchesInOneEdition(...codes(a, b)).matches);
    expect(comparison.areas.map(({ b: code, change, rankB }) => [code, change, rankB])).toEqual([
      ['q', 'enters', 1],
      ['p', 'leaves', null],
      ['x', 'unranked', null],
    ]);
    expect(comparison.correlation).toBeNull();
  });

  it('moves nobody against itself and turns every shift round when the sides change', () => {
    const ranks = fc.array(fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }), { minLength: 1, maxLength: 12 });
    const pair = ranks.chain((a) => fc.tuple(fc.constant(a), fc.shuffledSubarray(a, { minLength: a.length })));
    const sideOf = (list: readonly (number | null)[]): ComparedSide => ({
      top: 3,
      areas: list.map((rank, at) => ({ code: `${at}`, rank })),
    });
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [left, right] = [sideOf(a), sideOf(b)];
        const { matches } = matchesInOneEdition(...codes(left, right));
        const same = compareRuns(left, left, matches);
        expect(
          same.areas.every(({ shift, change }) => (shift ?? 0) === 0 && change !== 'enters' && change !== 'leaves'),
        ).toBe(true);
        const [there, back] = [compareRuns(left, right, matches), compareRuns(right, left, matches)];
        expect([there.entering, there.leaving]).toEqual([back.leaving, back.entering]);
        const shifts = new Map(back.areas.map(({ b: code, shift }) => [code, shift]));
        for (const { b: code, shift } of there.areas)
          expect(shifts.get(code) ?? null).toBe(shift === null ? null : 0 - shift);
        expect(Math.abs(there.correlation ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
