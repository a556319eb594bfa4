/**
 * Control limits of one indicator in its latest year: each area by its size and its rate, and how far it may lie from the rate of all by
 * chance alone. Who lies outside is worth a question, no more.
 */
import type { IndicatorEditionView } from '@quartierwerk/contracts/indicators/catalogue.views';
import type { IndicatorSeriesView } from '@quartierwerk/contracts/indicators/series.views';
import { UNIT_FACTORS } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { funnelLimits, overdispersion } from '@quartierwerk/statistics/rates/funnel';
import { isProportion } from '@quartierwerk/statistics/rates/rate';
import type { ScatterCurve, ScatterPoint } from '@quartierwerk/ui/chart/pictures/scatter-chart';
import { lowestRows } from './series-pictures.js';

export interface Funnel {
  readonly year: number;
  /** Rate of all areas with counts, in the unit of the indicator. */
  readonly reference: number;
  /** How much more the areas differ than by chance; the limits are widened by its root. */
  readonly dispersion: number;
  /** Those outside the outer limits are marked, the farthest first. */
  readonly points: readonly ScatterPoint[];
  readonly curves: readonly ScatterCurve[];
  readonly outside: number;
  /** Areas without counts that can be shown. */
  readonly without: number;
}

const STEPS = 48;

/** Null where there are no shares of counts: a rate alone does not say how many people it rests on. */
export function funnelOf(view: IndicatorSeriesView, { unit }: Pick<IndicatorEditionView, 'unit'>): Funnel | null {
  const rows = lowestRows(view).filter(({ former }) => !former);
  const at = view.years.findLastIndex((_, year) =>
    rows.some(({ points }) => typeof points[year]?.numerator === 'number'),
  );
  const year = view.years[at];
  if (year === undefined || unit === 'ratio') return null;
  const counted = rows.flatMap((row) => {
    const { numerator = null, denominator = null } = row.points[at] ?? {};
    const usable = numerator !== null && denominator !== null && isProportion(numerator, denominator);
    return usable && Number.isInteger(denominator) ? [{ row, numerator, denominator }] : [];
  });
  if (counted.length < 3) return null;
  const cases = Float64Array.from(counted, ({ numerator }) => numerator);
  const people = Float64Array.from(counted, ({ denominator }) => denominator);
  const share = sum(cases) / sum(people);
  const dispersion = overdispersion(share, cases, people);
  if (dispersion === null) return null;
  const factor = UNIT_FACTORS[unit];
  const points = counted.map(({ row, numerator, denominator }) => {
    const limits = funnelLimits(share, denominator, dispersion);
    const rate = numerator / denominator;
    const outside = limits !== null && (rate > limits.outerHigh || rate < limits.outerLow);
    const place = row.parentName === null ? row.name : `${row.name}, ${row.parentName}`;
    return { id: row.code, label: row.name, place, x: denominator, y: rate * factor, marked: outside };
  });
  points.sort((a, b) => Math.abs(b.y - share * factor) - Math.abs(a.y - share * factor));
  return {
    year,
    reference: share * factor,
    dispersion,
    points: points.map(({ place, ...point }) => ({ ...point, remark: place })),
    curves: curvesOf(share, Math.min(...people), Math.max(...people), dispersion, factor),
    outside: points.filter(({ marked }) => marked).length,
    without: rows.length - counted.length,
  };
}

/** The limits from the smallest to the largest area; denser where they bend. */
function curvesOf(share: number, least: number, most: number, dispersion: number, factor: number): ScatterCurve[] {
  const sizes = Array.from({ length: STEPS + 1 }, (_, at) => Math.round(least * (most / least) ** (at / STEPS)));
  const limits = [...new Set(sizes)].map((x) => ({ x, limits: funnelLimits(share, x, dispersion) }));
  const curve = (name: 'innerLow' | 'innerHigh' | 'outerLow' | 'outerHigh'): ScatterCurve => ({
    look: name.startsWith('inner') ? 'inner' : 'outer',
    points: limits.flatMap(({ x, limits: at }) => (at === null ? [] : [{ x, y: at[name] * factor }])),
  });
  return [curve('outerLow'), curve('innerLow'), curve('innerHigh'), curve('outerHigh')];
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
