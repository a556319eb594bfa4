import fc from 'fast-check';
import { VALUE_STATUSES } from '../indicators/value-status.js';
import { NO_FIGURE, pooledFigure, type YearFigure } from './pooling.js';

const counts = (year: number, numerator: number, denominator: number, status: YearFigure['status'] = 'present') => ({
  year,
  numerator,
  denominator,
  value: (numerator / denominator) * 100,
  status,
});
const gap = (year: number, status: YearFigure['status']): YearFigure => ({
  year,
  numerator: null,
  denominator: null,
  value: null,
  status,
});

describe('pooledFigure', () => {
  it('adds up numerators and denominators of the window', () => {
    const figures = [counts(2021, 2, 10), counts(2022, 3, 20), counts(2023, 5, 30), counts(2020, 99, 99)];
    expect(pooledFigure(figures, 2023, 3)).toEqual({
      numerator: 10,
      denominator: 60,
      value: null,
      status: 'present',
      years: [2021, 2022, 2023],
    });
  });

  it('takes the reporting year alone when the window is one year, and its counts before its rate', () => {
    expect(pooledFigure([counts(2022, 3, 20), counts(2023, 5, 20)], 2023, 1)).toEqual({
      numerator: 5,
      denominator: 20,
      value: null,
      status: 'present',
      years: [2023],
    });
  });

  it('says which years it holds when one was not delivered', () => {
    const pooled = pooledFigure([counts(2021, 2, 10), gap(2022, 'not_available'), counts(2023, 5, 30)], 2023, 3);
    expect(pooled).toMatchObject({ numerator: 7, denominator: 40, years: [2021, 2023] });
  });

  it('is provisional when any of its years is', () => {
    expect(pooledFigure([counts(2022, 1, 5), counts(2023, 1, 5, 'provisional')], 2023, 2).status).toBe('provisional');
  });

  it('falls back to the rate of the reporting year where no counts were delivered', () => {
    const rate: YearFigure = { year: 2023, numerator: null, denominator: null, value: 12.5, status: 'present' };
    expect(pooledFigure([rate], 2023, 3)).toMatchObject({ value: 12.5, years: [2023] });
  });

  it('stays suppressed when the only delivered years are kept secret', () => {
    expect(pooledFigure([gap(2022, 'suppressed'), gap(2023, 'pending')], 2023, 3)).toMatchObject({
      status: 'suppressed',
      numerator: null,
      value: null,
    });
  });

  it('is suppressed with its reporting year, whatever the years before hold', () => {
    expect(pooledFigure([counts(2021, 4, 20), counts(2022, 5, 20), gap(2023, 'suppressed')], 2023, 3)).toMatchObject({
      status: 'suppressed',
      numerator: null,
      value: null,
      years: [],
    });
  });

  it('is of low reliability where an earlier year is kept secret, and names the years it holds', () => {
    const secret = [gap(2021, 'suppressed'), counts(2023, 4, 20)];
    expect(pooledFigure([...secret, counts(2022, 5, 20)], 2023, 3)).toMatchObject({
      status: 'low_reliability',
      numerator: 9,
      years: [2022, 2023],
    });
    expect(pooledFigure(secret, 2023, 3)).toMatchObject({ status: 'low_reliability', numerator: 4, years: [2023] });
    expect(pooledFigure(secret, 2023, 1).status).toBe('present');
  });

  it('is missing, not zero, when nobody delivered anything', () => {
    expect(pooledFigure([], 2023, 3)).toEqual(NO_FIGURE);
    expect(pooledFigure([counts(2024, 1, 5)], 2023, 3)).toEqual(NO_FIGURE);
  });

  const anyFigure = fc.record({
    year: fc.integer({ min: 2018, max: 2024 }),
    status: fc.constantFrom(...VALUE_STATUSES),
    numerator: fc.nat(50),
    denominator: fc.integer({ min: 50, max: 100 }),
  });
  const series = fc
    .uniqueArray(anyFigure, { selector: (figure) => figure.year })
    .map((list) =>
      list.map(({ year, status, numerator, denominator }) =>
        ['present', 'provisional', 'revised', 'low_reliability'].includes(status)
          ? counts(year, numerator, denominator, status)
          : gap(year, status),
      ),
    );

  it('carries counts exactly when it names years, and never a suppressed figure', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 5 }), (figures, window) => {
        const pooled = pooledFigure(figures, 2023, window);
        expect(pooled.years.length > 0).toBe(pooled.numerator !== null);
        expect(pooled.years.every((year) => year > 2023 - window && year <= 2023)).toBe(true);
        const secret = figures.some(
          (one) => one.status === 'suppressed' && one.year > 2023 - window && one.year <= 2023,
        );
        if (secret) expect(['suppressed', 'low_reliability']).toContain(pooled.status);
        if (pooled.status === 'suppressed' || pooled.status === 'missing') expect(pooled.value).toBeNull();
      }),
    );
  });

  it('does not depend on the order of the years', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 5 }), (figures, window) => {
        expect(pooledFigure(figures.toReversed(), 2023, window)).toEqual(pooledFigure(figures, 2023, window));
      }),
    );
  });
});
