import fc from 'fast-check';
import { betaCdf, betaQuantile } from './beta.js';

/** Shapes of different sizes, as counts in an area or a whole state give them. */
const shape = fc.double({ min: -2, max: 7, noNaN: true }).map((exponent) => 10 ** exponent);
const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe('betaCdf', () => {
  it('is a power when one shape is 1', () => {
    fc.assert(
      fc.property(probability, fc.double({ min: 0.1, max: 50, noNaN: true }), (x, a) => {
        expect(Math.abs(betaCdf(x, a, 1) - x ** a)).toBeLessThan(1e-13);
      }),
    );
  });

  it('sums the binomial probabilities', () => {
    // P(X ≥ 2) of 5 with 0.3
    expect(betaCdf(0.3, 2, 4)).toBeCloseTo(1 - 0.7 ** 5 - 5 * 0.3 * 0.7 ** 4, 15);
  });

  it('is one half at the middle of a symmetric distribution, however narrow', () => {
    fc.assert(fc.property(shape, (a) => expect(Math.abs(betaCdf(0.5, a, a) - 0.5)).toBeLessThan(1e-12)));
  });

  it('lies between 0 and 1 and adds up with its mirror', () => {
    fc.assert(
      fc.property(probability, shape, shape, (x, a, b) => {
        const below = betaCdf(x, a, b);
        expect(below).toBeGreaterThanOrEqual(0);
        expect(below).toBeLessThanOrEqual(1 + 1e-15);
        if (1 - (1 - x) === x) expect(Math.abs(below + betaCdf(1 - x, b, a) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it.each([
    [0.5, 0, 1],
    [0.5, 1, -1],
    [0.5, Infinity, 1],
    [NaN, 1, 1],
  ])('is not a number for %d with shapes %d and %d', (x, a, b) => {
    expect(betaCdf(x, a, b)).toBeNaN();
  });
});

describe('betaQuantile', () => {
  it('undoes the distribution function', () => {
    const inner = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(inner, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        // The distribution function of the neighbouring floating-point numbers brackets p, within rounding.
        const [below, above] = [x * (1 - 4e-16), Math.min(1, x * (1 + 4e-16))];
        if (x > 1e-300) expect(betaCdf(below, a, b)).toBeLessThanOrEqual(p + 1e-12);
        expect(betaCdf(above, a, b)).toBeGreaterThanOrEqual(p - 1e-12);
      }),
    );
  });

  it('never falls when the probability rises', () => {
    fc.assert(
      fc.property(probability, fc.double({ min: 1e-9, max: 0.5, noNaN: true }), shape, shape, (p, step, a, b) => {
        const higher = betaQuantile(Math.min(1, p + step), a, b);
        expect(higher).toBeGreaterThanOrEqual(betaQuantile(p, a, b) * (1 - 1e-12));
      }),
    );
  });

  it.each([
    [0, 2, 3, 0],
    [1, 2, 3, 1],
    [0.5, 3, 3, 0.5],
  ])('of %d with shapes %d and %d is %d', (p, a, b, expected) => {
    expect(betaQuantile(p, a, b)).toBeCloseTo(expected, 15);
  });

  it.each([
    [-0.1, 2, 3],
    [1.1, 2, 3],
    [0.5, 0, 3],
    [0.5, 2, NaN],
  ])('is not a number for %d with shapes %d and %d', (p, a, b) => {
    expect(betaQuantile(p, a, b)).toBeNaN();
  });
});
