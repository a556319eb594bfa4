import fc from 'fast-check';
import { DEFAULT_METHOD, type IndexMethod } from '../index/method.js';
import {
  createObservationMatrix,
  setCounts,
  setGap,
  setRate,
  type ObservationMatrix,
} from '../index/observation-matrix.js';
import { planOf } from '../testing/sampling.testing.js';
import { createRankBins } from './rank-bins.js';
import { mergeParts, samplePart } from './sampling-part.js';
import { planSampling, type SamplingOptions } from './sampling-plan.js';
import { areaCertainty, summariseSampling, type SamplingResult } from './sampling-result.js';
import { boundsOfMinCases } from './suppression-bounds.js';

type Cell = { cases: number; population: number } | 'missing' | 'suppressed' | 'rate';
interface Table {
  readonly areas: readonly (readonly Cell[])[];
  readonly excluded: number;
}

const LENIENT: IndexMethod = { ...DEFAULT_METHOD, coverage: { domain: 0, overall: 0.5 } };
const MEAN_OF_AREAS: IndexMethod = { ...LENIENT, reference: 'area_mean' };
const LONG_WAY: IndexMethod = { ...MEAN_OF_AREAS, clip: 1_000 };
const OPTIONS: SamplingOptions = { seed: 3, replicates: 60, top: 3 };

const counts = fc
  .record({ population: fc.integer({ min: 1, max: 3_000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ population, share }) => ({ population, cases: Math.round(population * share) }));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: counts },
  { weight: 2, arbitrary: fc.constantFrom<Cell>('missing', 'suppressed', 'rate') },
);
const tables: fc.Arbitrary<Table> = fc.integer({ min: 2, max: 5 }).chain((indicators) =>
  fc.record({
    areas: fc.array(fc.array(cell, { minLength: indicators, maxLength: indicators }), { minLength: 4, maxLength: 14 }),
    excluded: fc.integer({ min: 0, max: 1 }),
  }),
);

function matrixOf(
  { areas, excluded }: Table,
  order: readonly number[] = areas.map((_, area) => area),
): ObservationMatrix {
  const matrix = createObservationMatrix(
    order.map((area) => `P${area}`),
    (areas[0] ?? []).map((_, position) => ({
      code: `I${position}`,
      domain: `D${position % 2}`,
      direction: position === 1 ? ('relief' as const) : ('burden' as const),
      unitFactor: 100,
    })),
  );
  order.forEach((source, area) => {
    if (source < excluded) matrix.exclusion[area] = 1;
    areas[source]!.forEach((figure, indicator) => {
      if (figure === 'rate') setRate(matrix, area, indicator, 5 + source);
      else if (typeof figure === 'string') setGap(matrix, area, indicator, figure, 700);
      else setCounts(matrix, area, indicator, figure.cases, figure.population);
    });
  });
  return matrix;
}

/** The options with intervals for all suppressed counts. */
function withBounds(matrix: ObservationMatrix): SamplingOptions {
  const minCases = Object.fromEntries(
    matrix.indicators.map(({ code }) => [code, { minCases: 10, zerosSecret: false }]),
  );
  return { ...OPTIONS, bounds: boundsOfMinCases(matrix, minCases) };
}

function resultFor(table: Table, method: IndexMethod, order?: readonly number[]): SamplingResult | null {
  const matrix = matrixOf(table, order);
  const outcome = planSampling(matrix, method, withBounds(matrix));
  if (!outcome.ok) return null;
  return summariseSampling(outcome.plan, samplePart(outcome.plan, 0, OPTIONS.replicates));
}

describe('sampling analysis', () => {
  it.each([
    { name: 'the short way', method: MEAN_OF_AREAS },
    { name: 'the long way', method: LONG_WAY },
  ])('gives an answer or a reason, and no NaN to an area with an index, $name', ({ method }) => {
    fc.assert(
      fc.property(tables, (table) => {
        const matrix = matrixOf(table);
        const outcome = planSampling(matrix, method, withBounds(matrix));
        if (!outcome.ok) return expect(outcome.reason).toEqual(expect.any(String));
        const { plan } = outcome;
        const part = samplePart(plan, 0, OPTIONS.replicates);
        const result = summariseSampling(plan, part);
        if (result === null) return expect(part.failed).toBe(OPTIONS.replicates);
        matrix.areaCodes.forEach((_, area) => {
          const told = areaCertainty(matrix, result, area);
          if (plan.observed.reason[area] !== 0) return expect(told).toMatchObject({ rankLow: null, pTop: null });
          expect(told.reason).toBeNull();
          expect(told.pTop! >= 0 && told.pTop! <= 1 && told.pTopError! > 0).toBe(true);
          const inOrder = told.rankLow! <= told.rankMedian! && told.rankMedian! <= told.rankHigh!;
          expect(inOrder && told.rankLow! >= 1 && told.rankHigh! <= plan.ranked).toBe(true);
          const shares = told.classShares ?? [];
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
          expect(shares).toContain(told.classStability);
        });
      }),
    );
  });

  it('adds the chances up to k, and to no less when areas tie at the cut', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const result = resultFor(table, MEAN_OF_AREAS);
        if (result === null) return;
        const ranked = [...result.pTop].filter((chance) => !Number.isNaN(chance));
        const sum = ranked.reduce((total, chance) => total + chance, 0);
        expect(sum).toBeGreaterThanOrEqual(Math.min(OPTIONS.top, ranked.length) - 1e-9);
      }),
    );
  });

  it('keeps at least nine of ten draws between the ends of an interval, and at most one in twenty beyond either', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const outcome = planSampling(matrixOf(table), MEAN_OF_AREAS, OPTIONS);
        if (!outcome.ok) return;
        const { plan } = outcome;
        const part = samplePart(plan, 0, OPTIONS.replicates);
        const result = summariseSampling(plan, part);
        if (result === null) return;
        const bins = createRankBins(plan.ranked);
        for (let position = 0; position < plan.ranked; position++) {
          const area = plan.areas[position]!;
          const times = part.ranks.subarray(position * bins.count, (position + 1) * bins.count);
          const between = (from: number, to: number): number =>
            times.subarray(from, to).reduce((sum, time) => sum + time, 0) / result.replicates;
          expect(between(0, bins.of[result.rankLow[area]!]!)).toBeLessThan(0.05);
          expect(between(bins.of[result.rankHigh[area]!]! + 1, bins.count)).toBeLessThanOrEqual(0.05 + 1e-12);
        }
      }),
    );
  });

  it('gives the same counts whoever draws which replicates, in whatever order they are added', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(MEAN_OF_AREAS, LONG_WAY), (table, method) => {
        const matrix = matrixOf(table);
        const outcome = planSampling(matrix, method, withBounds(matrix));
        if (!outcome.ok) return;
        const { plan } = outcome;
        const whole = samplePart(plan, 0, 60);
        for (const workers of [2, 7]) {
          const edges = Array.from({ length: workers + 1 }, (_, edge) => Math.floor((edge * 60) / workers));
          const parts = edges.slice(1).map((to, worker) => samplePart(plan, edges[worker]!, to));
          expect(mergeParts(plan, parts.reverse())).toEqual(whole);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('moves the results with the areas when these come in another order', () => {
    const shuffled = tables.chain((table) =>
      fc.record({
        table: fc.constant(table),
        order: fc.shuffledSubarray(
          table.areas.map((_, area) => area),
          { minLength: table.areas.length },
        ),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ table, order }) => {
        const straight = resultFor(table, MEAN_OF_AREAS);
        const moved = resultFor(table, MEAN_OF_AREAS, order);
        expect(moved === null).toBe(straight === null);
        if (straight === null || moved === null) return;
        order.forEach((source, area) => {
          expect(moved.rankLow[area]).toBe(straight.rankLow[source]);
          expect(moved.rankHigh[area]).toBe(straight.rankHigh[source]);
          expect(moved.pTop[area]).toBe(straight.pTop[source]);
        });
      }),
    );
  });
});

describe('mergeParts', () => {
  const matrix = matrixOf({ areas: [40, 50, 60, 70].map((cases) => [{ cases, population: 100 }]), excluded: 0 });
  const plan = planOf(matrix, MEAN_OF_AREAS, OPTIONS);

  it('refuses replicates that lack or are counted twice', () => {
    const [first, second] = [samplePart(plan, 0, 30), samplePart(plan, 30, 60)];
    expect(() => mergeParts(plan, [first])).toThrow(RangeError);
    expect(() => mergeParts(plan, [second])).toThrow(RangeError);
    expect(() => mergeParts(plan, [first, second, second])).toThrow(RangeError);
    expect(mergeParts(plan, [second, first])).toEqual(samplePart(plan, 0, 60));
  });

  it('draws no range outside the plan', () => {
    for (const [from, to] of [
      [0, 0],
      [5, 4],
      [-1, 3],
      [0, 61],
      [0.5, 3],
    ] as const) {
      expect(() => samplePart(plan, from, to)).toThrow(RangeError);
    }
  });
});
