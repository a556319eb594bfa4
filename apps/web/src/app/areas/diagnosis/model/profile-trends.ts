/** The figures of a profile over the years, as small lines. */
import type { ProfileIndicatorView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { SmallSeries } from '@quartierwerk/ui/chart/pictures/small-multiples';
import { UNIT_WORDS } from './run-words.js';
import { SHEET_WORDS } from './unit-words.js';

type Trend = Pick<ProfileIndicatorView, 'code' | 'shortName' | 'name' | 'unit' | 'decimals' | 'trend'>;

/** Two figures are the least that is a course. */
const FEWEST = 2;

/** Every year that any figure has, ascending. */
export function trendYears(indicators: readonly Trend[]): number[] {
  const years = indicators.flatMap(({ trend }) => trend.points.map(({ year }) => year));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** In the order of the profile; indicators with fewer than two figures are in its table only. */
export function trendSeries(indicators: readonly Trend[], years: readonly number[]): SmallSeries[] {
  return indicators
    .filter(({ trend }) => trend.points.filter(({ value }) => value !== null).length >= FEWEST)
    .map(({ code, shortName, unit, decimals, trend }) => {
      const at = new Map(trend.points.map((point) => [point.year, point]));
      return {
        id: code,
        label: `${code} ${shortName}`,
        digits: decimals,
        unit: unit === 'ratio' ? '' : UNIT_WORDS[unit],
        points: years.map((year) => {
          const point = at.get(year);
          if (point === undefined) return null;
          return point.value === null
            ? { value: null, remark: SHEET_WORDS[point.status].long || SHEET_WORDS[point.status].short }
            : { value: point.value };
        }),
      };
    });
}
