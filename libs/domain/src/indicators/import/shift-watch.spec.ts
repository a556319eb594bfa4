import fc from 'fast-check';
import { INDICATORS } from './import.testing.js';
import type { ReadObservation } from './row-reader.js';
import { ShiftWatch } from './shift-watch.js';
import { type AreaFact, AreaFinder, IndicatorFinder } from './table-facts.js';

const AREAS = new AreaFinder(
  Array.from({ length: 40 }, (_, at): AreaFact => {
    return { id: `${at}`, code: `0${at}`, name: `Ort ${at}`, level: 'small_area', parentCode: null, parentName: null };
  }),
);
const observation = (area: number, value: number): ReadObservation => {
  const place = { area, edition: 0, year: 2023, line: area + 2, column: 3 };
  return { ...place, numerator: null, denominator: null, value, status: 'present' };
};
const shifts = (pairs: readonly (readonly [before: number, now: number])[]) => {
  const watch = new ShiftWatch(AREAS, new IndicatorFinder(INDICATORS));
  pairs.forEach(([before, now], area) => watch.take(observation(area, now), before));
  return watch.problems();
};
const BEFORE = [12, 8.7, 15.2, 9.9, 20.1, 11.4, 7.3, 18];
const NOISE = [1.1, 0.9, 1.02, 1, 0.95, 1.08, 1, 0.97];
const moved = (factor: number) => BEFORE.map((value, at) => [value, value * factor * (NOISE[at] ?? 1)] as const);

describe('ShiftWatch', () => {
  it.each([
    [10, 'tenfold'],
    [0.1, 'tenth'],
    [100, 'hundredfold'],
    [0.01, 'hundredth'],
    [1000, 'thousandfold'],
    [0.001, 'thousandth'],
    [1.6, 'other'],
    [0.5, 'other'],
  ])('tells once that all values are %s times those of the year before: %s', (factor, reason) => {
    const [problem, ...further] = shifts(moved(factor));
    expect(further).toEqual([]);
    expect(problem).toMatchObject({
      code: 'indicator_shifted',
      line: 2,
      column: 3,
      params: { indicator: 'D2', year: '2023', areas: 8, others: 0, reason },
    });
    expect(Number(problem?.params?.['factor']) / factor).toBeCloseTo(1, 1);
    expect(problem?.places?.[0]).toMatchObject({ line: 2, name: 'Ort 0', previous: 12, follows: true });
  });

  it('names the areas that did not go along', () => {
    const pairs = [...moved(10), [14, 14.2] as const];
    const [problem] = shifts(pairs);
    expect(problem?.params).toMatchObject({ areas: 9, others: 1 });
    expect(problem?.places?.filter(({ follows }) => !follows)).toMatchObject([
      { line: 10, name: 'Ort 8', value: 14.2 },
    ]);
  });

  it('says nothing of an ordinary year, of few areas, of movements this way and that, and of zeros', () => {
    expect(shifts(moved(1.15))).toEqual([]);
    expect(shifts(moved(10).slice(0, 4))).toEqual([]);
    expect(shifts(BEFORE.map((value, at) => [value, at % 2 === 0 ? value * 2 : value / 2] as const))).toEqual([]);
    expect(shifts(BEFORE.map((value) => [value, 0] as const))).toEqual([]);
  });

  it('does not depend on the order of the rows', () => {
    const pair = fc.tuple(
      fc.double({ min: 0.1, max: 100, noNaN: true }),
      fc.double({ min: 0.1, max: 5000, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
        const factor = (list: typeof pairs) => shifts(list)[0]?.params?.['factor'];
        expect(factor([...pairs].reverse())).toBe(factor(pairs));
      }),
    );
  });
});
