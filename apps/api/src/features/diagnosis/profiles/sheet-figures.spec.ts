import { NO_FIGURE, type PooledFigure, type YearFigure } from '@quartierwerk/domain/diagnosis/pooling';
import { deviationInterval, figureView, intervalOf, municipalityFigure, trendView } from './sheet-figures.js';

const counts = (numerator: number, denominator: number): PooledFigure => ({
  ...{ numerator, denominator, value: null, status: 'present', years: [2023] },
});
const year = (of: number, numerator: number, denominator = 100): YearFigure => ({
  ...{ year: of, numerator, denominator, value: numerator, status: 'present' },
});

describe('figureView', () => {
  it('prefers counts over a rate that may have been rounded', () => {
    expect(figureView({ ...counts(1, 3), value: 33.3 }, 'percent').value).toBeCloseTo(33.3333, 3);
  });

  it('shows the rate where no counts were delivered', () => {
    expect(figureView({ ...NO_FIGURE, value: 12.5, status: 'present' }, 'percent')).toEqual({
      value: 12.5,
      status: 'present',
    });
  });
});

describe('municipalityFigure', () => {
  it('takes the delivered figure before the sum of the parts', () => {
    expect(municipalityFigure(counts(1, 10), [counts(5, 10)], 'percent').value).toBe(10);
    expect(municipalityFigure(NO_FIGURE, [counts(5, 10), counts(5, 30)], 'percent').value).toBe(25);
  });
});

describe('intervalOf', () => {
  it('is the 90 % Wilson interval of a proportion', () => {
    const interval = intervalOf(counts(2, 10), 'percent');
    expect(interval?.low).toBeCloseTo(6.856, 2);
    expect(interval?.high).toBeCloseTo(45.921, 2);
  });

  it('is not given for a ratio of two things or without counts', () => {
    expect(intervalOf(counts(12, 10), 'ratio')).toBeNull();
    expect(intervalOf(NO_FIGURE, 'percent')).toBeNull();
  });
});

describe('deviationInterval', () => {
  const interval = { low: 10, high: 20 };

  it('turns around for a relief indicator, whose low rate is the burden', () => {
    const at = { rate: 15, deviation: 1 };
    expect(deviationInterval(interval, at, { direction: 'burden', sd: 5 })).toEqual({ low: 0, high: 2 });
    const relieved = { rate: 15, deviation: -1 };
    expect(deviationInterval(interval, relieved, { direction: 'relief', sd: 5 })).toEqual({ low: -2, high: 0 });
  });

  it('is not given where the run measured no deviation', () => {
    const at = { rate: 15, deviation: 1 };
    expect(deviationInterval(interval, { ...at, deviation: null }, { direction: 'burden', sd: 5 })).toBeNull();
    expect(deviationInterval(interval, at, { direction: 'burden', sd: 0 })).toBeNull();
    expect(deviationInterval(null, at, { direction: 'burden', sd: 5 })).toBeNull();
  });

  it('lies around its figure, whatever the run measured from', () => {
    // Against its own municipality the area deviates by a tenth, though it lies far from the district.
    const { low = NaN, high = NaN } =
      deviationInterval(interval, { rate: 15, deviation: 0.1 }, { direction: 'burden', sd: 5 }) ?? {};
    expect([low, high]).toEqual([expect.closeTo(-0.9, 12), expect.closeTo(1.1, 12)]);
  });
});

describe('trendView', () => {
  it('leaves the gap of a year without a delivery, also where pooling could fill it', () => {
    const { points } = trendView([year(2020, 10), year(2022, 30)], 2023, 3, 'percent');
    expect(points).toEqual([
      { year: 2020, value: 10, status: 'present' },
      { year: 2021, value: null, status: 'missing' },
      { year: 2022, value: 20, status: 'present' },
      { year: 2023, value: null, status: 'missing' },
    ]);
  });

  it('has no word for fewer than three years and no points without any', () => {
    expect(trendView([year(2022, 10), year(2023, 30)], 2023, 1, 'percent').direction).toBeNull();
    expect(trendView([year(2024, 10)], 2023, 1, 'percent')).toEqual({ direction: null, points: [] });
  });
});
