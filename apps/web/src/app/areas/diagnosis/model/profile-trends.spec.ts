import type { TrendPointView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { trendSeries, trendYears } from './profile-trends.js';

function indicator(code: string, points: readonly TrendPointView[]) {
  return {
    code,
    shortName: code,
    name: code,
    unit: 'percent' as const,
    decimals: 1,
    trend: { direction: null, points },
  };
}
const known = (year: number, value: number): TrendPointView => ({ year, value, status: 'present' });

describe('the trends of a profile', () => {
  it('share the years of all figures, with gaps where one has none and a word where one is withheld', () => {
    const indicators = [
      indicator('A1', [known(2020, 10), known(2022, 12)]),
      indicator('B1', [known(2020, 5), { year: 2021, value: null, status: 'suppressed' }, known(2022, 6)]),
    ];
    const years = trendYears(indicators);
    expect(years).toEqual([2020, 2021, 2022]);
    const [first, second] = trendSeries(indicators, years);
    expect(first?.points).toEqual([{ value: 10 }, null, { value: 12 }]);
    expect(second?.points[1]).toEqual({ value: null, remark: 'geheim' });
  });

  it('leave out what has no course', () => {
    expect(trendSeries([indicator('A1', [known(2022, 1)])], [2022])).toEqual([]);
  });
});
