import fc from 'fast-check';
import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { funnelLimit, funnelLimits, overdispersion } from './funnel.js';

const reference = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const persons = fc.integer({ min: 1, max: 100_000 });

describe('funnelLimit', () => {
  it('rises with the probability', () => {
    fc.assert(
      fc.property(reference, persons, fc.double({ min: 0.001, max: 0.99, noNaN: true }), (theta, n, p) => {
        expect(funnelLimit(theta, n, p)).toBeLessThanOrEqual(funnelLimit(theta, n, p + 0.005) + 1e-12);
      }),
    );
  });

  it.each([
    [0, 100, 0.5],
    [1, 100, 0.5],
    [0.5, 0, 0.5],
    [0.5, 10.5, 0.5],
    [0.5, 10, 1],
    [NaN, 10, 0.5],
  ])('is not a number for reference %d, %d persons and probability %d', (theta, n, p) => {
    expect(funnelLimit(theta, n, p)).toBeNaN();
  });

  const file = 'expected/funnel_limits_R.csv';
  describeWithReference('against R', file, () => {
    it.each(readReferenceTable(file))('agrees within 1e-12 for $n persons at $p', (row) => {
      const limit = funnelLimit(Number(row['theta']), Number(row['n']), Number(row['p']));
      expect(Math.abs(limit - Number(row['binom_limit']))).toBeLessThan(1e-12);
    });
  });
});

describe('funnelLimits', () => {
  it('hold the reference between them, the outer ones outside, and never leave 0 and 1', () => {
    fc.assert(
      fc.property(reference, fc.integer({ min: 20, max: 100_000 }), (theta, n) => {
        const limits = funnelLimits(theta, n);
        if (!limits) throw new Error('a reference must have limits');
        const order = [0, limits.outerLow, limits.innerLow, limits.innerHigh, limits.outerHigh, 1];
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });

  it('open by the root of the overdispersion, but never close', () => {
    const narrow = funnelLimits(0.07, 2000)!;
    const wide = funnelLimits(0.07, 2000, 4)!;
    expect(wide.innerHigh - 0.07).toBeCloseTo(2 * (narrow.innerHigh - 0.07), 14);
    expect(0.07 - wide.innerLow).toBeCloseTo(2 * (0.07 - narrow.innerLow), 14);
    expect(funnelLimits(0.07, 2000, 0.3)).toEqual(narrow);
  });

  it('are not there for impossible arguments', () => {
    expect(funnelLimits(0, 100)).toBeNull();
    expect(funnelLimits(0.1, 0)).toBeNull();
    expect(funnelLimits(0.1, 100, NaN)).toBeNull();
  });
});

describe('overdispersion', () => {
  it('is the mean square of the distances in standard errors', () => {
    const z = (7 / 100 - 0.1) / Math.sqrt((0.1 * 0.9) / 100);
    expect(overdispersion(0.1, Float64Array.of(7, 13, NaN), Float64Array.of(100, 100, 50))).toBeCloseTo(z * z, 12);
  });

  it('is null without a reference or without any area', () => {
    expect(overdispersion(0, Float64Array.of(1), Float64Array.of(10))).toBeNull();
    expect(overdispersion(0.1, Float64Array.of(NaN), Float64Array.of(10))).toBeNull();
    expect(overdispersion(0.1, new Float64Array(), new Float64Array())).toBeNull();
  });
});
