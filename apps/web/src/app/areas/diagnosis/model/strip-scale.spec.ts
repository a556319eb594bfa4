import fc from 'fast-check';
import { stripScale } from './strip-scale.js';

describe('stripScale', () => {
  it('gives the side with the longer bars the greater part', () => {
    const { zero, at } = stripScale([3, 1, -1]);

    expect(zero).toBeCloseTo(30);
    expect(at(0)).toBeCloseTo(zero);
    expect(at(3)).toBeGreaterThan(95);
  });

  it('keeps room for both sides, whatever the areas', () => {
    expect(stripScale([2, 1]).zero).toBeCloseTo(30);
    expect(stripScale([-2, -1]).zero).toBeCloseTo(70);
    expect(stripScale([]).zero).toBeCloseTo(50);
  });

  it('keeps its place where nothing is as far as rounding noise', () => {
    const { zero, at } = stripScale([0, 5e-324]);
    expect(at(5e-324)).toBe(zero);
  });

  it('draws the same distance equally long on both sides and never leaves the frame', () => {
    const distances = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(distances, (some) => {
        const all = [...some, ...some.map((distance) => -distance)];
        const { zero, at } = stripScale(all);
        for (const distance of all) {
          expect(at(distance)).toBeGreaterThanOrEqual(0.99);
          expect(at(distance)).toBeLessThanOrEqual(99.01);
          expect(at(distance) - zero).toBeCloseTo(zero - at(-distance), 6);
        }
      }),
    );
  });
});
