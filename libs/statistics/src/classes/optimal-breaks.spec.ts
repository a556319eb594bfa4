import fc from 'fast-check';
import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { classCodes } from './class-codes.js';
import { equalIntervalCuts } from './fixed-cuts.js';
import { optimalCuts } from './optimal-breaks.js';
import { quantileCuts } from './quantile.js';

describe('optimalCuts', () => {
  it('finds the gaps between clusters', () => {
    expect([...optimalCuts(Float64Array.of(1, 2, 2, 10, 11, 30), 3)!]).toEqual([6, 20.5]);
  });

  it('gives every value its own class when there are fewer than classes', () => {
    expect([...optimalCuts(Float64Array.of(3, 1, 3, 1, 5), 7)!]).toEqual([2, 4]);
  });

  it('parts two neighbouring numbers', () => {
    const values = Float64Array.of(1, 1 + Number.EPSILON);
    expect([...classCodes(values, optimalCuts(values, 2)!)]).toEqual([1, 2]);
  });

  it('reaches the least scatter that any division has', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: -50, max: 50, noNaN: true })), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 5 }), (list, count) => {
        const sorted = Float64Array.from(list).sort();
        const codes = classCodes(sorted, optimalCuts(sorted, count)!);
        expect(scatterOf(sorted, codes)).toBeLessThanOrEqual(leastScatter([...sorted], count) + 1e-9);
      }),
    );
  });

  it('is as good on many values as any other procedure', () => {
    // A fixed sequence that scatters without a pattern.
    const values = Float64Array.from(
      { length: 33_000 },
      (_, area) => ((area * 2_654_435_761) % 4_294_967_296) / 2 ** 32,
    ).map((share) => share * share * share);
    const optimal = optimalCuts(values, 10)!;
    const scatter = scatterOf(values, classCodes(values, optimal));
    expect(scatter).toBeLessThan(scatterOf(values, classCodes(values, quantileCuts(values, 10)!)));
    expect(scatter).toBeLessThan(scatterOf(values, classCodes(values, equalIntervalCuts(values, 10)!)));
  });

  const file = 'expected/berlin2019_class_breaks_classInt.csv';
  describeWithReference('against classInt on Berlin 2019', file, () => {
    const rows = readReferenceTable(file);
    const areas = readReferenceTable('berlin_mss/mss_2019_plr.csv').filter((row) => row['valid'] === 'True');
    const index = Float64Array.from(areas, (row) => Number(row['status_index_recomputed']));
    const KINDS = { fisher: optimalCuts, quantile: quantileCuts, equal: equalIntervalCuts } as const;

    it.each(
      Object.keys(KINDS).flatMap((style) => [
        { style: style as keyof typeof KINDS, count: 4 },
        { style: style as keyof typeof KINDS, count: 5 },
      ]),
    )('agrees within 1e-12 for $style with $count classes', ({ style, count }) => {
      const breaks = rows.filter((row) => row['style'] === style && row['k'] === String(count)).slice(1, -1);
      const cuts = KINDS[style](index, count)!;
      expect(cuts.length).toBe(breaks.length);
      for (const [cut, row] of breaks.entries()) {
        expect(Math.abs(cuts[cut]! - Number(row['brk']))).toBeLessThan(1e-12);
      }
    });
  });
});

function scatterOf(values: Float64Array, codes: Uint8Array): number {
  let scatter = 0;
  for (const code of new Set(codes)) {
    const members = values.filter((_, area) => codes[area] === code);
    const mean = members.reduce((sum, value) => sum + value, 0) / members.length;
    scatter += members.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }
  return scatter;
}

/** By trying every division of the rising values. */
function leastScatter(sorted: readonly number[], count: number): number {
  const whole = scatterOf(Float64Array.from(sorted), new Uint8Array(sorted.length));
  if (count === 1 || sorted.length < 2) return whole;
  return sorted.slice(1).reduce((least, _, position) => {
    const rest = sorted.slice(position + 1);
    const last = scatterOf(Float64Array.from(rest), new Uint8Array(rest.length));
    return Math.min(least, leastScatter(sorted.slice(0, position + 1), count - 1) + last);
  }, whole);
}
