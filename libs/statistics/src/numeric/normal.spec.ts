import fc from 'fast-check';
import { normalCdf, normalQuantile } from './normal.js';

describe('normalCdf', () => {
  it.each([
    [-Infinity, 0],
    [0, 0.5],
    [Infinity, 1],
    [NaN, NaN],
    [-50, 0],
  ])('at %d is %d', (x, expected) => {
    expect(normalCdf(x)).toBe(expected);
  });

  /** Computed with 40 digits. */
  it.each([
    [1, 0.8413447460685429],
    [-1.96, 0.024997895148220435],
    [2.5, 0.9937903346742238],
    [-2.5000001, 0.006209663572946307],
    [-6, 9.86587645037698e-10],
    [-30, 4.906713927148187e-198],
  ])('at %d agrees with the exact value', (x, expected) => {
    expect(Math.abs(normalCdf(x) / expected - 1)).toBeLessThan(3e-14);
  });

  it('is symmetric and never falls', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        (x, step) => {
          expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 15);
          expect(normalCdf(x + step)).toBeGreaterThanOrEqual(normalCdf(x));
        },
      ),
    );
  });
});

describe('normalQuantile', () => {
  it.each([
    [0, -Infinity],
    [1, Infinity],
    [0.5, 0],
    [-0.1, NaN],
    [1.1, NaN],
    [NaN, NaN],
  ])('of %d is %d', (p, expected) => {
    expect(normalQuantile(p)).toBe(expected);
  });

  it.each([
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514722],
    [0.005, -2.5758293035489004],
    [1e-300, -37.0470962993612],
  ])('of %d agrees with the tables', (p, expected) => {
    expect(Math.abs(normalQuantile(p) - expected)).toBeLessThan(2e-14);
  });

  it('undoes the distribution function', () => {
    const tail = fc.double({ min: -300, max: -0.31, noNaN: true }).map((exponent) => 10 ** exponent);
    fc.assert(
      fc.property(tail, (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-11);
        expect(normalQuantile(1 - p)).toBe(-normalQuantile(1 - (1 - p)));
      }),
    );
  });
});
