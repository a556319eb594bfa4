import fc from 'fast-check';
import { STATUS_CLASSES, STATUS_CUTS, statusClassOf } from '../index/classify.js';
import { BERLIN_CLOSING, classCodes } from './class-codes.js';
import { equalIntervalCuts, manualCuts, standardDeviationCuts } from './fixed-cuts.js';
import { optimalCuts } from './optimal-breaks.js';
import { quantileCuts } from './quantile.js';

const someValues = fc.array(
  fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e12, max: 1e12, noNaN: true })),
  {
    minLength: 1,
    maxLength: 60,
  },
);
const classCount = fc.integer({ min: 1, max: 10 });

describe('classCodes', () => {
  const values = Float64Array.of(-1.5, -1, 0, 1, 1.2, 1.5, 2, NaN);

  it('puts a value equal to a cut into the class that the rule names', () => {
    const cuts = Float64Array.of(-1, 1, 1.5);
    expect([...classCodes(values, cuts, 'upper')]).toEqual([1, 2, 2, 3, 3, 4, 4, 0]);
    expect([...classCodes(values, cuts, 'lower')]).toEqual([1, 1, 2, 2, 3, 3, 4, 0]);
  });

  it('gives the classes of Berlin with the closing of Berlin', () => {
    const codes = classCodes(values, Float64Array.from(STATUS_CUTS), BERLIN_CLOSING);
    for (let area = 0; area < 7; area++) expect(STATUS_CLASSES[codes[area]! - 1]).toBe(statusClassOf(values[area]!));
    expect(codes[7]).toBe(0);
  });

  it('leaves the class between two equal cuts empty', () => {
    const cuts = Float64Array.of(0, 0);
    expect([...classCodes(Float64Array.of(-1, 0, 1), cuts, 'upper')]).toEqual([1, 3, 3]);
    expect([...classCodes(Float64Array.of(-1, 0, 1), cuts, 'lower')]).toEqual([1, 1, 3]);
  });

  it('puts all values into the only class when there are no cuts', () => {
    expect([...classCodes(Float64Array.of(-9, 9), new Float64Array())]).toEqual([1, 1]);
  });
});

describe('every kind of cuts', () => {
  const KINDS = [
    ['quantiles of type 7', (values: Float64Array, count: number) => quantileCuts(values, count, 7)],
    ['quantiles of type 9', (values: Float64Array, count: number) => quantileCuts(values, count, 9)],
    ['optimal breaks', optimalCuts],
    ['equal intervals', equalIntervalCuts],
    ['standard deviations', (_: Float64Array, count: number) => standardDeviationCuts(count)],
  ] as const;

  it.each(KINDS)('never falls, gives greater values no lower class and every value one: %s', (_, cutsOf) => {
    fc.assert(
      fc.property(someValues, classCount, (list, count) => {
        const values = Float64Array.from(list);
        const cuts = cutsOf(values, count)!;
        expect(cuts.length).toBeLessThan(Math.max(2, count));
        expect([...cuts]).toEqual([...cuts].sort((a, b) => a - b));
        expect([...cuts].every(Number.isFinite)).toBe(true);
        const codes = classCodes(values.toSorted(), cuts);
        expect(codes).toEqual(codes.toSorted());
        expect(codes[0]).toBeGreaterThanOrEqual(1);
        expect(codes.at(-1)).toBeLessThanOrEqual(count);
      }),
    );
  });

  it.each(KINDS.slice(0, 4))('does not depend on the order of the areas nor on gaps: %s', (_, cutsOf) => {
    fc.assert(
      fc.property(someValues, classCount, (list, count) => {
        const shuffled = Float64Array.from([NaN, ...list.toReversed(), NaN]);
        expect(cutsOf(shuffled, count)).toEqual(cutsOf(Float64Array.from(list), count));
      }),
    );
  });

  it.each(KINDS.slice(0, 4))('is one class when all values are equal, and null without any: %s', (_, cutsOf) => {
    expect(cutsOf(Float64Array.of(2, 2, NaN), 5)).toEqual(new Float64Array());
    expect(cutsOf(Float64Array.of(NaN), 5)).toBeNull();
    expect(cutsOf(new Float64Array(), 5)).toBeNull();
  });

  it.each(KINDS)('is null for a number of classes that is none: %s', (_, cutsOf) => {
    for (const count of [0, -1, 2.5, NaN, 1000]) expect(cutsOf(Float64Array.of(1, 2, 3), count)).toBeNull();
  });
});

describe('standardDeviationCuts', () => {
  it('makes classes one standard deviation wide, centred on the mean', () => {
    expect([...standardDeviationCuts(5)!]).toEqual([-1.5, -0.5, 0.5, 1.5]);
    expect([...standardDeviationCuts(4)!]).toEqual([-1, 0, 1]);
    expect([...standardDeviationCuts(3, 10, 4)!]).toEqual([8, 12]);
  });

  it('is null without spread', () => {
    expect(standardDeviationCuts(5, 0, 0)).toBeNull();
    expect(standardDeviationCuts(5, NaN, 1)).toBeNull();
  });
});

describe('manualCuts', () => {
  it('takes cuts that rise, also none', () => {
    expect(manualCuts([])).toEqual(new Float64Array());
    expect(manualCuts([-1, 1, 1.5])).toEqual(Float64Array.of(-1, 1, 1.5));
  });

  it.each([[[1, 1]], [[2, 1]], [[NaN]], [[Infinity]], [new Array<number>(255).fill(0).map((_, cut) => cut)]])(
    'refuses what does not rise, is not finite or is too many (%#)',
    (cuts) => {
      expect(manualCuts(cuts)).toBeNull();
    },
  );
});
