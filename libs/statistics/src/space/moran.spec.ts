import fc from 'fast-check';
import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { localPattern, QUADRANTS, type LocalPattern } from './local-moran.js';
import { spatialPattern, type SpatialPattern } from './moran.js';
import { islandsOf, neighboursAmong, neighboursFromPairs, type Neighbours } from './neighbours.js';
import { permutationTest } from './permutation.js';

/** Neighbours in a line, each of the next. */
function chainOf(areas: number): Neighbours {
  return neighboursFromPairs(
    areas,
    Array.from({ length: areas - 1 }, (_, area): [number, number] => [area, area + 1]),
  );
}

function patternOf(values: Float64Array, neighbours: Neighbours): SpatialPattern {
  const outcome = spatialPattern(values, neighbours);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.pattern;
}

function localOf(values: Float64Array, neighbours: Neighbours): LocalPattern {
  const local = localPattern(values, neighbours);
  if (typeof local === 'string') throw new Error(local);
  return local;
}

function permutationsOf(values: readonly number[]): number[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((first, position) =>
    permutationsOf(values.toSpliced(position, 1)).map((rest) => [first, ...rest]),
  );
}

describe('spatialPattern', () => {
  it('tells like beside like from unlike beside unlike', () => {
    const sorted = patternOf(Float64Array.of(1, 2, 3, 4, 5, 6), chainOf(6));
    const mixed = patternOf(Float64Array.of(1, 6, 2, 5, 3, 4), chainOf(6));
    expect(sorted.moran.z).toBeGreaterThan(0);
    expect(sorted.geary.value).toBeLessThan(1);
    expect(mixed.moran.z).toBeLessThan(0);
    expect(mixed.geary.value).toBeGreaterThan(1);
    expect(sorted.moran.p).toBeLessThan(mixed.moran.p);
    expect(sorted.geary.p).toBeLessThan(mixed.geary.p);
  });

  it('has as expectation and variance those of all arrangements', () => {
    const neighbours = neighboursFromPairs(6, [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [4, 5],
    ]);
    const all = permutationsOf([3, -1, 4, 1, -5, 9]).map((values) => patternOf(Float64Array.from(values), neighbours));
    for (const measure of ['moran', 'geary'] as const) {
      const mean = all.reduce((sum, pattern) => sum + pattern[measure].value, 0) / all.length;
      const variance = all.reduce((sum, pattern) => sum + (pattern[measure].value - mean) ** 2, 0) / all.length;
      expect(all[0]![measure].expectation).toBeCloseTo(mean, 12);
      expect(all[0]![measure].variance).toBeCloseTo(variance, 12);
    }
  });

  it('leaves out areas without a value and areas without neighbours', () => {
    const values = Float64Array.of(NaN, 1, 5, 2, 7, 100);
    const whole = neighboursFromPairs(6, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    const pattern = patternOf(values, whole);
    expect(pattern).toEqual(patternOf(Float64Array.of(1, 5, 2, 7), chainOf(4)));
    expect([pattern.areas, pattern.links]).toEqual([4, 6]);
  });

  it('gives a reason instead of a number', () => {
    expect(spatialPattern(Float64Array.of(1, 2, 3), chainOf(3))).toEqual({ ok: false, reason: 'too_few_areas' });
    expect(spatialPattern(new Float64Array(9).fill(0.1), chainOf(9))).toEqual({ ok: false, reason: 'no_variance' });
    expect(spatialPattern(new Float64Array(), neighboursFromPairs(0, []))).toEqual({
      ok: false,
      reason: 'too_few_areas',
    });
  });

  it('has nothing to tell when everybody is everybody’s neighbour', () => {
    const pairs = [0, 1, 2, 3, 4].flatMap((one) => [0, 1, 2, 3, 4].map((other): [number, number] => [one, other]));
    const pattern = patternOf(Float64Array.of(1, 4, 2, 8, 5), neighboursFromPairs(5, pairs));
    expect([pattern.moran.z, pattern.moran.p, pattern.geary.z, pattern.geary.p]).toEqual([0, 1, 0, 1]);
  });

  it('does not depend on the order of the areas, their unit or their origin, and is never NaN', () => {
    const table = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 4, maxLength: 25 });
    fc.assert(
      fc.property(table, fc.double({ min: 0.01, max: 100, noNaN: true }), (list, factor) => {
        const forwards = spatialPattern(Float64Array.from(list), chainOf(list.length));
        const turned = Float64Array.from(list.toReversed(), (value) => factor * value - 17);
        const backwards = spatialPattern(turned, chainOf(list.length));
        if (!forwards.ok || !backwards.ok || !clearlyVary(list, factor)) return;
        for (const measure of ['moran', 'geary'] as const) {
          const [one, other] = [forwards.pattern[measure], backwards.pattern[measure]];
          expect(Object.values(one).every(Number.isFinite)).toBe(true);
          expect(other.value).toBeCloseTo(one.value, 6);
          expect(other.variance).toBeCloseTo(one.variance, 6);
        }
      }),
    );
  });
});

/** Whether the values differ by more than what is lost when they are stretched and moved. */
function clearlyVary(list: readonly number[], factor: number): boolean {
  return (Math.max(...list) - Math.min(...list)) * Math.min(1, factor) > 1e-4;
}

describe('permutationTest', () => {
  const values = Float64Array.of(1, 2, 3, 4, 5, 6, 7, NaN, 3, 1);

  it('gives the same for the same seed and another for another one', () => {
    const run = (seed: number, replicates = 999) => permutationTest(values, chainOf(10), { seed, replicates });
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
    expect(run(1)!.replicates).toBe(999);
  });

  it('comes near the share of all arrangements that are at least as patterned', () => {
    const list = [3, 4, 4.5, 9, 1, 0];
    const observed = patternOf(Float64Array.from(list), chainOf(6)).moran.value;
    const all = permutationsOf(list).map((one) => patternOf(Float64Array.from(one), chainOf(6)).moran.value);
    const share = all.filter((value) => value >= observed - 1e-12).length / all.length;
    const { p } = permutationTest(Float64Array.from(list), chainOf(6), { seed: 7, replicates: 9999 })!;
    expect(Math.abs(p - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / 9999));
  });

  it('never gives 0, and 1 when nothing is drawn', () => {
    const rising = Float64Array.from({ length: 50 }, (_, area) => area);
    expect(permutationTest(rising, chainOf(50), { seed: 1, replicates: 99 })!.p).toBe(0.01);
    expect(permutationTest(rising, chainOf(50), { seed: 1, replicates: 0 })!.p).toBe(1);
  });

  it('is null where there is no pattern, and refuses a seed that is none', () => {
    expect(permutationTest(Float64Array.of(1, 2), chainOf(2), { seed: 1, replicates: 9 })).toBeNull();
    expect(() => permutationTest(values, chainOf(10), { seed: -1, replicates: 9 })).toThrow(RangeError);
  });
});

describe('localPattern', () => {
  it('names where an area and its neighbours stand', () => {
    const { quadrant } = localOf(Float64Array.of(9, 8, 9, 1, 0, 1, 9, 1, 0), chainOf(9));
    expect(QUADRANTS[quadrant[1]! - 1]).toBe('high_high');
    expect(QUADRANTS[quadrant[4]! - 1]).toBe('low_low');
    expect(QUADRANTS[quadrant[6]! - 1]).toBe('high_low');
  });

  it('adds up to the global statistic', () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(values, (list) => {
        const [table, neighbours] = [Float64Array.from(list), chainOf(list.length)];
        const outcome = spatialPattern(table, neighbours);
        if (!outcome.ok) return expect(localPattern(table, neighbours)).toBe(outcome.reason);
        const local = localOf(table, neighbours);
        const sum = local.moran.reduce((total, value) => total + value, 0);
        expect(sum / list.length).toBeCloseTo(outcome.pattern.moran.value, 10);
        for (const figures of [local.expectation, local.variance, local.z, local.p]) {
          expect(figures.every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  it('says nothing about an area at the mean or with all others around it', () => {
    const star = neighboursFromPairs(5, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ]);
    const local = localOf(Float64Array.of(9, 3, 4, 5, 4), star);
    expect([local.z[0], local.p[0]]).toEqual([0, 1]);
    const atMean = localOf(Float64Array.of(3, 1, 2, 2.5, 1.5), chainOf(5));
    expect([atMean.z[2], atMean.p[2]]).toEqual([0, 1]);
  });

  it('marks areas that take no part', () => {
    const local = localOf(Float64Array.of(NaN, 1, 5, 2, 7), chainOf(5));
    expect([local.moran[0], local.p[0], local.quadrant[0]]).toEqual([NaN, NaN, 0]);
  });
});

const lisa = 'expected/berlin2019_lisa_spdep.csv';
describeWithReference('the pattern of Berlin 2019 against spdep', lisa, () => {
  const rows = readReferenceTable(lisa);
  const position = new Map(rows.map((row, area) => [row['plr_id'], area]));
  const neighbours = neighboursFromPairs(
    rows.length,
    readReferenceTable('expected/berlin2019_queen_adjacency.csv').map((row): [number, number] => [
      position.get(row['a'])!,
      position.get(row['b'])!,
    ]),
  );
  const values = Float64Array.from(rows, (row) => Number(row['x']));

  it('agrees globally within 1e-12', () => {
    const published = Object.fromEntries(
      readReferenceTable('expected/berlin2019_moran_spdep.csv').map((row) => [row['stat'], Number(row['value'])]),
    );
    const { areas, links, moran, geary } = patternOf(values, neighbours);
    expect([areas, links]).toEqual([published['n'], published['n_links']]);
    expect(Math.abs(moran.value - published['moran_I']!)).toBeLessThan(1e-13);
    expect(Math.abs(moran.expectation - published['E_I']!)).toBeLessThan(1e-15);
    expect(Math.abs(moran.variance - published['Var_I_randomisation']!)).toBeLessThan(1e-15);
    expect(Math.abs(moran.z - published['Z_rand']!)).toBeLessThan(1e-11);
    expect(Math.abs(moran.p / published['p_greater_rand']! - 1)).toBeLessThan(1e-9);
    expect(Math.abs(geary.value - published['geary_C']!)).toBeLessThan(1e-13);
  });

  it('agrees locally within 1e-11', () => {
    const local = localOf(values, neighbours);
    const COLUMNS = { moran: 'Ii', expectation: 'EIi', variance: 'VarIi', z: 'Zi', p: 'p_two_sided' } as const;
    for (const [area, row] of rows.entries()) {
      for (const [own, theirs] of Object.entries(COLUMNS)) {
        const figure = local[own as keyof typeof COLUMNS][area]!;
        expect(Math.abs(figure - Number(row[theirs]))).toBeLessThan(1e-11);
      }
      const [ownSide, otherSide] = QUADRANTS[local.quadrant[area]! - 1]!.split('_');
      expect(row['quadrant_mean']!.toLowerCase()).toBe(`${ownSide}-${otherSide}`);
      expect(Number(row['n_neighbours'])).toBe(neighbours.start[area + 1]! - neighbours.start[area]!);
    }
  });

  it('is far from chance', () => {
    expect(permutationTest(values, neighbours, { seed: 2019, replicates: 999 })!.p).toBe(0.001);
  });
});

describe('neighbours', () => {
  it('go both ways, once each, without an area itself', () => {
    const { start, neighbour } = neighboursFromPairs(4, [
      [2, 0],
      [0, 2],
      [1, 1],
      [2, 1],
    ]);
    expect([...start]).toEqual([0, 1, 2, 4, 4]);
    expect([...neighbour]).toEqual([2, 2, 0, 1]);
    expect([...islandsOf({ start, neighbour })]).toEqual([3]);
  });

  it('stay only among the areas that take part', () => {
    const { start, neighbour } = neighboursAmong(chainOf(4), Uint8Array.of(1, 1, 0, 1));
    expect([...start]).toEqual([0, 1, 2, 2, 2]);
    expect([...neighbour]).toEqual([1, 0]);
  });
});
