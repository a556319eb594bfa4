import fc from 'fast-check';
import { NO_FIGURE, type PooledFigure } from './pooling.js';
import { summedFigure } from './summed-figure.js';

const part = (numerator: number, denominator: number, status: PooledFigure['status'] = 'present'): PooledFigure => ({
  numerator,
  denominator,
  value: null,
  status,
  years: [2023],
});

describe('summedFigure', () => {
  it('weighs a hamlet less than a town centre', () => {
    expect(summedFigure([part(1, 2), part(9, 98)], 100)).toEqual({ value: 10, status: 'present' });
  });

  it('is not available when a part is missing or kept secret', () => {
    expect(summedFigure([part(1, 2), NO_FIGURE], 100)).toEqual({ value: null, status: 'not_available' });
    expect(summedFigure([part(1, 2), { ...NO_FIGURE, status: 'suppressed', denominator: 40 }], 100).value).toBeNull();
  });

  it('is not available when a part was delivered as a rate only', () => {
    expect(summedFigure([{ ...part(0, 1), numerator: null, denominator: null, value: 12 }], 100).value).toBeNull();
  });

  it('passes over a part where the rate does not exist', () => {
    expect(summedFigure([part(1, 4), { ...NO_FIGURE, status: 'not_applicable' }], 100).value).toBe(25);
  });

  it('has no rate of nobody', () => {
    expect(summedFigure([], 100)).toEqual({ value: null, status: 'not_available' });
  });

  it('lies between the least and the greatest of its parts', () => {
    const parts = fc.array(
      fc
        .integer({ min: 1, max: 500 })
        .chain((denominator) =>
          fc.integer({ min: 0, max: denominator }).map((numerator) => part(numerator, denominator)),
        ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(parts, (list) => {
        const rates = list.map((one) => ((one.numerator ?? 0) / (one.denominator ?? 1)) * 100);
        const value = summedFigure(list, 100).value ?? NaN;
        expect(value).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
      }),
    );
  });
});
