import fc from 'fast-check';
import { computeIndexArrays } from './compute-index.js';
import { deviationsOf, type IndexArrays } from './index-arrays.js';
import { DEFAULT_METHOD, type IndexMethod } from './method.js';
import {
  createObservationMatrix,
  setCounts,
  setGap,
  setRate,
  type Direction,
  type ObservationMatrix,
} from './observation-matrix.js';

interface Table {
  readonly directions: readonly Direction[];
  /** Numerators and denominators of each area in the order of the indicators; null = missing. */
  readonly areas: readonly (readonly ({ cases: number; population: number } | null)[])[];
}

const counts = fc
  .record({ population: fc.integer({ min: 50, max: 5000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ population, share }) => ({ population, cases: Math.round(population * share) }));

function tables(cell: fc.Arbitrary<{ cases: number; population: number } | null>): fc.Arbitrary<Table> {
  return fc.integer({ min: 2, max: 5 }).chain((indicators) =>
    fc.record({
      directions: fc.array(fc.constantFrom<Direction>('burden', 'relief'), {
        minLength: indicators,
        maxLength: indicators,
      }),
      areas: fc.array(fc.array(cell, { minLength: indicators, maxLength: indicators }), {
        minLength: 4,
        maxLength: 12,
      }),
    }),
  );
}
const completeTables = tables(counts);
const tablesWithGaps = tables(fc.option(counts, { freq: 4, nil: null }));

const LENIENT: IndexMethod = { ...DEFAULT_METHOD, coverage: { domain: 0, overall: 0 } };

function matrixOf({ directions, areas }: Table): ObservationMatrix {
  const matrix = createObservationMatrix(
    areas.map((_, area) => `P${area}`),
    directions.map((direction, position) => ({
      code: `I${position}`,
      domain: `D${position % 2}`,
      direction,
      unitFactor: 100,
    })),
  );
  areas.forEach((cells, area) =>
    cells.forEach((cell, indicator) => {
      if (cell !== null) setCounts(matrix, area, indicator, cell.cases, cell.population);
    }),
  );
  return matrix;
}

/** The arrays of a table, or null when it is refused (no spread anywhere, for example). */
function computed(table: Table, method: IndexMethod = LENIENT): IndexArrays | null {
  const outcome = computeIndexArrays(matrixOf(table), method);
  return outcome.ok ? outcome.arrays : null;
}

function expectClose(actual: Float64Array, expected: Iterable<number>): void {
  expect([...actual]).toEqual(Array.from(expected, (value) => (Number.isNaN(value) ? NaN : expect.closeTo(value, 7))));
}

/** Ranks of a mirrored order; only where no two areas tie, because ties share the smallest rank. */
function allDistinct(rank: Uint32Array): boolean {
  return new Set(rank).size === rank.length;
}

describe('computeIndexArrays', () => {
  it('ranks alike whichever centre is chosen when no area has gaps', () => {
    fc.assert(
      fc.property(completeTables, (table) => {
        const district = computed(table);
        const mean = computed(table, { ...LENIENT, reference: 'area_mean' });
        expect(district?.rank).toEqual(mean?.rank);
        if (district && mean) expectClose(district.index, mean.index);
      }),
    );
  });

  it('changes no index when every area carries the same burden more', () => {
    fc.assert(
      fc.property(completeTables, fc.integer({ min: 1, max: 90 }), ({ directions, areas }, more) => {
        const rates = (added: number) => {
          const matrix = matrixOf({ directions, areas });
          areas.forEach((cells, area) =>
            cells.forEach((cell, indicator) => {
              const rate = cell === null ? 0 : (100 * cell.cases) / cell.population;
              setGap(matrix, area, indicator, 'missing');
              setRate(matrix, area, indicator, indicator === 0 ? rate + added : rate);
            }),
          );
          return computeIndexArrays(matrix, { ...LENIENT, reference: 'area_mean' });
        };
        const before = rates(0);
        const after = rates(more);
        expect(after.ok).toBe(before.ok);
        if (before.ok && after.ok) expectClose(after.arrays.index, before.arrays.index);
      }),
    );
  });

  it('ranks an area first that has the greatest burden in every indicator', () => {
    fc.assert(
      fc.property(completeTables, ({ directions, areas }) => {
        const heaviest = directions.map((direction) =>
          direction === 'burden' ? { cases: 500, population: 500 } : { cases: 0, population: 500 },
        );
        const arrays = computed({ directions, areas: [...areas, heaviest] });
        if (arrays) expect(arrays.rank[areas.length]).toBe(1);
      }),
    );
  });

  it('permutes its results with the areas', () => {
    fc.assert(
      fc.property(tablesWithGaps, fc.nat(), ({ directions, areas }, seed) => {
        const order = areas.map((_, area) => area).sort((a, b) => ((a * 7 + seed) % 11) - ((b * 7 + seed) % 11));
        const straight = computed({ directions, areas });
        const permuted = computed({ directions, areas: order.map((area) => areas[area] ?? []) });
        expect(permuted === null).toBe(straight === null);
        if (!straight || !permuted) return;
        expectClose(
          permuted.index,
          order.map((area) => straight.index[area] ?? NaN),
        );
        expect([...permuted.rank]).toEqual(order.map((area) => straight.rank[area]));
      }),
    );
  });

  it('mirrors the index when every direction is turned around', () => {
    fc.assert(
      fc.property(completeTables, ({ directions, areas }) => {
        const straight = computed({ directions, areas });
        const turned = directions.map((direction): Direction => (direction === 'burden' ? 'relief' : 'burden'));
        const mirrored = computed({ directions: turned, areas });
        expect(mirrored === null).toBe(straight === null);
        if (!straight || !mirrored) return;
        expectClose(
          mirrored.index,
          straight.index.map((value) => -value),
        );
        if (!allDistinct(straight.rank)) return;
        expect([...mirrored.rank]).toEqual(Array.from(straight.rank, (rank) => areas.length + 1 - rank));
      }),
    );
  });

  it('is not touched by a context indicator', () => {
    fc.assert(
      fc.property(tablesWithGaps, counts, ({ directions, areas }, cell) => {
        const plain = computed({ directions, areas });
        const wider = computed({
          directions: [...directions, 'context'],
          areas: areas.map((cells, area) => [...cells, { ...cell, cases: Math.min(area, cell.population) }]),
        });
        expect(wider?.score).toEqual(plain?.score);
        expect(wider?.index).toEqual(plain?.index);
        expect(wider?.rank).toEqual(plain?.rank);
        expect(wider?.gaps).toEqual(plain?.gaps);
        expect(wider?.conspicuous).toEqual(plain?.conspicuous);
      }),
    );
  });

  it('gives the same index for weights of the same proportion', () => {
    fc.assert(
      fc.property(tablesWithGaps, fc.integer({ min: 2, max: 9 }), (table, factor) => {
        const weights = Object.fromEntries(table.directions.map((_, position) => [`I${position}`, position + 1]));
        const scaled = Object.fromEntries(Object.entries(weights).map(([code, weight]) => [code, weight * factor]));
        const one = computed(table, { ...LENIENT, weights });
        const other = computed(table, { ...LENIENT, weights: scaled });
        if (one && other) expectClose(other.index, one.index);
      }),
    );
  });

  it('yields the same bits for the same input', () => {
    fc.assert(
      fc.property(tablesWithGaps, (table) => {
        expect(computed(table)).toEqual(computed(table));
      }),
    );
  });

  it('never yields NaN for a value it claims to have, nor an infinite one, whatever the input', () => {
    const anyNumber = fc.oneof(
      fc.double(),
      fc.constantFrom(0, -0, 1, -1, NaN, Infinity, -Infinity, 1e12, 1e15, 1e-300, 1e300, Number.MIN_VALUE),
      fc.integer({ min: 0, max: 100 }),
    );
    const cell = fc.record({
      numerator: anyNumber,
      denominator: anyNumber,
      value: anyNumber,
      status: fc.constantFrom(0, 1, 1, 1, 2, 3, 4, 255),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom<IndexMethod>(LENIENT, {
          ...LENIENT,
          reference: 'area_mean',
          ddof: 1,
          rescale: 'none',
          clip: 3,
        }),
        (areas, method) => {
          const matrix = matrixOf({ directions: ['burden', 'relief', 'context'], areas: areas.map(() => []) });
          areas.forEach((cells, area) =>
            cells.forEach((figures, indicator) => {
              const position = indicator * areas.length + area;
              matrix.numerator[position] = figures.numerator;
              matrix.denominator[position] = figures.denominator;
              matrix.value[position] = figures.value;
              matrix.status[position] = figures.status;
            }),
          );
          const outcome = computeIndexArrays(matrix, method);
          if (outcome.ok) expectSound(matrix, outcome.arrays);
          else expect(outcome.refusals.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

function expectSound(matrix: ObservationMatrix, arrays: IndexArrays): void {
  for (let area = 0; area < arrays.areaCount; area++) {
    const hasIndex = arrays.reason[area] === 0;
    expect(Number.isFinite(arrays.index[area])).toBe(hasIndex);
    expect((arrays.rank[area] ?? 0) > 0).toBe(hasIndex);
    if (hasIndex) expect(Number.isFinite(arrays.score[area])).toBe(true);
  }
  const deviations = Array.from({ length: arrays.indicatorCount }, (_, indicator) =>
    deviationsOf(matrix, arrays, indicator),
  );
  for (const values of [...deviations, arrays.score, arrays.domainScore, arrays.distance]) {
    expect(values.some((value) => value === Infinity || value === -Infinity)).toBe(false);
  }
}
