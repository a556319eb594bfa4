import { burden, context, matrixOf, relief, resultOf } from '../testing/index-input.testing.js';
import { computeIndexArrays } from './compute-index.js';
import { createIndexBuffers } from './index-arrays.js';
import { contributionsOf } from './index-result.js';
import { DEFAULT_METHOD } from './method.js';

/**
 * Worked by hand. Rates: poverty 0.1, 0.2, 0.3; care 0.3, 0.2, 0.1; SD of both √(2/300) = 0.0816497. District: poverty
 * 90/400 = 0.225, care 70/400 = 0.175. Deviations: −1.530931, −0.306186, 0.918559 for both (care is a relief).
 * Sums: twice that; their SD is 2, their mean −0.612372.
 */
const THREE_AREAS = {
  indicators: [burden('poverty', 'A'), relief('care', 'B')],
  areas: {
    Hill: [
      [10, 100],
      [30, 100],
    ],
    Mill: [
      [20, 100],
      [20, 100],
    ],
    Port: [
      [60, 200],
      [20, 200],
    ],
  },
} as const;

describe('computeIndex', () => {
  it('measures deviations from the rate of the district in standard deviations of the areas', () => {
    const { indicators, areas } = resultOf(THREE_AREAS);
    expect(indicators.map(({ reference }) => reference)).toEqual([0.225, 0.175]);
    expect(indicators[0]).toMatchObject({ referenceSource: 'district_sum', areasUsed: 3, state: 'scored' });
    expect(indicators[0]?.sd).toBeCloseTo(0.0816497, 7);
    expect(areas.map(({ indicators: cells }) => cells[0]?.deviation)).toEqual([
      expect.closeTo(-1.530931, 6),
      expect.closeTo(-0.306186, 6),
      expect.closeTo(0.918559, 6),
    ]);
  });

  it('turns the deviation of a relief around', () => {
    const { areas } = resultOf(THREE_AREAS);
    expect(areas[2]?.indicators[1]).toMatchObject({ rate: 0.1, deviation: expect.closeTo(0.918559, 6) });
  });

  it('adds up, standardises the sum, ranks and classifies', () => {
    const { areas, scoreMean, scoreSd } = resultOf(THREE_AREAS);
    expect(areas.map(({ score }) => score)).toEqual([
      expect.closeTo(-3.061862, 6),
      expect.closeTo(-0.612372, 6),
      expect.closeTo(1.837117, 6),
    ]);
    expect(scoreMean).toBeCloseTo(-0.612372, 6);
    expect(scoreSd).toBeCloseTo(2, 12);
    expect(areas.map(({ index }) => index)).toEqual([
      expect.closeTo(-1.224745, 6),
      expect.closeTo(0, 12),
      expect.closeTo(1.224745, 6),
    ]);
    expect(areas.map(({ rank }) => rank)).toEqual([3, 2, 1]);
    expect(areas.map(({ statusClass }) => statusClass)).toEqual(['high', 'middle', 'low']);
    // The map compares with the district: scores in their own SD, without taking their mean off.
    expect(areas.map(({ distance }) => distance)).toEqual([
      expect.closeTo(-1.530931, 6),
      expect.closeTo(-0.306186, 6),
      expect.closeTo(0.918559, 6),
    ]);
    expect(areas.map(({ mapClass }) => mapClass)).toEqual(['far_below', 'around', 'above']);
  });

  it('splits the score into domains and contributions that add up to it', () => {
    const { areas } = resultOf(THREE_AREAS);
    for (const { score, domains, indicators } of areas) {
      expect(domains.reduce((sum, domain) => sum + (domain.score ?? 0), 0)).toBeCloseTo(score ?? NaN, 12);
      expect(indicators.reduce((sum, cell) => sum + (cell.contribution ?? 0), 0)).toBeCloseTo(score ?? NaN, 12);
    }
  });

  it('takes the unweighted mean of the areas when the method says so', () => {
    const { indicators, areas } = resultOf(THREE_AREAS, { reference: 'area_mean' });
    expect(indicators[0]).toMatchObject({ reference: expect.closeTo(0.2, 12), referenceSource: 'area_mean' });
    expect(areas[1]?.score).toBeCloseTo(0, 12);
  });

  it('divides by n − 1 when ddof is 1', () => {
    expect(resultOf(THREE_AREAS, { ddof: 1 }).indicators[0]?.sd).toBeCloseTo(0.1, 12);
  });

  it('leaves the sum as index when the method does not rescale', () => {
    const { areas } = resultOf(THREE_AREAS, { rescale: 'none' });
    expect(areas[2]?.index).toBe(areas[2]?.score);
    expect(areas[2]?.statusClass).toBe('low');
  });

  it('clips what counts but shows the deviation as it is', () => {
    const { areas } = resultOf(THREE_AREAS, { clip: 1 });
    expect(areas[0]?.score).toBeCloseTo(-2, 12);
    expect(areas[0]?.indicators[0]).toMatchObject({
      deviation: expect.closeTo(-1.530931, 6),
      contribution: expect.closeTo(-1, 12),
    });
  });

  it('weighs an indicator as the method says', () => {
    const { areas } = resultOf(THREE_AREAS, { weights: { poverty: 3 } });
    expect(areas[2]?.indicators.map(({ contribution }) => contribution)).toEqual([
      expect.closeTo(2.755676, 6),
      expect.closeTo(0.918559, 6),
    ]);
  });

  it('leaves an indicator out when its weight is 0', () => {
    const { areas, indicators } = resultOf(THREE_AREAS, { weights: { care: 0 } });
    expect(indicators[1]?.state).toBe('weight_zero');
    expect(areas[0]).toMatchObject({ expected: 1, used: 1, score: expect.closeTo(-1.530931, 6) });
    expect(areas[0]?.indicators[1]).toMatchObject({ contribution: null, deviation: expect.closeTo(-1.530931, 6) });
  });

  it('counts the indicators that lie more than one standard deviation on the burden side', () => {
    const { areas } = resultOf(
      {
        indicators: [burden('a'), relief('b'), context('c')],
        areas: { P: [10, 90, 9], Q: [10, 90, 1], R: [10, 90, 1], S: [30, 50, 1] },
      },
      { reference: 'area_mean' },
    );
    // S deviates by √3 on both scored indicators, P by √3 on the context indicator, which does not count.
    expect(areas.map(({ conspicuous }) => conspicuous)).toEqual([0, 0, 0, 2]);
  });

  it('lets ties share the smallest rank', () => {
    const { areas } = resultOf(
      {
        indicators: [burden('a'), burden('b')],
        areas: { P: [0.1, 0.3], Q: [0.2, 0.2], R: [0.1, 0.3], S: [0.5, 0.6], T: [0, 0] },
      },
      { reference: 'area_mean', weights: { a: 2 } },
    );
    expect(areas.map(({ rank }) => rank)).toEqual([3, 2, 3, 1, 5]);
  });

  it('uses a published figure of the district before the sum over the areas, and warns when they differ', () => {
    const { indicators, warnings } = resultOf({
      ...THREE_AREAS,
      published: [{ indicator: 'poverty', numerator: 100, denominator: 400 }],
    });
    expect(indicators[0]).toMatchObject({
      reference: 0.25,
      referenceSource: 'district_published',
      districtSum: 0.225,
      districtPublished: 0.25,
    });
    expect(warnings).toEqual([{ code: 'reference_differs', indicator: 'poverty', published: 0.25, computed: 0.225 }]);
  });

  it('weighs a rate that is given with a denominator in the rate of the district', () => {
    const { indicators } = resultOf({
      indicators: [{ ...burden('a'), unitFactor: 100 }],
      areas: { P: [[10, 100]], Q: [[90, 300]] },
    });
    expect(indicators[0]?.reference).toBeCloseTo(25, 12);
  });

  it('gives an excluded area its rates but no part in reference, spread and ranks', () => {
    const table = {
      ...THREE_AREAS,
      areas: {
        ...THREE_AREAS.areas,
        Camp: [
          [400, 400],
          [0, 400],
        ] as const,
      },
      exclusions: { Camp: 'special_population' as const },
    };
    const { areas, indicators, areasTakingPart } = resultOf(table);
    expect(areasTakingPart).toBe(3);
    expect(indicators[0]?.reference).toBe(0.225);
    expect(areas[3]).toMatchObject({
      reason: 'excluded',
      exclusion: 'special_population',
      score: null,
      index: null,
      rank: null,
      statusClass: null,
      mapClass: null,
    });
    expect(areas[3]?.indicators[0]).toMatchObject({ rate: 1, contribution: null });
    expect(areas.slice(0, 3).map(({ rank }) => rank)).toEqual([3, 2, 1]);
  });

  it('gives the same bits when the arrays of an earlier run are used again', () => {
    const matrix = matrixOf(THREE_AREAS);
    const buffers = createIndexBuffers(matrix);
    computeIndexArrays(matrix, { ...DEFAULT_METHOD, clip: 1, weights: { poverty: 7 } }, buffers);
    const again = computeIndexArrays(matrix, DEFAULT_METHOD, buffers);
    expect(again).toEqual(computeIndexArrays(matrix, DEFAULT_METHOD));
  });

  it('tells the contributions of one area in the order of the matrix', () => {
    const matrix = matrixOf(THREE_AREAS);
    const outcome = computeIndexArrays(matrix, DEFAULT_METHOD);
    if (!outcome.ok) throw new Error('refused');
    const contributions = contributionsOf(matrix, outcome.arrays, 2);
    expect([...contributions]).toEqual([expect.closeTo(0.918559, 6), expect.closeTo(0.918559, 6)]);
  });
});
