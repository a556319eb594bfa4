import { DEFAULT_METHOD } from '../index/method.js';
import { DEMO_DRAW, readDemoDraw } from '../testing/demo-draw.testing.js';
import { describeWithReference } from '../testing/reference-data.testing.js';
import { planOf, resultOfPlan, sampled } from '../testing/sampling.testing.js';
import type { SamplingOptions } from './sampling-plan.js';

/**
 * The demonstration's draw, with the chances that were found for it by 2,000 draws in another program: the places of rank
 * 8 to 11 are among the first nine with .75, .64, .48 and .10.
 */
const BOUNDARY = [
  { name: 'Gronau', rank: 8, pTop: 0.75 },
  { name: 'Innenstadt', rank: 9, pTop: 0.64 },
  { name: 'Katterbach', rank: 10, pTop: 0.48 },
  { name: 'Marialinden', rank: 11, pTop: 0.1 },
];
const OPTIONS: SamplingOptions = { seed: 1, replicates: 4_000, top: 9 };

describeWithReference('sampling analysis of the demonstration', DEMO_DRAW, () => {
  const { matrix, names, trueShares } = readDemoDraw();
  const plan = planOf(matrix, DEFAULT_METHOD, OPTIONS);
  const result = resultOfPlan(plan);

  it.each(BOUNDARY)('finds $name, rank $rank, among the first nine with a chance of $pTop', ({ name, rank, pTop }) => {
    const area = names.findIndex((own, position) => own === name && plan.observed.rank[position] === rank);
    expect(area).toBeGreaterThanOrEqual(0);
    expect(Math.abs(result.pTop[area]! - pTop)).toBeLessThan(0.05);
    expect(result.pTopError[area]).toBeLessThan(0.016);
    if (rank < 11) expect([result.rankLow[area], result.rankHigh[area]]).toEqual([8, 11]);
  });

  it('has intervals as wide as known, which hold the true rank in nine of ten areas', () => {
    const truth = { ...matrix, numerator: trueShares.map((share, cell) => share * matrix.denominator[cell]!) };
    const trueRank = planOf(truth, DEFAULT_METHOD, OPTIONS).observed.rank;
    const widths = [...result.rankHigh].map((high, area) => high - result.rankLow[area]!).sort((a, b) => a - b);
    expect(widths[40]).toBe(11);
    expect(Math.abs(widths[80]! - 22)).toBeLessThanOrEqual(1);
    const held = [...trueRank].filter((rank, area) => result.rankLow[area]! <= rank && rank <= result.rankHigh[area]!);
    expect(held.length / 81).toBeGreaterThan(0.9);
    expect(held.length / 81).toBeLessThan(0.98);
  });

  it('draws all thirty indicators and holds none fixed', () => {
    expect([result.scoredIndicators, result.heldIndicators]).toEqual([30, 0]);
    expect(result.failed).toBe(0);
  });

  it('adds the chances up to nine, since no two drawn scores tie', () => {
    expect(result.pTop.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(9, 9);
  });

  it('comes to the same the long way, by the whole index of each draw', () => {
    // A limit that no deviation reaches changes nothing but the way.
    const long = planOf(matrix, { ...DEFAULT_METHOD, clip: 1_000 }, { ...OPTIONS, replicates: 400 });
    const short = planOf(matrix, DEFAULT_METHOD, { ...OPTIONS, replicates: 400 });
    expect([long.direct, short.direct === null]).toEqual([null, false]);
    expect(resultOfPlan(long).rankLow.join()).toBe(resultOfPlan(short).rankLow.join());
    expect(resultOfPlan(long).pTop.join()).toBe(resultOfPlan(short).pTop.join());
  });

  it('judges the boundary otherwise when no area learns from the others, or by the observed ruler', () => {
    const katterbach = names.indexOf('Katterbach');
    const chance = (options: Partial<SamplingOptions>): number =>
      sampled(matrix, DEFAULT_METHOD, { ...OPTIONS, ...options }).pTop[katterbach]!;
    expect(chance({ prior: 'jeffreys' })).toBeLessThan(0.2);
    expect(chance({ ruler: 'observed' })).toBeGreaterThan(0.5);
  });
});
