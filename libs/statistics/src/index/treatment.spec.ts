import fc from 'fast-check';
import { SMOOTHINGS } from '../rates/smoothing.js';
import { burden, matrixOf, refusalOf, relief, resultOf, type TableInput } from '../testing/index-input.testing.js';
import { canonicalJson } from './canonical-json.js';
import { computeIndexArrays } from './compute-index.js';
import {
  DEFAULT_METHOD,
  STANDARDISATIONS,
  AGGREGATIONS,
  REFERENCES,
  type IndexMethod,
  type Winsorise,
} from './method.js';
import { validateMethod } from './validate-method.js';

const SHAPE: Winsorise = { kind: 'shape', skewness: 2, kurtosis: 3.5, points: 5 };
const counts: TableInput = {
  indicators: [burden('a'), burden('b')],
  areas: {
    small: [
      [5, 10],
      [2, 10],
    ],
    P2: [
      [100, 1000],
      [90, 1000],
    ],
    P3: [
      [300, 1000],
      [110, 1000],
    ],
    P4: [
      [150, 1000],
      [130, 1000],
    ],
  },
};

describe('smoothing as a choice of a method', () => {
  it('draws a small area in, hardly moves a large one, and leaves reference and spread as they are', () => {
    const [plain, smoothed] = [resultOf(counts), resultOf(counts, { smoothing: 'beta_binomial' })];
    const of = (result: typeof plain, area: number) => result.areas[area]?.indicators[0]?.deviation ?? NaN;
    expect(Math.abs(of(smoothed, 0))).toBeLessThan(0.7 * Math.abs(of(plain, 0)));
    expect(of(smoothed, 2)).toBeCloseTo(of(plain, 2), 1);
    expect(smoothed.indicators[0]).toMatchObject({
      reference: plain.indicators[0]?.reference,
      sd: plain.indicators[0]?.sd,
    });
  });

  it('never changes what is shown of a single area', () => {
    const [plain, smoothed] = [resultOf(counts), resultOf(counts, { smoothing: 'logit' })];
    plain.areas.forEach((area, at) =>
      area.indicators.forEach(({ rate, distance }, indicator) => {
        expect(smoothed.areas[at]?.indicators[indicator]).toMatchObject({ rate, distance });
      }),
    );
    expect(smoothed.areas.map(({ conspicuous }) => conspicuous)).toEqual(
      plain.areas.map(({ conspicuous }) => conspicuous),
    );
  });

  it('leaves rates without counts alone', () => {
    const rates = { indicators: [burden('a')], areas: { P1: [1], P2: [2], P3: [5] } };
    const choices = { reference: 'area_mean' } as const;
    const scores = (result: ReturnType<typeof resultOf>) => result.areas.map(({ score }) => score);
    expect(scores(resultOf(rates, { ...choices, smoothing: 'poisson' }))).toEqual(scores(resultOf(rates, choices)));
  });
});

describe('winsorising as a choice of a method', () => {
  const outlier: TableInput = {
    indicators: [burden('a')],
    areas: Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 400].map((rate, at) => [`P${at}`, [rate]])),
  };
  const choices = { reference: 'area_mean' } as const;

  it('moves an outlier to the next value, and the spread becomes that of the moved values', () => {
    const { areas, indicators } = resultOf(outlier, { ...choices, winsorise: SHAPE });
    expect(areas[9]?.score).toBe(areas[8]?.score);
    expect(indicators[0]?.sd).toBeLessThan(10);
    expect(areas[9]?.indicators[0]?.rate).toBe(400);
  });

  it('moves a share at either end', () => {
    const { areas } = resultOf(outlier, { ...choices, winsorise: { kind: 'share', share: 0.25 } });
    expect(areas[0]?.score).toBe(areas[1]?.score);
    expect(areas[9]?.score).toBe(areas[8]?.score);
  });

  it('touches nothing in an indicator of ordinary shape', () => {
    const even = { ...outlier, areas: Object.fromEntries([1, 2, 3, 4, 5, 6].map((rate, at) => [`P${at}`, [rate]])) };
    const scores = (winsorise?: Winsorise) =>
      resultOf(even, { ...choices, ...(winsorise ? { winsorise } : {}) }).areas.map(({ score }) => score);
    expect(scores(SHAPE)).toEqual(scores());
  });

  it('does not let an excluded area decide what is extreme', () => {
    const excluded = { ...outlier, exclusions: { P9: 'outlier' as const } };
    const [plain, moved] = [resultOf(excluded, choices), resultOf(excluded, { ...choices, winsorise: SHAPE })];
    expect(moved.areas.map(({ score }) => score)).toEqual(plain.areas.map(({ score }) => score));
  });
});

describe('treatment in the method', () => {
  it('keeps the name of a method without it, and reads every kind with its defaults', () => {
    const plain = validateMethod({ ...DEFAULT_METHOD, smoothing: null, winsorise: null });
    expect(plain.ok && canonicalJson(plain.method)).toBe(canonicalJson(DEFAULT_METHOD));
    const read = validateMethod({ smoothing: 'logit', winsorise: { kind: 'share' } });
    expect(read.ok && read.method).toMatchObject({ smoothing: 'logit', winsorise: { kind: 'share', share: 0.025 } });
    const shape = validateMethod({ winsorise: {} });
    expect(shape.ok && shape.method.winsorise).toEqual(SHAPE);
  });

  it('refuses unknown keys and kinds by name', () => {
    const keys = (input: object) => {
      const outcome = validateMethod(input);
      return outcome.ok ? [] : outcome.reasons.map(({ code, key }) => [code, key]);
    };
    expect(keys({ smoothing: 'kriging' })).toEqual([['not_in_vocabulary', 'smoothing']]);
    expect(keys({ winsorise: { kind: 'share', points: 3 } })).toEqual([['unknown_key', 'winsorise.points']]);
    expect(keys({ winsorise: { points: 1.5 } })).toEqual([['wrong_type', 'winsorise.points']]);
    expect(keys({ winsorise: 3 })).toEqual([['not_an_object', 'winsorise']]);
    expect(keys({ smoothing: 'logit', reference: 'parent' })).toEqual([['does_not_fit', 'reference']]);
  });

  it('gives each area a finite score or a reason, whatever it is combined with', () => {
    const treatments: readonly Pick<IndexMethod, 'smoothing' | 'winsorise'>[] = [
      ...SMOOTHINGS.map((smoothing) => ({ smoothing })),
      { winsorise: { kind: 'shape', skewness: 0.1, kurtosis: -2, points: 3 } },
      { winsorise: { kind: 'share', share: 0.2 } },
      { smoothing: 'beta_binomial', winsorise: { kind: 'share', share: 0.1 } },
    ];
    const cell = fc.oneof(
      fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(40, 200, 1000)),
      fc.constant('missing' as const),
      fc.constant('suppressed' as const),
    );
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 9 });
    const words = {
      standardisation: fc.constantFrom(...STANDARDISATIONS),
      aggregation: fc.constantFrom(...AGGREGATIONS),
      reference: fc.constantFrom(...REFERENCES),
    };
    let computed = 0;
    fc.assert(
      fc.property(rows, fc.record(words), fc.constantFrom(...treatments), (cells, choices, treatment) => {
        const read = validateMethod({ ...choices, ...treatment, coverage: { domain: 0, overall: 0.3 } });
        if (!read.ok) return;
        const matrix = matrixOf({
          indicators: [burden('a'), relief('b'), burden('c', 'B')],
          areas: Object.fromEntries(cells.map((row, at) => [`P${at}`, row])),
        });
        const outcome = computeIndexArrays(matrix, read.method);
        if (!outcome.ok) return;
        computed++;
        const { reason, score, index, rank } = outcome.arrays;
        reason.forEach((why, area) => {
          if (why === 0) expect(Number.isFinite(score[area]) && Number.isFinite(index[area])).toBe(true);
          expect((rank[area] ?? 0) > 0).toBe(why === 0);
        });
      }),
      { numRuns: 1500 },
    );
    expect(computed).toBeGreaterThan(300);
  });

  it('is refused beside the comparison with the municipality', () => {
    expect(refusalOf(counts, { smoothing: 'logit', reference: 'parent' })).toEqual({
      code: 'invalid_method',
      key: 'reference',
    });
  });
});
