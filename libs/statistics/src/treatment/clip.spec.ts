import fc from 'fast-check';
import { clip, winsoriseByShare } from './clip.js';

describe('clip', () => {
  it('moves what lies beyond the limits to them and counts it', () => {
    expect(clip(Float64Array.of(-5, -3, 0, NaN, 3.1, 9), -3, 3)).toEqual({
      values: Float64Array.of(-3, -3, 0, NaN, 3, 3),
      raised: 1,
      lowered: 2,
    });
  });

  it('leaves the values that it was given alone', () => {
    const values = Float64Array.of(-5, 5);
    clip(values, -1, 1);
    expect(values).toEqual(Float64Array.of(-5, 5));
  });

  it.each([
    [1, -1],
    [NaN, 1],
    [0, NaN],
  ])('refuses %d … %d', (low, high) => {
    expect(clip(Float64Array.of(0), low, high)).toBeNull();
  });
});

describe('winsoriseByShare', () => {
  it('moves the tails to their quantiles', () => {
    const values = Float64Array.from({ length: 101 }, (_, area) => area);
    const treated = winsoriseByShare(values, 0.05)!;
    expect([treated.values[0], treated.values[50], treated.values[100]]).toEqual([5, 50, 95]);
    expect([treated.raised, treated.lowered]).toEqual([5, 5]);
  });

  it('changes nothing with a share of 0, gives the median with one half, keeps order and gaps', () => {
    const list = fc.array(fc.oneof(fc.constant(NaN), fc.integer({ min: -9, max: 9 })), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(list, fc.double({ min: 0, max: 0.5, noNaN: true }), (cells, share) => {
        const values = Float64Array.from(cells);
        const treated = winsoriseByShare(values, share);
        if (cells.every(Number.isNaN)) return expect(treated).toBeNull();
        expect(winsoriseByShare(values, 0)!.values).toEqual(values);
        expect(new Set(winsoriseByShare(values, 0.5)!.values.filter((value) => !Number.isNaN(value))).size).toBe(1);
        for (let one = 0; one < values.length; one++) {
          expect(Number.isNaN(treated!.values[one])).toBe(Number.isNaN(values[one]));
          for (let other = 0; other < one; other++) {
            if (values[one]! < values[other]!)
              expect(treated!.values[one]).toBeLessThanOrEqual(treated!.values[other]!);
          }
        }
      }),
    );
  });

  it.each([-0.1, 0.6, NaN])('refuses a share of %d', (share) => {
    expect(winsoriseByShare(Float64Array.of(1, 2), share)).toBeNull();
  });
});
