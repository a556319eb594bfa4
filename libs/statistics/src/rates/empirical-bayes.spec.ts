import fc from 'fast-check';
import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import {
  betaPrior,
  smoothByBetaBinomial,
  smoothByMoments,
  smoothLogits,
  type SmoothedRates,
} from './empirical-bayes.js';

type Procedure = (x: Float64Array, n: Float64Array) => SmoothedRates | null;
const PROCEDURES: readonly (readonly [string, Procedure])[] = [
  ['smoothByBetaBinomial', (x, n) => smoothByBetaBinomial(x, n)],
  ['smoothByMoments (poisson)', (x, n) => smoothByMoments(x, n, 'poisson')],
  ['smoothByMoments (binomial)', (x, n) => smoothByMoments(x, n, 'binomial')],
  ['smoothLogits', (x, n) => smoothLogits(x, n)],
];
/** Areas with their counts; some have none. */
const areas = fc.array(
  fc.record({
    persons: fc.integer({ min: 1, max: 20_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    gap: fc.boolean(),
  }),
  { minLength: 0, maxLength: 30 },
);

describe.each(PROCEDURES)('%s', (_name, smooth) => {
  it('gives a rate with its interval exactly where there is a proportion, never NaN', () => {
    fc.assert(
      fc.property(areas, (table) => {
        const { x, n, known } = countsOf(table);
        const smoothed = smooth(x, n);
        if (known.length < 2) return expect(smoothed).toBeNull();
        const district =
          known.reduce((sum, area) => sum + x[area]!, 0) / known.reduce((sum, area) => sum + n[area]!, 0);
        for (let area = 0; area < x.length; area++) {
          const [rate, low, high] = [smoothed!.rate[area]!, smoothed!.low[area]!, smoothed!.high[area]!];
          if (!known.includes(area)) expect([rate, low, high]).toEqual([NaN, NaN, NaN]);
          else {
            expect(low).toBeLessThanOrEqual(high);
            expect(low).toBeGreaterThanOrEqual(0);
            expect(high).toBeLessThanOrEqual(1);
            // Drawn towards the whole, never past it; the logit's correction by one half leaves a little.
            const raw = x[area]! / n[area]!;
            const slack = 1 / n[area]! + 1e-12;
            expect(rate).toBeGreaterThanOrEqual(Math.min(raw, district) - slack);
            expect(rate).toBeLessThanOrEqual(Math.max(raw, district) + slack);
          }
        }
      }),
    );
  });

  it('does not depend on the order of the areas', () => {
    fc.assert(
      fc.property(areas, (table) => {
        const { x, n } = countsOf(table);
        const forwards = smooth(x, n);
        const backwards = smooth(x.toReversed(), n.toReversed());
        expect(backwards === null).toBe(forwards === null);
        if (!forwards || !backwards) return;
        for (let area = 0; area < x.length; area++) {
          const mirrored = backwards.rate[x.length - 1 - area]!;
          if (Number.isNaN(forwards.rate[area])) expect(mirrored).toBeNaN();
          else expect(mirrored).toBeCloseTo(forwards.rate[area]!, 8);
        }
      }),
    );
  });

  it('gives all areas the rate of the whole when they do not differ', () => {
    const smoothed = smooth(Float64Array.of(10, 20, 40), Float64Array.of(100, 200, 400))!;
    for (const rate of smoothed.rate) expect(rate).toBeCloseTo(0.1, 2);
    for (let area = 0; area < 3; area++) expect(smoothed.high[area]!).toBeGreaterThan(smoothed.low[area]!);
  });

  it('bears that nobody or everybody is affected', () => {
    const none = smooth(Float64Array.of(0, 0), Float64Array.of(100, 200))!;
    const all = smooth(Float64Array.of(100, 200), Float64Array.of(100, 200))!;
    for (const rate of none.rate) expect(rate).toBeCloseTo(0, 2);
    for (const rate of all.rate) expect(rate).toBeCloseTo(1, 2);
  });

  it('draws the small area further than the large one', () => {
    const smoothed = smooth(Float64Array.of(6, 3000, 400, 10), Float64Array.of(20, 10_000, 8000, 200))!;
    expect(smoothed.rate[0]!).toBeLessThan(smoothed.rate[1]!);
    expect(smoothed.rate[0]!).toBeGreaterThan(0.1);
  });
});

describe('betaPrior', () => {
  it('has no size when the areas do not differ by more than chance', () => {
    expect(betaPrior(Float64Array.of(10, 20), Float64Array.of(100, 200))).toEqual({ mean: 0.1, size: null });
  });
});

describe('the smoothing procedures refuse', () => {
  it('a level outside 0 and 1', () => {
    const [x, n] = [Float64Array.of(1, 5), Float64Array.of(10, 10)];
    expect(smoothByBetaBinomial(x, n, 1)).toBeNull();
    expect(smoothByMoments(x, n, 'poisson', 0)).toBeNull();
    expect(smoothLogits(x, n, NaN)).toBeNull();
  });
});

const demo = 'expected/shrinkage_demo_R.csv';
describeWithReference('smoothing against R on the demonstration', demo, () => {
  const rows = readReferenceTable(demo);
  it.each([...new Set(rows.map((row) => row['indikator']))])('agrees within 1e-9 for %s', (indicator) => {
    const table = rows.filter((row) => row['indikator'] === indicator);
    const column = (name: string) => Float64Array.from(table, (row) => Number(row[name]));
    const [x, n] = [column('zaehler'), column('nenner')];
    const beta = smoothByBetaBinomial(x, n)!;
    const logits = smoothLogits(x, n)!;
    expect(Math.abs(beta.prior.size! / Number(table[0]!['bb_M']) - 1)).toBeLessThan(1e-12);
    expect(Math.abs(beta.prior.mean - Number(table[0]!['district']))).toBeLessThan(1e-14);
    expectClose(beta.rate, column('bb_mean'), 1e-13);
    expectClose(beta.low, column('bb_q05'), 1e-12);
    expectClose(beta.high, column('bb_q95'), 1e-12);
    expectClose(logits.weight, column('logit_w'), 1e-13);
    expectClose(logits.rate, column('logit_shrunk'), 1e-13);
  });
});

const berlin = 'expected/berlin2019_eb_spdep.csv';
describeWithReference('smoothByMoments against spdep on Berlin 2019', berlin, () => {
  const rows = readReferenceTable(berlin);
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  const parameters = readReferenceTable('expected/berlin2019_eb_parameters.csv');

  it.each(['poisson', 'binomial'] as const)('agrees within 1e-13 for %s', (family) => {
    const smoothed = smoothByMoments(column('cases'), column('pop'), family)!;
    const parameter = parameters.find((row) => row['model'] === family)!;
    const { mean, variance, observedVariance } = smoothed.prior;
    expectClose(smoothed.rate, column(`eb_${family}`), 1e-13);
    expect(Math.abs(mean - Number(parameter['b']))).toBeLessThan(1e-14);
    expect(Math.abs((family === 'poisson' ? variance : observedVariance) - Number(parameter['a']))).toBeLessThan(1e-15);
  });
});

function countsOf(table: readonly { persons: number; share: number; gap: boolean }[]) {
  const n = Float64Array.from(table, ({ persons }) => persons);
  const x = Float64Array.from(table, ({ persons, share, gap }) => (gap ? NaN : Math.round(persons * share)));
  return { x, n, known: table.flatMap(({ gap }, area) => (gap ? [] : [area])) };
}

function expectClose(actual: Float64Array, expected: Float64Array, tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  for (let area = 0; area < actual.length; area++) {
    expect(Math.abs(actual[area]! - expected[area]!)).toBeLessThan(tolerance);
  }
}
