import fc from 'fast-check';
import { binomialCdf } from '../numeric/binomial.js';
import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { clopperPearsonInterval } from './clopper-pearson.js';

describe('clopperPearsonInterval', () => {
  it.each([
    [11, 10, 0.95],
    [-1, 10, 0.95],
    [0, 0, 0.95],
    [NaN, 10, 0.95],
    [1, 10, 0],
    [1, 10, 1],
  ])('is not there for %d of %d at level %d', (numerator, denominator, level) => {
    expect(clopperPearsonInterval(numerator, denominator, level)).toBeNull();
  });

  it('ends where the count would be as unusual as the level says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        (n, share, level) => {
          const x = Math.round(n * share);
          const interval = clopperPearsonInterval(x, n, level);
          if (!interval) throw new Error('a proportion must have an interval');
          const tail = (1 - level) / 2;
          if (x < n) expect(binomialCdf(x, n, interval.high)).toBeCloseTo(tail, 10);
          if (x > 0) expect(1 - binomialCdf(x - 1, n, interval.low)).toBeCloseTo(tail, 10);
          expect(interval.low).toBeLessThanOrEqual(x / n);
          expect(interval.high).toBeGreaterThanOrEqual(x / n);
        },
      ),
    );
  });

  const file = 'expected/ci_proportions_R.csv';
  describeWithReference('against R', file, () => {
    it.each(readReferenceTable(file))('agrees within 1e-13 for $x of $n', (row) => {
      const interval = clopperPearsonInterval(Number(row['x']), Number(row['n']), 0.95, 100);
      expect(Math.abs(interval!.low / 100 - Number(row['cp_lo']))).toBeLessThan(1e-13);
      expect(Math.abs(interval!.high / 100 - Number(row['cp_hi']))).toBeLessThan(1e-13);
    });
  });
});
