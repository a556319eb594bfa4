import { burden, context, matrixOf, refusalOf, resultOf, type Cell } from '../testing/index-input.testing.js';
import { computeIndex } from './index-result.js';
import { DEFAULT_METHOD } from './method.js';
import { setRate } from './observation-matrix.js';

/** Five indicators in one domain; the first area is complete, the others as given. */
function fiveIndicators(areas: Record<string, readonly Cell[]>) {
  return { indicators: ['a', 'b', 'c', 'd', 'e'].map((code) => burden(code)), areas };
}
const LENIENT = { reference: 'area_mean', coverage: { domain: 0, overall: 0 } } as const;

describe('computeIndex with gaps', () => {
  it('scales the sum to all indicators when an area has a gap', () => {
    const { areas } = resultOf(fiveIndicators({ P: [1, 1, 1, 1, 1], Q: [2, 2, 2, 2, 'missing'], R: [3, 3, 3, 3, 3] }), {
      ...LENIENT,
      rescale: 'none',
    });
    const z = areas[1]?.indicators[0]?.deviation ?? NaN;
    expect(areas[1]?.score).toBeCloseTo(5 * z, 12);
    expect(areas[1]).toMatchObject({ coverage: 0.8, used: 4, expected: 5 });
  });

  it('scales by weight when the weights differ', () => {
    const { areas } = resultOf(fiveIndicators({ P: [1, 1, 1, 1, 1], Q: [4, 4, 4, 4, 'missing'], R: [7, 7, 7, 7, 9] }), {
      ...LENIENT,
      rescale: 'none',
      weights: { e: 6 },
    });
    const sum = areas[1]?.indicators.slice(0, 4).reduce((total, { deviation }) => total + (deviation ?? NaN), 0);
    expect(areas[1]?.score).toBeCloseTo((sum ?? NaN) * (10 / 4), 12);
  });

  it('treats missing as unknown, never as zero', () => {
    const areas = { P: [1, 1, 1, 1, 1], Q: [9, 9, 9, 9, 'missing'], R: [4, 4, 4, 4, 4], S: [6, 6, 6, 6, 6] } as const;
    const missing = resultOf(fiveIndicators(areas), LENIENT);
    const zero = resultOf(fiveIndicators({ ...areas, Q: [9, 9, 9, 9, 0] }), LENIENT);
    expect(missing.areas[1]?.indicators[4]).toEqual({
      code: 'e',
      status: 'missing',
      rate: null,
      deviation: null,
      distance: null,
      contribution: null,
    });
    expect(zero.areas[1]?.indicators[4]?.rate).toBe(0);
    expect(missing.indicators[4]?.areasUsed).toBe(3);
    expect(missing.areas[1]?.score).not.toBeCloseTo(zero.areas[1]?.score ?? NaN, 3);
  });

  it('keeps suppressed apart from missing', () => {
    const { areas, indicators } = resultOf(
      { indicators: [burden('a'), burden('b')], areas: { P: [1, 2], Q: [2, 'suppressed'], R: [3, 4] } },
      LENIENT,
    );
    expect(areas[1]).toMatchObject({ suppressed: 1, used: 1, provisional: 0 });
    expect(areas[1]?.indicators[1]).toMatchObject({ status: 'suppressed', rate: null });
    expect(indicators[1]?.areasUsed).toBe(2);
  });

  it('counts provisional values in and says how many', () => {
    const matrix = matrixOf({ indicators: [burden('a'), burden('b')], areas: { P: [1, 2], Q: ['missing', 3] } });
    setRate(matrix, 1, 0, 5, NaN, 'provisional');
    const outcome = computeIndex(matrix, { ...DEFAULT_METHOD, ...LENIENT });
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.result.areas[1]).toMatchObject({ provisional: 1, used: 2, rank: 1 });
    expect(outcome.result.areas[1]?.indicators[0]).toMatchObject({ status: 'provisional', rate: 5 });
  });

  it('gives no index below the overall coverage and says so', () => {
    const { areas } = resultOf(fiveIndicators({ P: [1, 1, 1, 1, 1], Q: [2, 2, 2, 2, 'missing'], R: [3, 3, 3, 3, 3] }), {
      reference: 'area_mean',
    });
    expect(areas[1]).toMatchObject({ reason: 'coverage_overall', score: null, index: null, rank: null, coverage: 0.8 });
    expect(areas.map(({ rank }) => rank)).toEqual([2, null, 1]);
  });

  it('gives no index below the coverage of one domain even when the overall coverage holds', () => {
    const indicators = [
      ...Array.from({ length: 18 }, (_, i) => burden(`a${i}`, 'A')),
      burden('b0', 'B'),
      burden('b1', 'B'),
    ];
    const full = (value: number) => Array.from({ length: 20 }, () => value);
    const { areas } = resultOf(
      { indicators, areas: { P: full(1), Q: [...full(2).slice(0, 19), 'missing'], R: full(3) } },
      { reference: 'area_mean' },
    );
    expect(areas[1]).toMatchObject({ reason: 'coverage_domain', coverage: 0.95 });
    expect(areas[1]?.domains[1]).toMatchObject({ domain: 'B', used: 1, expected: 2, score: null });
  });

  it('keeps the index of an area exactly at the threshold', () => {
    const { areas } = resultOf(fiveIndicators({ P: [1, 1, 1, 1, 1], Q: [2, 2, 2, 2, 'missing'], R: [3, 3, 3, 3, 3] }), {
      reference: 'area_mean',
      coverage: { domain: 0.8, overall: 0.8 },
    });
    expect(areas[1]?.reason).toBeNull();
  });

  it('gives no index to an area without any value', () => {
    const gap = 'missing';
    const { areas } = resultOf(
      fiveIndicators({ P: [1, 1, 1, 1, 1], Q: [gap, gap, gap, gap, gap], R: [3, 3, 3, 3, 3] }),
      LENIENT,
    );
    expect(areas[1]).toMatchObject({ reason: 'no_values', score: null, coverage: 0 });
  });

  it('counts an indicator that nobody delivered as a gap of every area', () => {
    const table = fiveIndicators({ P: [1, 1, 1, 1, 'missing'], Q: [2, 2, 2, 2, 'missing'] });
    const strict = resultOf(table, { reference: 'area_mean' });
    expect(strict.warnings).toEqual([{ code: 'no_values', indicator: 'e' }]);
    expect(strict.areas.map(({ reason }) => reason)).toEqual(['coverage_overall', 'coverage_overall']);
    expect(strict.areasScored).toBe(0);
    expect(strict.scoreMean).toBeNull();
    expect(resultOf(table, LENIENT).areas.map(({ rank }) => rank)).toEqual([2, 1]);
  });

  it('warns when the sum of the district does not hold every area that the rate exists for', () => {
    const table = {
      indicators: [burden('a'), burden('b')],
      areas: {
        P: [
          [1, 10],
          [1, 10],
        ],
        Q: [[2, 10], 'suppressed'],
        R: [
          [4, 10],
          [4, 10],
        ],
        S: [[5, 10], 'not_applicable'],
      },
    } as const;
    const incomplete = { code: 'reference_incomplete', indicator: 'b', used: 2, of: 3 };
    expect(resultOf(table, { coverage: LENIENT.coverage }).warnings).toEqual([incomplete]);
    expect(resultOf(table, LENIENT).warnings).toEqual([]);
    expect(resultOf(table, { coverage: LENIENT.coverage, weights: { b: 0 } }).warnings).toEqual([]);
    const published = [{ indicator: 'b', numerator: 5, denominator: 20 }];
    expect(resultOf({ ...table, published }, { coverage: LENIENT.coverage }).warnings).toEqual([]);
  });

  it('sets an indicator without variance aside and expects it of no area', () => {
    const { areas, indicators, warnings } = resultOf(
      fiveIndicators({ P: [1, 1, 1, 1, 7], Q: [2, 2, 2, 2, 7], R: [3, 3, 3, 3, 'missing'] }),
      { reference: 'area_mean' },
    );
    expect(warnings).toEqual([{ code: 'no_variance', indicator: 'e' }]);
    expect(indicators[4]).toMatchObject({ state: 'no_variance', sd: 0, areaMean: 7 });
    expect(areas[0]?.indicators[4]).toMatchObject({ rate: 7, deviation: null, contribution: null });
    expect(areas[2]).toMatchObject({ reason: null, used: 4, expected: 4, coverage: 1 });
  });

  it('takes equal rates for equal although their mean is rounded', () => {
    const areas = Object.fromEntries(Array.from({ length: 81 }, (_, i) => [`P${i}`, [0.1, i] as const]));
    const { indicators } = resultOf(
      { indicators: [burden('flat'), burden('steep')], areas },
      { reference: 'area_mean' },
    );
    expect(indicators.map(({ state }) => state)).toEqual(['no_variance', 'scored']);
  });

  it('gives scores but no index when every score is the same', () => {
    const { areas, warnings } = resultOf(
      { indicators: [burden('a'), burden('b')], areas: { P: [1, 2], Q: [2, 1] } },
      { reference: 'area_mean' },
    );
    expect(warnings).toEqual([{ code: 'score_without_spread' }]);
    expect(areas.map(({ reason }) => reason)).toEqual(['score_without_spread', 'score_without_spread']);
    expect(areas[0]).toMatchObject({ score: 0, index: null, rank: null, statusClass: null, mapClass: null });
  });

  it('lets all share rank 1 when every score is the same and nothing is rescaled', () => {
    const { areas } = resultOf(
      { indicators: [burden('a'), burden('b')], areas: { P: [1, 2], Q: [2, 1] } },
      { reference: 'area_mean', rescale: 'none' },
    );
    expect(areas.map(({ rank, reason, index }) => [rank, reason, index])).toEqual([
      [1, null, 0],
      [1, null, 0],
    ]);
  });
});

describe('computeIndex refuses', () => {
  const counts = { P: [[1, 10]], Q: [[3, 10]], R: [[4, 10]] } as const;

  it('a district reference without denominators, by name of the indicator', () => {
    const table = { indicators: [burden('a'), burden('b')], areas: { P: [[1, 10], 5], Q: [[2, 10], 6] } as const };
    expect(refusalOf(table)).toEqual({ code: 'denominator_lacking', indicator: 'b', count: 2 });
    expect(refusalOf({ ...table, published: [{ indicator: 'b', value: 5.2 }] })).toBeNull();
    expect(refusalOf({ ...table, indicators: [burden('a'), context('b')] })).toBeNull();
    expect(refusalOf(table, { weights: { b: 0 } })).toBeNull();
  });

  it('a single area, which has nothing to deviate from', () => {
    expect(refusalOf({ indicators: [burden('a')], areas: { P: [[1, 10]] } })).toEqual({
      code: 'too_few_areas',
      count: 1,
    });
    expect(
      refusalOf({ indicators: [burden('a')], areas: counts, exclusions: { P: 'outlier', Q: 'other' } }),
    ).toMatchObject({ code: 'too_few_areas' });
  });

  it('a table in which nothing can be scored', () => {
    expect(refusalOf({ indicators: [context('a')], areas: counts })).toEqual({ code: 'nothing_to_score' });
    expect(refusalOf({ indicators: [burden('a')], areas: { P: [[1, 10]], Q: [[2, 20]] } })?.code).toBe(
      'nothing_to_score',
    );
    expect(refusalOf({ indicators: [burden('a')], areas: { P: ['suppressed'], Q: ['suppressed'] } })?.code).toBe(
      'nothing_to_score',
    );
  });

  it.each([
    ['a denominator of zero', [3, 0], 'zero_denominator'],
    ['nothing out of nothing', [0, 0], 'zero_denominator'],
    ['a negative numerator', [-1, 10], 'negative_count'],
    ['a negative denominator', [1, -10], 'negative_count'],
    ['an infinite numerator', [Infinity, 10], 'not_finite'],
    ['an infinite denominator', [1, Infinity], 'not_finite'],
    ['an infinite rate', -Infinity, 'not_finite'],
    ['a rate that is not a number', NaN, 'no_value'],
    ['a numerator without a denominator', [1, NaN], 'no_value'],
    ['a denominator without a numerator', [NaN, 10], 'no_value'],
    ['a value beyond all counting', 1e300, 'out_of_range'],
  ] as const)('%s, by name of indicator and area', (_, cell, code) => {
    const table = { indicators: [burden('a')], areas: { ...counts, Q: [cell] } };
    expect(refusalOf(table, { reference: 'area_mean' })).toEqual({ code, indicator: 'a', area: 'Q' });
  });

  it('no impossible figure of an area that takes no part', () => {
    const table = { indicators: [burden('a')], areas: { ...counts, Empty: [[0, 0]] as const } };
    expect(refusalOf({ ...table, exclusions: { Empty: 'below_min_population' } })).toBeNull();
  });

  it('a published figure that cannot be', () => {
    const table = { indicators: [burden('a')], areas: counts };
    expect(refusalOf({ ...table, published: [{ indicator: 'a', numerator: 5, denominator: 0 }] })).toEqual({
      code: 'bad_published_figure',
      indicator: 'a',
    });
  });

  it('a weight for an indicator that is not in the data', () => {
    expect(refusalOf({ indicators: [burden('a')], areas: counts }, { weights: { b: 2 } })).toEqual({
      code: 'unknown_weight',
      indicator: 'b',
    });
  });

  it('a method that is not valid', () => {
    expect(refusalOf({ indicators: [burden('a')], areas: counts }, { clip: -1 })).toEqual({
      code: 'invalid_method',
      key: 'clip',
    });
  });

  it('a unit factor that makes no unit', () => {
    const indicators = [{ ...burden('a'), unitFactor: 0 }];
    expect(refusalOf({ indicators, areas: counts })).toEqual({ code: 'bad_unit_factor', indicator: 'a' });
  });

  it('expects nothing of a domain that counts for nothing in a mean of domains', () => {
    const indicators = [burden('a', 'D'), burden('b', 'D'), burden('c', 'E')];
    const areas = { P: [1, 2, 'missing'], Q: [2, 1, 3], R: ['missing', 'missing', 5], S: [4, 4, 8] } as const;
    const method = { ...LENIENT, aggregation: 'domain_mean', domainWeights: { D: 0 } } as const;
    const result = resultOf({ indicators, areas }, method);
    expect(result.areas.map(({ score, reason }) => [score === null, reason])).toEqual([
      [true, 'no_values'],
      [false, null],
      [false, null],
      [false, null],
    ]);
    expect(result.indicators.map(({ state }) => state)).toEqual(['weight_zero', 'weight_zero', 'scored']);
    expect(refusalOf({ indicators, areas }, { ...method, domainWeights: { D: 0, E: 0 } })).toEqual({
      code: 'nothing_to_score',
    });
  });
});
