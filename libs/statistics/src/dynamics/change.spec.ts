import fc from 'fast-check';
import { pearson } from '../coherence/correlation.js';
import { CHANGE_KINDS, changeOf, changeOverYears, type Change, type ChangeKind } from './change.js';

function change(before: Float64Array, after: Float64Array, kind: ChangeKind): Change {
  const outcome = changeOf(before, after, kind);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.change;
}

const rate = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 1, arbitrary: fc.constant(NaN) },
);
const rates = fc.array(fc.tuple(rate, rate), { maxLength: 25 });

describe('changeOf', () => {
  const before = Float64Array.of(10, 20, 40, NaN, 0, 8);
  const after = Float64Array.of(12, 18, 40, 5, 3, NaN);

  it('subtracts percentage points', () => {
    expect([...change(before, after, 'points').values]).toEqual([2, -2, 0, NaN, 3, NaN]);
  });

  it('takes the logarithm of the ratio and counts where there is none', () => {
    const { values, undefinedAreas } = change(before, after, 'log_ratio');
    expect(values[0]).toBeCloseTo(Math.log(1.2), 15);
    expect(values[2]).toBe(0);
    expect([values[3], values[4], values[5]]).toEqual([NaN, NaN, NaN]);
    expect(undefinedAreas).toBe(1);
  });

  it('takes a doubling as the same at any level in the logarithm', () => {
    const { values } = change(Float64Array.of(1, 5, 30), Float64Array.of(2, 10, 60), 'log_ratio');
    for (const value of values) expect(value).toBeCloseTo(Math.LN2, 15);
  });

  it('leaves in the residual what the level does not account for', () => {
    // All fall by a tenth of their level but the second, which stays.
    const residual = change(Float64Array.of(10, 20, 30, 40), Float64Array.of(9, 20, 27, 36), 'residual');
    expect(residual.values[1]).toBeGreaterThan(1);
    expect(Math.max(...residual.values)).toBe(residual.values[1]);
    expect(residual.levelCorrelation ?? 0).toBeCloseTo(0, 12);
  });

  it('tells how far change and level run together', () => {
    const points = change(Float64Array.of(10, 20, 30, 40), Float64Array.of(9, 18, 27, 36), 'points');
    expect(points.levelCorrelation).toBeCloseTo(-1, 14);
    expect(change(Float64Array.of(1, 2), Float64Array.of(2, 3), 'points').levelCorrelation).toBeNull();
  });

  it('gives a reason when no line can be drawn', () => {
    const two = Float64Array.of(1, 2, NaN);
    expect(changeOf(two, two, 'residual')).toEqual({ ok: false, reason: 'too_few_areas' });
    const flat = Float64Array.of(0.1, 0.1, 0.1);
    expect(changeOf(flat, Float64Array.of(1, 2, 3), 'residual')).toEqual({ ok: false, reason: 'no_variance' });
  });

  it('has a value exactly where both years have one, but for a ratio with 0, in any order of the areas', () => {
    fc.assert(
      fc.property(rates, fc.constantFrom(...CHANGE_KINDS), (table, kind) => {
        const first = Float64Array.from(table, ([one]) => one);
        const second = Float64Array.from(table, ([, other]) => other);
        const outcome = changeOf(first, second, kind);
        const mirrored = changeOf(first.toReversed(), second.toReversed(), kind);
        expect(mirrored.ok).toBe(outcome.ok);
        if (!outcome.ok || !mirrored.ok) return;
        let left = 0;
        for (let area = 0; area < table.length; area++) {
          const has = !Number.isNaN(first[area]) && !Number.isNaN(second[area]);
          const possible = kind !== 'log_ratio' || (first[area]! > 0 && second[area]! > 0);
          if (has && !possible) left++;
          expect(Number.isNaN(outcome.change.values[area])).toBe(!has || !possible);
          const same = mirrored.change.values[table.length - 1 - area]!;
          if (has && possible) expect(same).toBeCloseTo(outcome.change.values[area]!, 9);
        }
        expect(outcome.change.undefinedAreas).toBe(left);
      }),
    );
  });

  it('has residuals that add up to 0 and owe nothing to the level', () => {
    fc.assert(
      fc.property(rates, (table) => {
        const first = Float64Array.from(table, ([one]) => one);
        const outcome = changeOf(
          first,
          Float64Array.from(table, ([, other]) => other),
          'residual',
        );
        if (!outcome.ok) return;
        const known = outcome.change.values.filter((value) => !Number.isNaN(value));
        expect(Math.abs(known.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-9);
        if (Math.max(...known.map(Math.abs)) > 1e-9) expect(pearson(outcome.change.values, first)).toBeCloseTo(0, 6);
      }),
    );
  });
});

describe('changeOverYears', () => {
  const columns = new Map([
    [2019, Float64Array.of(1, 2)],
    [2021, Float64Array.of(4, 4)],
  ]);

  it('takes the two years apart', () => {
    const outcome = changeOverYears(columns, 2021, 2, 'points');
    expect(outcome.ok && [...outcome.change.values]).toEqual([3, 2]);
  });

  it('says when a year is missing, also in between', () => {
    expect(changeOverYears(columns, 2021, 1, 'points')).toEqual({ ok: false, reason: 'year_missing' });
    expect(changeOverYears(columns, 2022, 1, 'points')).toEqual({ ok: false, reason: 'year_missing' });
  });
});
