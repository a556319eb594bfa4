import fc from 'fast-check';
import { principalComponents } from '../coherence/principal-components.js';
import { burden, matrixOf, refusalOf, relief, resultOf } from '../testing/index-input.testing.js';
import { computeIndexArrays } from './compute-index.js';
import { firstComponent } from './first-component.js';
import { DEFAULT_METHOD } from './method.js';

const column = (...values: readonly number[]) => Float64Array.from(values);

describe('firstComponent', () => {
  it('is the standardised first component of the columns where there are no gaps', () => {
    const columns = [column(1, 2, 3, 5, 4), column(2, 1, 4, 5, 6), column(0, 1, 1, 3, 2)];
    const outcome = principalComponents(columns);
    const component = firstComponent(columns);
    if (!outcome.ok || component === null) throw new Error('no component');
    expect(component.share).toBe(outcome.components.share[0]);
    component.scores.forEach((score, area) =>
      expect(score).toBeCloseTo(outcome.components.firstScore[area] ?? NaN, 12),
    );
  });

  it('rises with the sum of its columns, also where the greatest loading runs against it', () => {
    // The last column runs against three that are alike.
    const base = [1, 2, 3, 4, 5, 6];
    const columns = [
      column(...base),
      column(1, 2, 3, 4, 6, 5),
      column(2, 1, 3, 4, 5, 6),
      column(...base.map((own) => -own)),
    ];
    const { loadings, scores } = firstComponent(columns) ?? { loadings: column(), scores: column() };
    expect(loadings.reduce((sum, loading) => sum + loading, 0)).toBeGreaterThan(0);
    expect(loadings[3]).toBeLessThan(0);
    expect(scores[5]).toBeGreaterThan(scores[0] ?? NaN);
  });

  it('gives an area with a gap the score that fits its values best, and moves nobody else by it', () => {
    const whole = [column(1, 2, 3, 5, 4), column(2, 1, 4, 5, 6)];
    const gap = whole.map((own, at) => Float64Array.of(...own, at === 0 ? 3 : NaN));
    const [before, after] = [firstComponent(whole), firstComponent(gap)];
    expect([...(after?.scores.slice(0, 5) ?? [])]).toEqual([...(before?.scores ?? [])]);
    // Of two columns each carries √½: v z / v² = z √2, over a deviation of √(1 + r).
    const [z, r] = [(3 - 3) / 1, 0];
    expect(after?.scores[5]).toBeCloseTo(z * Math.SQRT2 + r, 12);
  });

  it('is none where no direction comes first, or too few areas have all values', () => {
    expect(firstComponent([column(1, -1, 1, -1), column(1, 1, -1, -1)])).toBeNull();
    expect(firstComponent([column(1, 2, NaN), column(1, NaN, 2)])).toBeNull();
    expect(firstComponent([column(2, 2, 2, 2)])).toBeNull();
  });

  it('leaves out a column that does not vary over the areas that count', () => {
    const { loadings } = firstComponent([column(1, 2, 3, 5), column(4, 4, 4, 4), column(1, 3, 2, 5)]) ?? {
      loadings: column(),
    };
    expect(loadings[1]).toBe(0);
    expect(loadings[0]).toBeGreaterThan(0);
  });
});

describe('principal_component as an aggregation', () => {
  const table = {
    indicators: [burden('a'), relief('b'), burden('c', 'B')],
    areas: {
      P1: [10, 90, 3],
      P2: [12, 85, 5],
      P3: [20, 70, 9],
      P4: [14, 80, 4],
      P5: [25, 60, 8],
    },
  };
  const choices = { aggregation: 'principal_component', reference: 'area_mean' } as const;

  it('ranks by what the indicators have in common, with a relief turned round', () => {
    const { areas } = resultOf(table, choices);
    expect(areas.map(({ rank }) => rank)).toEqual([5, 4, 2, 3, 1]);
    expect(areas.every(({ indicators }) => indicators.every(({ contribution }) => contribution === null))).toBe(true);
  });

  it('gives the same bits whatever factor the measure differs by', () => {
    const [z, points] = [resultOf(table, choices), resultOf(table, { ...choices, standardisation: 'points' })];
    z.areas.forEach(({ score }, area) => expect(points.areas[area]?.score).toBeCloseTo(score ?? NaN, 12));
  });

  it('is refused by name where there is no first component', () => {
    const cross = { P1: [1, 1], P2: [-1, 1], P3: [1, -1], P4: [-1, -1] };
    expect(refusalOf({ indicators: [burden('a'), burden('b')], areas: cross }, choices)?.code).toBe(
      'no_first_component',
    );
  });

  it('gives the same bits again and again, also in memory that is used again', () => {
    const matrix = matrixOf(table);
    const method = { ...DEFAULT_METHOD, ...choices };
    const first = computeIndexArrays(matrix, method);
    if (!first.ok) throw new Error('refused');
    const kept = first.arrays.score.slice();
    const again = computeIndexArrays(matrix, method, first.arrays);
    expect(again.ok && [...again.arrays.score]).toEqual([...kept]);
  });

  it('never yields a score that is no number', () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant('missing' as const));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 9 }), (rows) => {
        const matrix = matrixOf({
          indicators: table.indicators,
          areas: Object.fromEntries(rows.map((row, at) => [`P${at}`, row])),
        });
        const outcome = computeIndexArrays(matrix, {
          ...DEFAULT_METHOD,
          ...choices,
          coverage: { domain: 0, overall: 0.3 },
        });
        if (!outcome.ok) return;
        outcome.arrays.reason.forEach((reason, area) => {
          if (reason === 0) expect(Number.isFinite(outcome.arrays.score[area])).toBe(true);
          expect((outcome.arrays.rank[area] ?? 0) > 0).toBe(reason === 0);
        });
      }),
      { numRuns: 400 },
    );
  });
});
