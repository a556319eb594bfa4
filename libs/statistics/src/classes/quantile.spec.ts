import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { QUANTILE_TYPES, quantileOfSorted } from './quantile.js';

describe('quantileOfSorted', () => {
  const sorted = Float64Array.of(1, 2, 4, 8);

  it.each([
    [0, 7, 1],
    [1, 7, 8],
    [0.5, 7, 3],
    [1 / 3, 7, 2],
    [0.25, 9, 1.4375],
    [0, 9, 1],
    [1, 9, 8],
  ] as const)('at %d of type %d is %d', (share, type, expected) => {
    expect(quantileOfSorted(sorted, share, type)).toBeCloseTo(expected, 14);
  });

  it('is exactly the value that all areas have', () => {
    for (const type of QUANTILE_TYPES) expect(quantileOfSorted(Float64Array.of(0.1, 0.1, 0.1), 0.37, type)).toBe(0.1);
  });

  it('is not a number without values or outside 0 and 1', () => {
    expect(quantileOfSorted(new Float64Array(), 0.5)).toBeNaN();
    expect(quantileOfSorted(sorted, 1.1)).toBeNaN();
    expect(quantileOfSorted(sorted, NaN)).toBeNaN();
  });

  const file = 'expected/berlin2019_quantile_types.csv';
  describeWithReference('against R on Berlin 2019', file, () => {
    const index = readReferenceTable('berlin_mss/mss_2019_plr.csv').filter((row) => row['valid'] === 'True');
    const values = Float64Array.from(index, (row) => Number(row['status_index_recomputed'])).sort();
    const rows = readReferenceTable(file).filter((row) => row['type'] === '7' || row['type'] === '9');

    it.each(rows)('agrees within 1e-12 for type $type at $p', (row) => {
      const quantile = quantileOfSorted(values, Number(row['p']), row['type'] === '7' ? 7 : 9);
      expect(Math.abs(quantile - Number(row['q']))).toBeLessThan(1e-12);
    });
  });
});
