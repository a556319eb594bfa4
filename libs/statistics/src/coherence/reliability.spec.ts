import fc from 'fast-check';
import { reliabilityOf } from './reliability.js';

describe('reliabilityOf', () => {
  it('follows the formula', () => {
    const found = reliabilityOf(Float64Array.of(10, 30, NaN), Float64Array.of(100, 100, 100))!;
    const chance = ((0.1 * 0.9) / 100 + (0.3 * 0.7) / 100) / 2;
    expect(found.value).toBeCloseTo(1 - chance / 0.02, 12);
    expect(found.areas).toBe(2);
  });

  it.each([
    [[100, 300, 500], [1000, 1000, 1000], 'reliable'],
    [[20, 27, 36], [100, 100, 100], 'unsure'],
    [[10, 12, 14], [100, 100, 100], 'pool_years'],
  ] as const)('judges %j of %j as %s', (numerator, denominator, verdict) => {
    expect(reliabilityOf(Float64Array.from(numerator), Float64Array.from(denominator))!.verdict).toBe(verdict);
  });

  it('is 0, not less, when the areas differ by less than chance', () => {
    expect(reliabilityOf(Float64Array.of(10, 11), Float64Array.of(100, 100))).toEqual({
      value: 0,
      areas: 2,
      verdict: 'pool_years',
    });
  });

  it('is null for equal rates or fewer than two areas', () => {
    expect(reliabilityOf(Float64Array.of(10, 30), Float64Array.of(100, 300))).toBeNull();
    expect(reliabilityOf(Float64Array.of(10, NaN), Float64Array.of(100, 300))).toBeNull();
    expect(reliabilityOf(new Float64Array(), new Float64Array())).toBeNull();
  });

  it('lies between 0 and 1 and rises when every area grows', () => {
    const counts = fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1000, max: 5000 })), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(counts, (table) => {
        const of = (factor: number) =>
          reliabilityOf(
            Float64Array.from(table, ([cases]) => factor * cases),
            Float64Array.from(table, ([, persons]) => factor * persons),
          );
        const [small, large] = [of(1), of(10)];
        if (!small || !large) return expect(small).toBe(large);
        expect(small.value).toBeGreaterThanOrEqual(0);
        expect(large.value).toBeLessThanOrEqual(1);
        expect(large.value).toBeGreaterThanOrEqual(small.value);
      }),
    );
  });
});
