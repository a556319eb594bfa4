import { burden, relief, refusalOf, resultOf, type TableInput } from '../testing/index-input.testing.js';
import { DEFAULT_METHOD, STANDARDISATIONS, type IndexMethod } from './method.js';

/** Four areas, two of each municipality; rates 10, 20, 30 and 60 per cent of 100, 100, 200 and 100 persons. */
const RATES: Readonly<Record<string, readonly [number, number]>> = {
  A: [10, 100],
  B: [20, 100],
  C: [60, 200],
  D: [60, 100],
};
const one = (indicator = burden('x')): TableInput => ({
  indicators: [{ ...indicator, unitFactor: 100 }],
  areas: Object.fromEntries(Object.entries(RATES).map(([area, counts]) => [area, [counts]])),
});
const parents = { A: 'north', B: 'north', C: 'south', D: 'south' };

function deviations(choices: Partial<IndexMethod>, table = one()): (number | null)[] {
  return resultOf(table, choices).areas.map(({ indicators }) => indicators[0]?.deviation ?? null);
}
const close = (...values: number[]) => values.map((value) => expect.closeTo(value, 10));

describe('standardisation', () => {
  // District: 150 of 500 = 30 %. Mean of the areas 30 %, SD √(1400/4) = √350.
  it('measures from the district in standard deviations', () => {
    const sd = Math.sqrt(350);
    expect(deviations({ standardisation: 'z' })).toEqual(close(-20 / sd, -10 / sd, 0, 30 / sd));
  });

  it('measures in per cent of the reference', () => {
    expect(deviations({ standardisation: 'relative' })).toEqual(close(-200 / 3, -100 / 3, 0, 100));
  });

  it('measures in points', () => {
    expect(deviations({ standardisation: 'points' })).toEqual(close(-20, -10, 0, 30));
  });

  it('places between the least and the greatest', () => {
    expect(deviations({ standardisation: 'minmax' })).toEqual(close(0, 20, 40, 100));
    expect(deviations({ standardisation: 'minmax' }, one(relief('x')))).toEqual(close(100, 80, 60, 0));
  });

  it('measures from the median in median absolute deviations', () => {
    // Median 25, absolute deviations 15, 5, 5, 35, their median 10.
    const unit = 14.826;
    expect(deviations({ standardisation: 'robust' })).toEqual(close(-15 / unit, -5 / unit, 5 / unit, 35 / unit));
  });

  it('goes by rank with the greatest burden on top', () => {
    expect(deviations({ standardisation: 'rank' })).toEqual([1, 2, 3, 4]);
    expect(deviations({ standardisation: 'rank' }, one(relief('x')))).toEqual([4, 3, 2, 1]);
    expect(deviations({ standardisation: 'percentile' })).toEqual(close(0, 1 / 3, 2 / 3, 1));
  });

  it('lets ties share the smallest rank on their side', () => {
    const table = { ...one(), areas: { A: [1], B: [2], C: [2], D: [3] } };
    expect(deviations({ standardisation: 'rank' }, table)).toEqual([1, 2, 2, 4]);
    const r = (rank: number) => -23 * Math.log(1 - ((4 - rank + 1) / 4) * (1 - Math.exp(-100 / 23)));
    expect(deviations({ standardisation: 'exponential' }, table)).toEqual(close(r(4), r(2), r(2), r(1)));
  });

  it('gives the greatest burden 100 under the exponential transformation', () => {
    expect(deviations({ standardisation: 'exponential' })[3]).toBeCloseTo(100, 10);
    expect(deviations({ standardisation: 'exponential' }, one(relief('x')))[0]).toBeCloseTo(100, 10);
  });

  it('counts the burden only, and shows the relief beside it', () => {
    const [first, , , last] = resultOf(one(), { standardisation: 'burden_only' }).areas;
    expect(first?.indicators[0]?.deviation).toBeLessThan(0);
    expect(first?.score).toBe(0);
    expect(last?.score).toBeCloseTo(30 / Math.sqrt(350), 10);
  });

  it('measures from the municipality when the method says so', () => {
    const table = { ...one(), parents };
    // North: 30 of 200 = 15 %. South: 120 of 300 = 40 %.
    expect(deviations({ standardisation: 'points', reference: 'parent' }, table)).toEqual(close(-5, 5, -10, 20));
    expect(refusalOf(one(), { reference: 'parent' })).toEqual({ code: 'parent_lacking', area: 'A' });
    const shares = { ...table, areas: { A: [0.1], B: [0.2], C: [0.3], D: [0.6] } } as const;
    const published = [{ indicator: 'x', value: 0.2 }];
    expect(refusalOf({ ...shares, published }, { reference: 'parent' })).toMatchObject({ code: 'denominator_lacking' });
  });

  it('wants a published figure where the method says so', () => {
    expect(refusalOf(one(), { reference: 'published' })).toEqual({ code: 'published_lacking', indicator: 'x' });
    const table = { ...one(), published: [{ indicator: 'x', value: 40 }] };
    expect(deviations({ standardisation: 'points', reference: 'published' }, table)).toEqual(close(-30, -20, -10, 20));
  });

  it('shows the distance from the reference in standard deviations beside any measure', () => {
    const sd = Math.sqrt(350);
    const wanted = close(-20 / sd, -10 / sd, 0, 30 / sd);
    for (const standardisation of STANDARDISATIONS) {
      const areas = resultOf(one(), { standardisation }).areas;
      expect(areas.map(({ indicators }) => indicators[0]?.distance)).toEqual(wanted);
    }
  });

  it('limits a deviation in the measure of the method', () => {
    const scores = (choices: Partial<IndexMethod>) => resultOf(one(), choices).areas.map(({ score }) => score);
    const sd = Math.sqrt(350);
    expect(scores({ standardisation: 'points', clip: 1 })).toEqual(close(-sd, -10, 0, sd));
    expect(scores({ standardisation: 'relative', clip: 1 })[3]).toBeCloseTo((sd / 30) * 100, 9);
    expect(scores({ standardisation: 'z', clip: 0.5 })).toEqual(close(-0.5, -0.5, 0, 0.5));
  });

  it('sets an indicator aside whose reference is zero when it measures in per cent of it', () => {
    const table: TableInput = {
      indicators: [burden('change'), burden('other')],
      areas: { A: [-1, 1], B: [1, 2], C: [0, 3] },
    };
    const result = resultOf(table, { standardisation: 'relative', reference: 'area_mean' });
    expect(result.indicators.map(({ state }) => state)).toEqual(['zero_reference', 'scored']);
    expect(result.warnings).toEqual([{ code: 'zero_reference', indicator: 'change' }]);
    expect(result.areas.map(({ expected }) => expected)).toEqual([1, 1, 1]);
  });

  it('sets an indicator aside that is the same in most areas when it measures robustly', () => {
    const table: TableInput = {
      indicators: [burden('rare'), burden('other')],
      areas: { A: [0, 1], B: [0, 2], C: [0, 3], D: [5, 4] },
    };
    const result = resultOf(table, { standardisation: 'robust' });
    expect(result.indicators.map(({ state }) => state)).toEqual(['half_equal', 'scored']);
  });

  it('needs no denominators where it does not measure from the reference', () => {
    const table: TableInput = { indicators: [burden('x')], areas: { A: [1], B: [2], C: [4] } };
    const free = STANDARDISATIONS.filter((standardisation) => refusalOf(table, { standardisation }) === null);
    expect(free).toEqual(['minmax', 'percentile', 'rank', 'robust', 'exponential']);
    expect(refusalOf(table, { standardisation: 'z' })?.code).toBe('denominator_lacking');
  });
});

describe('aggregation', () => {
  const table: TableInput = {
    indicators: [burden('a1', 'A'), burden('a2', 'A'), burden('b1', 'B')],
    areas: { P: [1, 2, 9], Q: [2, 4, 5], R: [3, 9, 1] },
  };
  const free: Partial<IndexMethod> = {
    reference: 'area_mean',
    standardisation: 'rank',
    coverage: { domain: 0, overall: 0 },
  };
  const scores = (choices: Partial<IndexMethod>, input = table) =>
    resultOf(input, { ...free, ...choices }).areas.map(({ score }) => score);

  it('adds up, takes the mean, or the mean of the domains', () => {
    expect(scores({ aggregation: 'sum' })).toEqual([5, 6, 7]);
    expect(scores({ aggregation: 'mean' })).toEqual(close(5 / 3, 2, 7 / 3));
    expect(scores({ aggregation: 'domain_mean' })).toEqual(close(2, 2, 2));
  });

  it('weighs indicators and domains', () => {
    expect(scores({ aggregation: 'mean', weights: { b1: 3 } })).toEqual(close(11 / 5, 2, 9 / 5));
    expect(scores({ aggregation: 'domain_mean', domainWeights: { A: 3 } })).toEqual(close(1.5, 2, 2.5));
    expect(refusalOf(table, { ...free, aggregation: 'domain_mean', domainWeights: { Z: 2 } })?.code).toBe(
      'unknown_weight',
    );
  });

  it('takes means over what an area has, domain by domain', () => {
    const gaps: TableInput = { ...table, areas: { ...table.areas, S: [0.5, 'missing', 'missing'] } };
    expect(scores({ aggregation: 'mean' }, gaps)[3]).toBeCloseTo(1, 10);
    expect(scores({ aggregation: 'domain_mean' }, gaps)[3]).toBeCloseTo(1, 10);
    expect(scores({ aggregation: 'geometric' }, gaps)[3]).toBeCloseTo(1, 10);
  });

  it('tells contributions that add up to the score, and none where it does not add up', () => {
    for (const aggregation of ['sum', 'mean', 'domain_mean'] as const) {
      for (const { score, indicators, domains } of resultOf(table, { ...free, aggregation }).areas) {
        expect(indicators.reduce((sum, { contribution }) => sum + (contribution ?? NaN), 0)).toBeCloseTo(
          score ?? NaN,
          10,
        );
        expect(domains.reduce((sum, domain) => sum + (domain.score ?? NaN), 0)).toBeCloseTo(score ?? NaN, 10);
      }
    }
    const [first] = resultOf(table, { ...free, aggregation: 'copeland' }).areas;
    expect(first?.indicators.map(({ contribution }) => contribution)).toEqual([null, null, null]);
    expect(first?.domains.map(({ score }) => score)).toEqual([null, null]);
  });

  it('pulls down by the lowest value under geometric and harmonic means', () => {
    expect(scores({ aggregation: 'geometric' })).toEqual(close(Math.cbrt(3), 2, Math.cbrt(9)));
    expect(scores({ aggregation: 'harmonic' })).toEqual(close(3 / (1 + 1 + 1 / 3), 2, 3 / (1 / 3 + 1 / 3 + 1)));
  });

  it('counts the areas that each outranks', () => {
    // Q outranks P by two of three, R outranks P and Q by two of three.
    expect(scores({ aggregation: 'copeland' })).toEqual([-2, 0, 2]);
    expect(scores({ aggregation: 'copeland', weights: { b1: 2 } })).toEqual([0, 0, 0]);
  });

  it('decides no tie of weights by rounding noise', () => {
    expect(scores({ aggregation: 'copeland', weights: { a1: 0.1, a2: 0.2, b1: 0.3 } })).toEqual([0, 0, 0]);
  });
});

describe('a method whose choices do not fit together', () => {
  const table: TableInput = { indicators: [burden('x')], areas: { A: [1], B: [2] } };

  it.each([
    [{ aggregation: 'geometric', standardisation: 'z' }, 'aggregation'],
    [{ aggregation: 'harmonic', standardisation: 'percentile' }, 'aggregation'],
    [{ standardisation: 'rank', clip: 3 }, 'clip'],
  ] as const)('is refused: %j', (choices, key) => {
    expect(refusalOf(table, { ...DEFAULT_METHOD, ...choices })).toEqual({ code: 'invalid_method', key });
  });
});
