import fc from 'fast-check';
import { ascendingOrder, fillRanks } from './rank.js';

function ranksOf(values: readonly number[], noise = 0): number[] {
  const rank = new Uint32Array(values.length);
  fillRanks(Float64Array.from(values), noise, rank);
  return [...rank];
}

describe('fillRanks', () => {
  it('gives rank 1 to the greatest value', () => {
    expect(ranksOf([0.5, -3, 7, 1e-9])).toEqual([2, 4, 1, 3]);
  });

  it('lets ties share the smallest rank of their run', () => {
    expect(ranksOf([1, 2, 2, 3, 2])).toEqual([5, 2, 2, 1, 2]);
  });

  it('gives rank 0 where there is no value', () => {
    expect(ranksOf([NaN, 4, NaN, 5])).toEqual([0, 2, 0, 1]);
    expect(ranksOf([NaN])).toEqual([0]);
    expect(ranksOf([])).toEqual([]);
  });

  it('takes values for equal that differ by rounding noise only', () => {
    expect(ranksOf([0.1 + 0.2, 0.3, 0.29])).toEqual([1, 2, 3]);
    expect(ranksOf([0.1 + 0.2, 0.3, 0.29], 1e-12)).toEqual([1, 1, 3]);
    expect(ranksOf([0, -0])).toEqual([1, 1]);
  });

  it('agrees with counting the greater values for any numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 })), { maxLength: 60 }), (values) => {
        const expected = values.map((value) =>
          Number.isNaN(value) ? 0 : 1 + values.filter((other) => other > value).length,
        );
        expect(ranksOf(values, 0)).toEqual(expected);
      }),
    );
  });
});

describe('ascendingOrder', () => {
  it('keeps equal values in the order of the input', () => {
    expect([...ascendingOrder(Float64Array.of(2, 1, 2, 1))]).toEqual([1, 3, 0, 2]);
  });

  it('sorts like the numbers for any values', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 200 }), (values) => {
        const sorted = Array.from(ascendingOrder(Float64Array.from(values)), (position) => values[position] ?? NaN);
        const expected = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
        expect(sorted.map((value) => value + 0)).toEqual(expected.map((value) => value + 0));
      }),
    );
  });
});
