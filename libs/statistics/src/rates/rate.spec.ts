import fc from 'fast-check';
import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { rateOf, trendOf, wilsonInterval } from './rate.js';

describe('rateOf', () => {
  it('divides and brings into the unit', () => {
    expect(rateOf(47, 312, 100)).toBeCloseTo(15.0641, 4);
    expect(rateOf(0, 312)).toBe(0);
  });

  it.each([
    [null, 10],
    [3, null],
    [0, 0],
    [3, 0],
    [-1, 10],
    [NaN, 10],
    [3, Infinity],
  ])('gives no rate for %s of %s', (numerator, denominator) => {
    expect(rateOf(numerator, denominator)).toBeNull();
  });
});

describe('wilsonInterval', () => {
  it('shows how little ten children tell', () => {
    expect(wilsonInterval(2, 10, 0.95, 100)).toEqual({
      low: expect.closeTo(5.668, 3),
      high: expect.closeTo(50.984, 3),
    });
  });

  it('ends at exactly 0 and 1 when none or all are affected', () => {
    expect(wilsonInterval(0, 10)?.low).toBe(0);
    expect(wilsonInterval(10, 10, 0.95, 100)?.high).toBe(100);
  });

  it.each([
    [11, 10],
    [-1, 10],
    [0, 0],
    [NaN, 10],
  ])('gives no interval for %d of %d, which is no proportion', (numerator, denominator) => {
    expect(wilsonInterval(numerator, denominator)).toBeNull();
  });

  it('contains the share, lies between 0 and 1 and widens with the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const x = Math.round(n * share);
        const narrow = wilsonInterval(x, n, 0.9);
        const wide = wilsonInterval(x, n, 0.99);
        if (!narrow || !wide) throw new Error('a proportion must have an interval');
        expect(wide.low).toBeGreaterThanOrEqual(0);
        expect(wide.high).toBeLessThanOrEqual(1);
        expect(narrow.low).toBeLessThanOrEqual(x / n);
        expect(narrow.high).toBeGreaterThanOrEqual(x / n);
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
      }),
    );
  });

  const file = 'expected/ci_proportions_R.csv';
  describeWithReference('against R', file, () => {
    it.each(readReferenceTable(file))('agrees within 1e-12 for $x of $n', (row) => {
      const interval = wilsonInterval(Number(row['x']), Number(row['n']));
      expect(Math.abs((interval?.low ?? NaN) - Number(row['wilson_lo']))).toBeLessThan(1e-12);
      expect(Math.abs((interval?.high ?? NaN) - Number(row['wilson_hi']))).toBeLessThan(1e-12);
    });
  });
});

describe('trendOf', () => {
  const series = (...values: (number | null)[]) =>
    values.map((value, position) => ({ period: 2018 + position, value }));

  it('rises or falls when the fitted change exceeds one twentieth of the level', () => {
    expect(trendOf(series(10, 10.4, 10.9, 11.2))).toBe('rises');
    expect(trendOf(series(15, 14, 12, 11))).toBe('falls');
    expect(trendOf(series(10, 10.1, 10.2, 10.3))).toBe('steady');
  });

  it('is not turned by one odd year', () => {
    expect(trendOf(series(10, 10, 25, 10, 10))).toBe('steady');
  });

  it('leaves gaps out instead of filling them', () => {
    expect(trendOf(series(10, null, null, 13))).toBeNull();
    expect(trendOf(series(10, null, 12, 13))).toBe('rises');
  });

  it('tells nothing from fewer than three values', () => {
    expect(trendOf(series(1, 9))).toBeNull();
    expect(trendOf([])).toBeNull();
  });

  it('does not depend on the order of the points', () => {
    expect(trendOf(series(10, 11, 12).reverse())).toBe('rises');
  });

  it('stays steady at zero', () => {
    expect(trendOf(series(0, 0, 0))).toBe('steady');
  });

  it('mirrors when the series is mirrored', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { maxLength: 12 }), (values) => {
        const mirror = { rises: 'falls', falls: 'rises', steady: 'steady' } as const;
        const direction = trendOf(series(...values));
        expect(trendOf(series(...values.map((value) => -value)))).toBe(direction && mirror[direction]);
      }),
    );
  });
});
