import fc from 'fast-check';
import { binomialCdf, binomialQuantile } from './binomial.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('binomialCdf', () => {
  it('adds up the probabilities of the counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), share, (n, theta) => {
        let sum = 0;
        let ways = 1;
        for (let count = 0; count <= n; count++) {
          sum += ways * theta ** count * (1 - theta) ** (n - count);
          ways *= (n - count) / (count + 1);
          expect(Math.abs(binomialCdf(count, n, theta) - sum)).toBeLessThan(1e-13);
        }
      }),
    );
  });

  it.each([
    [-1, 10, 0.5, 0],
    [10, 10, 0.5, 1],
    [0, 10, 0, 1],
    [9, 10, 1, 0],
    [10, 10, 1, 1],
    [0, 0, 0.3, 1],
    [2.9, 5, 0.5, 0.5],
  ])('of at most %d among %d with %d is %d', (count, n, theta, expected) => {
    expect(binomialCdf(count, n, theta)).toBeCloseTo(expected, 14);
  });

  it.each([
    [1, 1.5, 0.5],
    [1, -1, 0.5],
    [1, 10, 1.1],
    [NaN, 10, 0.5],
  ])('is not a number for %d among %d with %d', (count, n, theta) => {
    expect(binomialCdf(count, n, theta)).toBeNaN();
  });
});

describe('binomialQuantile', () => {
  it('is the smallest count that reaches the probability', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 200_000 }), share, (p, n, theta) => {
        const count = binomialQuantile(p, n, theta);
        expect(binomialCdf(count, n, theta)).toBeGreaterThanOrEqual(p * (1 - 2e-14));
        if (count > 0) expect(binomialCdf(count - 1, n, theta)).toBeLessThan(p);
      }),
    );
  });

  it('counts a probability that is reached but for rounding', () => {
    expect(binomialQuantile(0.7 ** 3, 3, 0.3)).toBe(0);
    expect(binomialQuantile(0.5, 1, 0.5)).toBe(0);
  });

  it.each([
    [1.1, 10, 0.5],
    [0.5, 10.5, 0.5],
    [NaN, 10, 0.5],
  ])('is not a number for %d of %d with %d', (p, n, theta) => {
    expect(binomialQuantile(p, n, theta)).toBeNaN();
  });
});
