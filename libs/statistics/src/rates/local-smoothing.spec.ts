import fc from 'fast-check';
import { neighboursFromPairs } from '../space/neighbours.js';
import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { smoothLocally } from './local-smoothing.js';

describe('smoothLocally', () => {
  const chain = neighboursFromPairs(4, [
    [0, 1],
    [1, 2],
  ]);

  it('keeps the rate of an area without neighbours', () => {
    const smoothed = smoothLocally(Float64Array.of(10, 20, 30, 7), Float64Array.of(100, 100, 100, 10), chain);
    expect(smoothed.rate[3]).toBe(0.7);
  });

  it('leaves an area without a proportion out of its neighbours’ surroundings', () => {
    const smoothed = smoothLocally(Float64Array.of(10, NaN, 30, 7), Float64Array.of(100, 100, 100, 10), chain);
    expect(smoothed.rate[1]).toBeNaN();
    expect(smoothed.mean[0]).toBe(0.1);
    expect(smoothed.rate[0]).toBe(0.1);
  });

  it('lies between the own rate and that of the surroundings', () => {
    const counts = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(counts, (table) => {
        const denominator = Float64Array.from(table, ([persons]) => persons);
        const numerator = Float64Array.from(table, ([persons, share]) => Math.round(persons * share));
        const { rate, mean } = smoothLocally(numerator, denominator, chain);
        for (let area = 0; area < 4; area++) {
          const own = numerator[area]! / denominator[area]!;
          expect(rate[area]).toBeGreaterThanOrEqual(Math.min(own, mean[area]!) - 1e-12);
          expect(rate[area]).toBeLessThanOrEqual(Math.max(own, mean[area]!) + 1e-12);
        }
      }),
    );
  });

  const file = 'expected/berlin2019_eb_spdep.csv';
  describeWithReference('against spdep on Berlin 2019', file, () => {
    it('agrees within 1e-13', () => {
      const rows = readReferenceTable(file);
      const position = new Map(rows.map((row, area) => [row['plr_id'], area]));
      const pairs = readReferenceTable('expected/berlin2019_queen_adjacency.csv').map((row): [number, number] => [
        position.get(row['a'])!,
        position.get(row['b'])!,
      ]);
      const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
      const smoothed = smoothLocally(column('cases'), column('pop'), neighboursFromPairs(rows.length, pairs));
      for (const [area, row] of rows.entries()) {
        expect(Math.abs(smoothed.rate[area]! - Number(row['eb_local']))).toBeLessThan(1e-13);
      }
    });
  });
});
