import fc from 'fast-check';
import { buildObservationMatrix } from './build-observation-matrix.js';
import { computeIndexArrays } from './compute-index.js';
import { contributionsOf } from './index-result.js';
import type { IndexArrays } from './index-arrays.js';
import { AGGREGATIONS, DEFAULT_METHOD, REFERENCES, STANDARDISATIONS, addsUp, type IndexMethod } from './method.js';
import type { ObservationMatrix } from './observation-matrix.js';
import { validateMethod } from './validate-method.js';

/** Every combination of choices that is a method at all, over random tables with gaps, ties and columns of one value. */
const METHODS: readonly IndexMethod[] = STANDARDISATIONS.flatMap((standardisation) =>
  AGGREGATIONS.flatMap((aggregation) =>
    REFERENCES.flatMap((reference) => {
      const outcome = validateMethod({
        ...DEFAULT_METHOD,
        standardisation,
        aggregation,
        reference,
        coverage: { domain: 0, overall: 0.3 },
      });
      return outcome.ok ? [outcome.method] : [];
    }),
  ),
);

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(40, 200, 1000)) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const tables = fc.record({
  rows: fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 3, maxLength: 9 }),
  published: fc.boolean(),
});
type Table = typeof tables extends fc.Arbitrary<infer Value> ? Value : never;

function matrixOf({ rows, published }: Table, order: readonly number[] = rows.map((_, at) => at)): ObservationMatrix {
  const indicators = ['a', 'b', 'c', 'd'];
  const outcome = buildObservationMatrix({
    areas: order.map((at) => ({ code: `P${at}`, parent: at % 2 === 0 ? 'north' : 'south' })),
    indicators: indicators.map((code, at) => ({
      code,
      domain: at < 2 ? 'first' : 'second',
      direction: at === 3 ? 'relief' : 'burden',
    })),
    observations: order.flatMap((at) =>
      (rows[at] ?? []).flatMap((counts, position) => {
        const [numerator, denominator] = counts ?? [null, null];
        return [{ area: `P${at}`, indicator: indicators[position] ?? '', numerator, denominator }];
      }),
    ),
    published: published ? indicators.map((indicator) => ({ indicator, numerator: 100, denominator: 1000 })) : [],
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.matrix;
}

function check(run: (matrix: ObservationMatrix, arrays: IndexArrays, method: IndexMethod, table: Table) => void): void {
  fc.assert(
    fc.property(tables, fc.constantFrom(...METHODS), (table, method) => {
      const matrix = matrixOf(table);
      const outcome = computeIndexArrays(matrix, method);
      if (outcome.ok) run(matrix, outcome.arrays, method, table);
      else expect(outcome.refusals.length).toBeGreaterThan(0);
    }),
    { numRuns: 600 },
  );
}

describe('every method', () => {
  it('is tried in each combination that makes sense', () => {
    // 9 ways to standardise × 4 references × (sum, mean, mean of domains, Copeland, component), and two means for three of them.
    expect(METHODS).toHaveLength(9 * 4 * 5 + 3 * 4 * 2);
  });

  it('gives each area a finite score and a rank, or a reason', () => {
    check((_, { reason, score, index, rank, areaCount }) => {
      for (let area = 0; area < areaCount; area++) {
        const scored = reason[area] === 0;
        expect(Number.isFinite(score[area])).toBe(scored || reason[area] === 5);
        expect(Number.isFinite(index[area])).toBe(scored);
        expect((rank[area] ?? 0) > 0).toBe(scored);
      }
    });
  });

  it('never ranks an area before one with a clearly greater score', () => {
    check((_, { score, rank, areaCount }) => {
      for (let one = 0; one < areaCount; one++)
        for (let other = 0; other < areaCount; other++) {
          const lead = (score[one] ?? NaN) - (score[other] ?? NaN);
          if (lead > 1e-6 && rank[one] !== 0) expect(rank[one]).toBeLessThan(rank[other] ?? 0);
        }
    });
  });

  it('tells contributions that add up to the score where it is a sum', () => {
    check((matrix, arrays, method) => {
      if (!addsUp(method)) return;
      for (let area = 0; area < arrays.areaCount; area++) {
        if (arrays.reason[area] !== 0) continue;
        const parts = contributionsOf(matrix, arrays, area).filter((part) => !Number.isNaN(part));
        const sum = parts.reduce((all, part) => all + part, 0);
        expect(Math.abs(sum - (arrays.score[area] ?? NaN))).toBeLessThan(1e-7 * Math.max(1, Math.abs(sum)));
      }
    });
  });

  it('does not depend on the order of the areas', () => {
    check((_, arrays, method, table) => {
      const order = table.rows.map((__, at) => table.rows.length - 1 - at);
      const outcome = computeIndexArrays(matrixOf(table, order), method);
      if (!outcome.ok) throw new Error('refused in another order');
      order.forEach((at, position) => {
        expect(outcome.arrays.reason[position]).toBe(arrays.reason[at]);
        const [here, there] = [outcome.arrays.score[position] ?? NaN, arrays.score[at] ?? NaN];
        if (!Number.isNaN(there)) expect(Math.abs(here - there)).toBeLessThan(1e-7 * Math.max(1, Math.abs(there)));
      });
    });
  });
});
