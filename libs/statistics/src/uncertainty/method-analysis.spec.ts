import fc from 'fast-check';
import { computeIndex } from '../index/index-result.js';
import { DEFAULT_METHOD, type IndexMethod } from '../index/method.js';
import { DEMO_DRAW, readDemoDraw } from '../testing/demo-draw.testing.js';
import { burden, matrixOf, relief, type Cell } from '../testing/index-input.testing.js';
import { describeWithReference } from '../testing/reference-data.testing.js';
import { analyseMethod, type MethodAnalysis, type MethodAnalysisOptions } from './method-analysis.js';
import { defaultChoices, weightOptions, type MethodChoice } from './method-choices.js';
import { variantOf } from './method-variants.js';
import { compareRanks } from './rank-comparison.js';

const METHOD: IndexMethod = { ...DEFAULT_METHOD, coverage: { domain: 0, overall: 0 } };
const REST = { top: 3, seed: 1, combinations: 40, sobolRows: 16 };

function tableOf(cell: (area: number, indicator: number) => Cell, areas = 9) {
  return matrixOf({
    indicators: [burden('I'), relief('J'), burden('K', 'B'), burden('L', 'B')],
    areas: Object.fromEntries(
      Array.from({ length: areas }, (_, area) => [`P${area}`, [0, 1, 2, 3].map((indicator) => cell(area, indicator))]),
    ),
  });
}
const NINE = tableOf((area, indicator) => [
  5 + ((area * 13 + indicator * 29) % 47),
  100 + 40 * ((area + indicator) % 5),
]);

function analysed(matrix: typeof NINE, options: Partial<MethodAnalysisOptions> = {}, method = METHOD): MethodAnalysis {
  const choices = defaultChoices(matrix, method, { seed: 1, weightSets: 10 });
  const outcome = analyseMethod(matrix, method, { choices, ...REST, ...options });
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason} ${JSON.stringify(outcome.refusals)}`);
  return outcome.analysis;
}

describe('analyseMethod', () => {
  it('tells for every option how many stay in the group, who enters and who leaves', () => {
    const { variants, group } = analysed(NINE);
    expect(group).toHaveLength(3);
    expect(variants.length).toBeGreaterThan(25);
    for (const { comparison, refusals } of variants) {
      if (comparison === null) expect(refusals.length).toBeGreaterThan(0);
      else expect(comparison.overlap + comparison.left.length).toBe(3);
    }
  });

  it('reports what the engine refuses, and leaves it out of the combinations', () => {
    const { variants, choices, combined } = analysed(NINE);
    const refused = variants.filter(({ comparison }) => comparison === null);
    expect(refused.map(({ choice, option }) => `${choice} ${option}`)).toEqual([
      'reference parent',
      'reference published',
    ]);
    expect(choices.find(({ choice }) => choice === 'reference')).toMatchObject({ computed: 1, refused: 2 });
    expect(combined?.refused).toBe(0);
  });

  it('moves nothing by what cannot move ranks: centre and ddof of a sum of deviations without gaps', () => {
    const { variants } = analysed(NINE);
    for (const [choice, option] of [
      ['reference', 'area_mean'],
      ['ddof', '1'],
    ]) {
      const variant = variants.find((one) => one.choice === choice && one.option === option);
      expect(variant?.comparison).toMatchObject({ overlap: 3, meanShift: 0, greatestShift: 0 });
    }
  });

  it('takes new options as data', () => {
    const choices: MethodChoice[] = [
      {
        code: 'mine',
        options: [
          { code: 'half', weightFactors: { I: 0.5 } },
          { code: 'other', change: { ddof: 1 } },
        ],
      },
    ];
    const { variants } = analysed(NINE, { choices });
    expect(variants.map(({ option }) => option)).toEqual(['half', 'other']);
    expect(variants[1]?.comparison).toMatchObject({ meanShift: 0, overlap: 3 });
  });

  it('counts each choice the same in the share of an area, however many options it has', () => {
    const swap = { leaveOut: ['I', 'J', 'K'] };
    const choices: MethodChoice[] = [
      { code: 'one', options: [{ code: 'a' }] },
      { code: 'many', options: [1, 2, 3, 4].map((code) => ({ code: `${code}`, ...swap })) },
    ];
    const { topShare, group, variants } = analysed(NINE, { choices });
    const leaver = variants[1]?.comparison?.left[0];
    if (leaver === undefined) throw new Error('nobody leaves: choose another table');
    expect(topShare[leaver]).toBe(0.5);
    expect(group).toContain(leaver);
  });

  it('shares the moves of the ranks among the choices', () => {
    const choices: MethodChoice[] = [
      { code: 'nothing', options: [{ code: 'same', change: { ddof: 1 } }] },
      { code: 'much', options: [{ code: 'one indicator', leaveOut: ['I', 'J', 'K'] }] },
    ];
    const { sobol } = analysed(NINE, { choices, sobolRows: 400 });
    expect(sobol?.rows).toBe(400);
    expect(sobol?.shares?.[0]).toMatchObject({ choice: 'nothing', first: 0, total: 0 });
    expect(sobol?.shares?.[1]?.first).toBeCloseTo(1, 1);
    expect(sobol?.shares?.[1]?.total).toBeCloseTo(1, 1);
  });

  it('has no shares when nothing moves', () => {
    const choices: MethodChoice[] = [{ code: 'nothing', options: [{ code: 'same', change: { ddof: 1 } }] }];
    expect(analysed(NINE, { choices }).sobol).toMatchObject({ shares: null, variance: 0, mean: 0 });
  });

  it('gives the same for a seed and other combinations for another', () => {
    expect(analysed(NINE)).toEqual(analysed(NINE));
    expect(analysed(NINE, { seed: 2 }).combined).not.toEqual(analysed(NINE).combined);
  });

  it('holds for tables with gaps: ranks in range, shares between 0 and 1, no NaN', () => {
    const cell = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 60, max: 900 })) },
      { weight: 1, arbitrary: fc.constantFrom<Cell>('missing', 'suppressed') },
    );
    const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(rows, (cells) => {
        const matrix = tableOf((area, indicator) => cells[area]![indicator]!, cells.length);
        const choices = defaultChoices(matrix, METHOD, { seed: 1, weightSets: 2 });
        const outcome = analyseMethod(matrix, METHOD, { choices, top: 2, seed: 1, combinations: 10, sobolRows: 4 });
        if (!outcome.ok) return expect(outcome.reason).toEqual(expect.any(String));
        const { analysis } = outcome;
        const count = cells.length;
        const within = (values: Iterable<number>, most: number): boolean =>
          [...values].every((value) => value >= 0 && value <= most);
        expect(within(analysis.rankGreatest, count) && within(analysis.topShare, 1)).toBe(true);
        expect(analysis.rankLeast.every((least, area) => least <= analysis.rankGreatest[area]!)).toBe(true);
        const { combined } = analysis;
        if (combined === null) throw new Error('combinations were asked for');
        expect(within(combined.rankHigh, count) && within(combined.topShare, 1)).toBe(true);
        expect(combined.overlaps.reduce((sum, times) => sum + times, 0)).toBe(combined.computed);
        for (const share of analysis.sobol?.shares ?? []) expect(Number.isFinite(share.first + share.total)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    { options: { seed: -1 }, reason: 'bad_seed' },
    { options: { top: 0 }, reason: 'bad_top' },
    { options: { combinations: -1 }, reason: 'bad_combinations' },
    { options: { sobolRows: 0.5 }, reason: 'bad_sobol_rows' },
    { options: { choices: [] }, reason: 'no_choices' },
  ])('refuses $options by reason', ({ options, reason }) => {
    const choices = defaultChoices(NINE, METHOD, { seed: 1 });
    expect(analyseMethod(NINE, METHOD, { choices, ...REST, ...options })).toMatchObject({ ok: false, reason });
  });

  it('passes on why there is no index', () => {
    const one = tableOf(() => [1, 10], 1);
    const choices = defaultChoices(one, METHOD, { seed: 1 });
    expect(analyseMethod(one, METHOD, { choices, ...REST })).toMatchObject({
      reason: 'index_refused',
      refusals: [{ code: 'too_few_areas' }],
    });
  });
});

describe('defaultChoices', () => {
  it('varies weights by at most a quarter, the same for an indicator whatever else there is', () => {
    const all = weightOptions(NINE, 1, 0.25, 200).map(({ weightFactors }) => weightFactors?.['K'] ?? NaN);
    expect(Math.min(...all)).toBeGreaterThan(0.75);
    expect(Math.min(...all)).toBeLessThan(0.77);
    expect(Math.max(...all)).toBeLessThan(1.25);
    expect(Math.max(...all)).toBeGreaterThan(1.23);
    const alone = matrixOf({ indicators: [burden('K')], areas: { P: [1] } });
    expect(weightOptions(alone, 1, 0.25, 200).map(({ weightFactors }) => weightFactors?.['K'])).toEqual(all);
  });

  it('does not offer a mean as a variant of a sum, which ranks alike', () => {
    const options = (method: IndexMethod) =>
      defaultChoices(NINE, method, { seed: 1 })
        .find(({ code }) => code === 'aggregation')
        ?.options.map(({ code }) => code);
    expect(options(METHOD)).not.toContain('mean');
    expect(options({ ...METHOD, aggregation: 'geometric', standardisation: 'minmax' })).toContain('mean');
  });

  it('smooths by the spread of the counted rates, and offers nothing where none are counted', () => {
    const treatments = (matrix: typeof NINE) =>
      defaultChoices(matrix, METHOD, { seed: 1 }).find(({ code }) => code === 'treatment')?.options ?? [];
    const counted = tableOf((area, indicator) => (indicator === 3 ? area : [area === 0 ? 10 : 100 * area, 5_000]));
    const smoothed = treatments(counted).find(({ code }) => code === 'smoothed');
    if (smoothed === undefined) throw new Error('nothing was offered');
    const method: IndexMethod = { ...METHOD, reference: 'area_mean' };
    const variant = computeIndex(counted, { ...method, ...smoothed.change });
    const plain = computeIndex(counted, method);
    if (!variant.ok || !plain.ok) throw new Error('refused');
    // Divided by the spread of the smoothed rates, the noise that smoothing took out would be blown up again.
    expect(variant.result.indicators.map(({ sd }) => sd)).toEqual(plain.result.indicators.map(({ sd }) => sd));
    expect(variant.result.areas[0]?.score).not.toBe(plain.result.areas[0]?.score);
    expect(treatments(tableOf((area) => area)).map(({ code }) => code)).toEqual(['winsorised']);
  });
});

describe('variantOf', () => {
  it('drops a limit where the standardisation knows no distance', () => {
    expect(
      variantOf({ ...METHOD, clip: 3 }, [{ code: 'rank', change: { standardisation: 'rank' } }], NINE),
    ).toMatchObject({
      standardisation: 'rank',
      clip: null,
    });
  });

  it('measures by min–max where the mean is undefined at zero', () => {
    const chosen = [{ code: 'geometric', change: { aggregation: 'geometric' as const } }];
    expect(variantOf({ ...METHOD, clip: 3 }, chosen, NINE)).toMatchObject({ standardisation: 'minmax', clip: null });
  });

  it('multiplies the weights of the method, and leaves out at the end', () => {
    const chosen = [
      { code: 'out', leaveOut: ['K'] },
      { code: 'weights', weightFactors: { I: 0.5, J: 2, K: 2 } },
    ];
    const { weights } = variantOf({ ...METHOD, weights: { I: 4 } }, chosen, NINE);
    expect(weights).toEqual({ I: 2, J: 2, K: 0 });
  });
});

describe('compareRanks', () => {
  it('compares only areas with a rank before and after', () => {
    const comparison = compareRanks(Uint32Array.of(1, 2, 3, 0, 4), Uint32Array.of(2, 1, 0, 3, 7), 2);
    expect(comparison).toEqual({ meanShift: 5 / 3, greatestShift: 3, overlap: 2, entered: [], left: [] });
    expect(compareRanks(Uint32Array.of(1, 2, 3), Uint32Array.of(1, 3, 2), 2)).toMatchObject({
      entered: [2],
      left: [1],
    });
  });
});

describeWithReference('analyseMethod on the demonstration', DEMO_DRAW, () => {
  const { matrix, names } = readDemoDraw();
  const { variants, combined, rankLeast, rankGreatest, group } = analysed(matrix, { top: 9 }, DEFAULT_METHOD);

  it('keeps the nine under z, relative deviation and means of domains, as the draw was chosen', () => {
    for (const option of ['relative', 'domain_mean']) {
      expect(variants.find((variant) => variant.option === option)?.comparison?.overlap).toBe(9);
    }
    expect(group).toHaveLength(9);
  });

  it('shows Gronau and Katterbach as the boundary, and Hand as sure', () => {
    const at = (name: string): number[] => [rankLeast, rankGreatest].map((ranks) => ranks[names.indexOf(name)]!);
    expect(at('Hand')[1]).toBeLessThanOrEqual(3);
    expect(at('Gronau')[1]).toBeGreaterThan(9);
    expect(at('Katterbach')[0]).toBeLessThanOrEqual(9);
  });

  it('keeps most of the nine in random combinations of choices', () => {
    expect(combined?.meanOverlap).toBeGreaterThan(6.5);
    expect(combined?.meanOverlap).toBeLessThan(9);
  });
});
