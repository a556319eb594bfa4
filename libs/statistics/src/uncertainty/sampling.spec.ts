import { DEFAULT_METHOD, type IndexMethod } from '../index/method.js';
import { burden, matrixOf, relief, type Cell } from '../testing/index-input.testing.js';
import { planOf, resultOfPlan, sampled } from '../testing/sampling.testing.js';
import { mergeParts, samplePart } from './sampling-part.js';
import { planSampling, type SamplingOptions } from './sampling-plan.js';
import { chanceError } from './sampling-result.js';
import { boundsOfMinCases } from './suppression-bounds.js';

const METHOD: IndexMethod = { ...DEFAULT_METHOD, reference: 'area_mean', coverage: { domain: 0, overall: 0 } };
const OPTIONS: SamplingOptions = { seed: 1, replicates: 500, top: 1 };

function tableOf(areas: Readonly<Record<string, readonly Cell[]>>, codes: readonly string[] = ['I']) {
  return matrixOf({ indicators: codes.map((code) => burden(code)), areas });
}

const FOUR = tableOf({ A: [[90, 1000]], B: [[80, 1000]], C: [[20, 1000]], D: [[10, 1000]] });

describe('planSampling', () => {
  it.each([
    { options: { seed: -1 }, reason: 'bad_seed' },
    { options: { replicates: 0 }, reason: 'bad_replicates' },
    { options: { replicates: 50_001 }, reason: 'bad_replicates' },
    { options: { top: 0 }, reason: 'bad_top' },
  ])('refuses $options by reason', ({ options, reason }) => {
    expect(planSampling(FOUR, METHOD, { ...OPTIONS, ...options })).toMatchObject({ ok: false, reason });
  });

  it('passes on why there is no index, for one area for example', () => {
    expect(planSampling(tableOf({ A: [[90, 1000]] }), METHOD, OPTIONS)).toMatchObject({
      reason: 'index_refused',
      refusals: [{ code: 'too_few_areas' }],
    });
  });

  it('refuses a table in which everything is suppressed', () => {
    const matrix = tableOf({ A: ['suppressed'], B: ['suppressed'] });
    expect(planSampling(matrix, METHOD, OPTIONS)).toMatchObject({ reason: 'index_refused' });
  });

  it('refuses a table of rates without counts, which do not say how sure they are', () => {
    const matrix = tableOf({ A: [9], B: [8], C: [2] });
    expect(planSampling(matrix, METHOD, OPTIONS)).toMatchObject({ reason: 'nothing_to_draw' });
  });

  it('refuses the observed ruler for a method that has none', () => {
    const outcome = planSampling(FOUR, { ...METHOD, clip: 2 }, { ...OPTIONS, ruler: 'observed' });
    expect(outcome).toMatchObject({ reason: 'observed_ruler_unfit' });
  });

  it('refuses intervals that do not fit suppressed counts', () => {
    const none = () => new Float64Array(4).fill(NaN);
    const [lower, upper] = [none(), none()];
    lower[0] = 1;
    upper[0] = 9;
    expect(planSampling(FOUR, METHOD, { ...OPTIONS, bounds: { lower, upper } })).toMatchObject({
      reason: 'bad_bounds',
    });
    const short = new Float64Array(2);
    expect(planSampling(FOUR, METHOD, { ...OPTIONS, bounds: { lower: short, upper: short } })).toMatchObject({
      reason: 'bad_bounds',
    });
  });
});

describe('sampling analysis', () => {
  it('is sure where the counts are great and unsure where they are small', () => {
    const chance = (size: number): number => {
      const rates = { A: 9, B: 8.5, C: 3, D: 2, E: 1 };
      const areas = Object.entries(rates).map(([code, rate]) => [code, [[(rate * size) / 100, size]]] as const);
      return sampled(tableOf(Object.fromEntries(areas)), METHOD, OPTIONS).pTop[0]!;
    };
    expect(chance(200)).toBeLessThan(0.7);
    expect(chance(200)).toBeGreaterThan(0.4);
    expect(chance(1e6)).toBeGreaterThan(0.99);
  });

  it('gives the same bits for a seed and others for another', () => {
    const first = sampled(FOUR, METHOD, OPTIONS);
    expect(sampled(FOUR, METHOD, OPTIONS)).toEqual(first);
    expect(sampled(FOUR, METHOD, { ...OPTIONS, seed: 2 }).pTop).not.toEqual(first.pTop);
  });

  it('gives the bits it has always given', () => {
    expect([...sampled(FOUR, METHOD, OPTIONS).pTop]).toEqual([0.79, 0.21, 0, 0]);
  });

  it('holds an indicator without counts fixed and says so', () => {
    const matrix = tableOf({ A: [[90, 1000], 7], B: [[80, 1000], 6], C: [[20, 1000], 5], D: [[10, 1000], 1] }, [
      'counted',
      'given',
    ]);
    const result = sampled(matrix, METHOD, OPTIONS);
    expect([result.scoredIndicators, result.heldIndicators]).toEqual([2, 1]);
    expect(result.indicators).toMatchObject([
      { code: 'counted', certainty: 'drawn', drawn: 4, held: 0 },
      { code: 'given', certainty: 'held_without_counts', drawn: 0, held: 4 },
    ]);
  });

  it('holds an indicator fixed that counts more cases than persons', () => {
    const matrix = tableOf(
      {
        A: [
          [90, 1000],
          [30, 20],
        ],
        B: [
          [80, 1000],
          [10, 20],
        ],
        C: [
          [20, 1000],
          [5, 20],
        ],
      },
      ['share', 'cases'],
    );
    expect(sampled(matrix, METHOD, OPTIONS).indicators[1]).toMatchObject({ certainty: 'held_not_a_share', held: 3 });
  });

  it('draws nothing for an indicator outside the index', () => {
    const matrix = tableOf(
      {
        A: [
          [90, 1000],
          [1, 9],
        ],
        B: [
          [80, 1000],
          [1, 9],
        ],
        C: [
          [20, 1000],
          [1, 9],
        ],
      },
      ['I', 'flat'],
    );
    const result = sampled(matrix, METHOD, OPTIONS);
    expect(result.indicators[1]).toMatchObject({ certainty: 'not_scored', drawn: 0 });
    expect(result.scoredIndicators).toBe(1);
  });

  it('leaves excluded areas out', () => {
    const matrix = matrixOf({
      indicators: [burden('I')],
      areas: { A: [[900, 1000]], B: [[80, 1000]], C: [[20, 1000]] },
      exclusions: { A: 'outlier' },
    });
    const result = sampled(matrix, METHOD, OPTIONS);
    expect([result.rankHigh[0], result.pTop[0]]).toEqual([0, NaN]);
    expect(Math.max(...result.rankHigh)).toBe(2);
  });

  it('draws a suppressed count within its interval, and leaves it a gap without one', () => {
    const areas: Record<string, readonly Cell[]> = {
      A: [
        [60, 200],
        [50, 400],
      ],
      B: [[50, 200], 'suppressed'],
      C: [
        [20, 200],
        [30, 400],
      ],
      D: [
        [10, 200],
        [2, 400],
      ],
    };
    const matrix = tableOf(areas, ['I', 'J']);
    matrix.denominator[4 + 1] = 400;
    const few = { minCases: 10, zerosSecret: false };
    const withInterval = sampled(matrix, METHOD, { ...OPTIONS, bounds: boundsOfMinCases(matrix, { J: few }) });
    const without = sampled(matrix, METHOD, OPTIONS);
    expect(withInterval.indicators[1]).toMatchObject({ drawn: 4, suppressed: 1, gaps: 0 });
    expect(without.indicators[1]).toMatchObject({ drawn: 3, suppressed: 0, gaps: 1 });
    // One to nine of 400 is little: B stands better than its first indicator alone would say.
    expect(withInterval.pTop[1]).toBeLessThan(without.pTop[1]!);
    const neighbour = [{ indicator: 'J', area: 'B' }];
    const hidden = sampled(matrix, METHOD, { ...OPTIONS, bounds: boundsOfMinCases(matrix, { J: few }, neighbour) });
    expect(hidden.pTop).toEqual(without.pTop);
    const { lower, upper } = boundsOfMinCases(matrix, { J: { minCases: 2, zerosSecret: true } });
    expect([lower[4 + 1], upper[4 + 1]]).toEqual([0, 1]);
  });

  const classes: readonly IndexMethod['classes'][] = [
    { kind: 'status' },
    { kind: 'top', count: 2 },
    { kind: 'quantile', count: 3, type: 7 },
    { kind: 'sd', count: 4 },
    { kind: 'optimal', count: 2 },
    { kind: 'manual', cuts: [-0.5, 0.5] },
  ];

  it.each(classes)('tells how firmly an area sits in its class, %j', (kind) => {
    const { classShares, classCount, observedClass, pTop } = sampled(
      FOUR,
      { ...METHOD, classes: kind },
      { ...OPTIONS, top: 2 },
    );
    expect(classShares).toHaveLength(4 * classCount);
    const stability = [...observedClass].map((code, area) => classShares[area * classCount + code - 1]!);
    for (const [area, share] of stability.entries()) {
      const all = classShares.slice(area * classCount, (area + 1) * classCount).reduce((sum, one) => sum + one, 0);
      expect(all).toBeCloseTo(1, 10);
      // Two areas lie far above the two others: most draws leave each in its class.
      expect(share).toBeGreaterThan(0.4);
    }
    if (kind.kind === 'top') expect(stability.slice(0, 2)).toEqual([...pTop.slice(0, 2)]);
  });

  it('says for a share of 0 or 1 too how far the number of draws reaches', () => {
    expect(chanceError(0.5, 1000)).toBeCloseTo(0.031, 3);
    expect(chanceError(0.5, 10_000)).toBeCloseTo(0.0098, 4);
    expect(chanceError(0, 1000)).toBeCloseTo(0.0019, 4);
  });
});

describe('the short way of a method', () => {
  /** Twelve areas, five indicators in two domains, gaps in three of them, one published figure. */
  const matrix = matrixOf({
    indicators: [burden('I'), relief('J'), burden('K', 'B'), burden('L', 'B'), burden('M', 'B')],
    areas: Object.fromEntries(
      Array.from({ length: 12 }, (_, area) => [
        `P${area}`,
        Array.from({ length: 5 }, (__, indicator): Cell => {
          if ((area * 7 + indicator * 5) % 23 === 3) return 'missing';
          return [20 + ((area * 13 + indicator * 29) % 47), 150 + 60 * ((area * 5 + indicator) % 7)];
        }),
      ]),
    ),
    published: [{ indicator: 'K', numerator: 110, denominator: 1000 }],
  });
  const methods: readonly Partial<IndexMethod>[] = [
    {},
    { reference: 'district' },
    { reference: 'district', ddof: 1, weights: { I: 2, L: 0.5 } },
    { aggregation: 'mean' },
    { aggregation: 'domain_mean', domainWeights: { B: 3 } },
    { standardisation: 'relative', reference: 'district' },
    { standardisation: 'relative' },
    { standardisation: 'points', aggregation: 'domain_mean' },
  ];

  it.each(methods)('comes to the same as the whole index of each draw, %j', (choices) => {
    const method = { ...METHOD, ...choices };
    const short = planOf(matrix, method, { ...OPTIONS, top: 4 });
    // A limit that no deviation reaches changes nothing but the way.
    const long = planOf(matrix, { ...method, clip: 1e6 }, { ...OPTIONS, top: 4 });
    expect([short.direct === null, long.direct]).toEqual([false, null]);
    expect(resultOfPlan(short)).toEqual(resultOfPlan(long));
  });

  const others: readonly Partial<IndexMethod>[] = [
    { standardisation: 'percentile' },
    { standardisation: 'robust', clip: 3 },
    { standardisation: 'minmax', aggregation: 'geometric' },
    { standardisation: 'burden_only' },
    { aggregation: 'copeland' },
  ];

  it.each(others)('is not taken where there is none, %j', (choices) => {
    const plan = planOf(matrix, { ...METHOD, ...choices }, { ...OPTIONS, replicates: 100, top: 4 });
    expect(plan.direct).toBeNull();
    const { pTop, failed } = resultOfPlan(plan);
    expect(failed).toBe(0);
    expect(pTop.reduce((sum, chance) => sum + chance, 0)).toBeGreaterThanOrEqual(4 - 1e-9);
  });
});

describe('samplePart', () => {
  it('draws the same replicates, whichever are drawn beside them', () => {
    const plan = planOf(FOUR, METHOD, OPTIONS);
    const parts = [samplePart(plan, 0, 1), samplePart(plan, 1, 6), samplePart(plan, 6, plan.replicates)];
    expect(mergeParts(plan, parts)).toEqual(samplePart(plan, 0, plan.replicates));
  });

  it('tells how far it is', () => {
    const told: number[] = [];
    samplePart(planOf(FOUR, METHOD, OPTIONS), 100, 140, (drawn) => told.push(drawn));
    expect(told).toEqual([4, 20, 36]);
  });
});

describe('SamplingPlan', () => {
  it('survives the way to a worker', () => {
    const plan = planOf(FOUR, METHOD, OPTIONS);
    expect(resultOfPlan(structuredClone(plan))).toEqual(resultOfPlan(plan));
  });
});
