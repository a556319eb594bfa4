import { DEFAULT_METHOD } from '../index/method.js';
import { burden, matrixOf, type TableInput } from '../testing/index-input.testing.js';
import { certaintyReport } from './certainty-report.js';

/** Six areas that lie far apart but for C and D, which are nearly the same. */
const TABLE: TableInput = {
  indicators: [burden('a', 'A'), burden('b', 'B')],
  areas: {
    A: [
      [80, 200],
      [60, 200],
    ],
    B: [
      [60, 200],
      [50, 200],
    ],
    C: [
      [41, 200],
      [30, 200],
    ],
    D: [
      [40, 200],
      [30, 200],
    ],
    E: [
      [10, 200],
      [8, 200],
    ],
    F: ['missing', 'missing'],
  },
};
const report = (top = 3, table = TABLE) =>
  certaintyReport(matrixOf(table), DEFAULT_METHOD, { seed: 7, replicates: 400, top });

describe('certaintyReport', () => {
  it('tells the span of ranks of each area that has one', () => {
    const { sampling } = report();
    expect(sampling?.areas.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D', 'E']);
    for (const { rankLow, rankMedian, rankHigh } of sampling?.areas ?? []) {
      expect(rankLow).toBeLessThanOrEqual(rankMedian);
      expect(rankMedian).toBeLessThanOrEqual(rankHigh);
    }
    const chances = new Map(sampling?.areas.map(({ code, pTop }) => [code, pTop]));
    expect(chances.get('A')).toBe(1);
    expect(chances.get('E')).toBe(0);
    // A boundary case: as good as a coin.
    expect(chances.get('C')).toBeGreaterThan(0.3);
    expect(chances.get('C')).toBeLessThan(0.8);
    expect([...chances.values()].reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(3, 1);
  });

  it('tells who enters and who leaves the group under another method', () => {
    const { method } = report();
    expect(method?.group).toEqual(['A', 'B', 'C']);
    expect(method?.stable).toEqual(expect.arrayContaining(['A', 'B']));
    for (const { overlap, entering, leaving } of method?.variants ?? []) {
      expect(overlap + leaving.length).toBe(3);
      expect(entering.every((code) => !method?.group.includes(code))).toBe(true);
    }
    const choices = [...new Set(method?.variants.map(({ choice }) => choice))];
    expect(choices).toEqual(expect.arrayContaining(['standardisation', 'aggregation', 'weights', 'without_domain']));
  });

  it('is the same for the same seed, and plain data', () => {
    expect(JSON.parse(JSON.stringify(report()))).toEqual(report());
  });

  it('says why there are no draws where there are no counts', () => {
    const table: TableInput = { ...TABLE, areas: { A: [3, 3], B: [2, 1], C: [1, 2] } };
    const outcome = certaintyReport(
      matrixOf(table),
      { ...DEFAULT_METHOD, reference: 'area_mean' },
      { seed: 1, replicates: 10, top: 1 },
    );
    expect(outcome).toMatchObject({ sampling: null, refusal: 'nothing_to_draw', method: { group: ['A'] } });
  });

  it('says nothing where the index is refused', () => {
    const table: TableInput = {
      ...TABLE,
      areas: {
        A: [
          [1, 2],
          [1, 2],
        ],
        B: [
          [1, 2],
          [1, 2],
        ],
      },
    };
    expect(report(1, table)).toMatchObject({ sampling: null, refusal: 'index_refused', method: null });
  });
});
