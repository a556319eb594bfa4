import fc from 'fast-check';
import { apportion, binomial, normal, uniform } from './seeded-random.js';

const keys = Array.from({ length: 4000 }, (_, i) => `key/${String(i)}`);
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

describe('seeded random numbers', () => {
  it('gives the same number for the same seed and key, and another for another', () => {
    expect(uniform(7, 'a')).toBe(uniform(7, 'a'));
    expect(uniform(7, 'a')).not.toBe(uniform(8, 'a'));
    expect(uniform(7, 'a')).not.toBe(uniform(7, 'b'));
  });

  it('stays strictly between 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, key) => {
        const u = uniform(seed, key);
        return u > 0 && u < 1;
      }),
    );
  });

  it('spreads evenly and normally', () => {
    const draws = keys.map((key) => normal(3, key));
    expect(mean(keys.map((key) => uniform(3, key)))).toBeCloseTo(0.5, 1);
    expect(Math.abs(mean(draws))).toBeLessThan(0.06);
    expect(Math.abs(mean(draws.map((z) => z * z)) - 1)).toBeLessThan(0.1);
  });

  it('draws a whole number of successes that cannot exceed the trials', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(20_000), fc.double({ min: 0, max: 1, noNaN: true }), (seed, n, p) => {
        const x = binomial(seed, 'x', n, p);
        return Number.isInteger(x) && x >= 0 && x <= n;
      }),
    );
  });

  it.each([
    [40, 0.05],
    [40, 0.95],
    [2000, 0.3],
  ])('draws n·p successes on average when n is %d and p is %d', (n, p) => {
    const error = mean(keys.map((key) => binomial(1, key, n, p))) - n * p;
    expect(Math.abs(error)).toBeLessThan(4 * Math.sqrt((n * p * (1 - p)) / keys.length));
  });
});

describe('apportion', () => {
  it('adds up to the total and stays within one of the exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.nat(100_000), weights, (total, own) => {
        const sum = own.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const parts = apportion(total, own);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        parts.forEach((part, i) => expect(Math.abs(part - (total * (own[i] ?? 0)) / sum)).toBeLessThan(1 + 1e-6));
      }),
    );
  });
});
