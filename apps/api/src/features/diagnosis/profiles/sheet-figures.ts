import type { ProfileIndicatorView, TrendPointView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { RunIndicatorView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { type PooledFigure, pooledFigure, type YearFigure } from '@quartierwerk/domain/diagnosis/pooling';
import { type SummedFigure, summedFigure } from '@quartierwerk/domain/diagnosis/summed-figure';
import { UNIT_FACTORS, type IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { rateOf, trendOf, wilsonInterval } from '@quartierwerk/statistics/rates/rate';

/** The share of repetitions in which the interval would hold the rate behind chance; the sheet prints it. */
const CONFIDENCE = 0.9;

/** The rate of a figure in the unit of its indicator; counts take precedence over a rate that may have been rounded. */
export function rateOfFigure(figure: PooledFigure, unit: IndicatorUnit): number | null {
  return rateOf(figure.numerator, figure.denominator, UNIT_FACTORS[unit]) ?? figure.value;
}

/** A figure for the sheet. */
export function figureView(figure: PooledFigure, unit: IndicatorUnit): SummedFigure {
  return { value: rateOfFigure(figure, unit), status: figure.status };
}

/** The municipality's own figure where it was delivered, else that of its small areas together. */
export function municipalityFigure(
  own: PooledFigure | undefined,
  parts: readonly PooledFigure[],
  unit: IndicatorUnit,
): SummedFigure {
  const delivered = own ? rateOfFigure(own, unit) : null;
  if (own && delivered !== null) return { value: delivered, status: own.status };
  return summedFigure(parts, UNIT_FACTORS[unit]);
}

/** The area's counts, where the figure has them. */
export function countsOf({ numerator, denominator }: PooledFigure): ProfileIndicatorView['counts'] {
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** 90 % interval of a proportion in its unit; null where counts are missing or the indicator is a ratio of two things. */
export function intervalOf(figure: PooledFigure, unit: IndicatorUnit): ProfileIndicatorView['interval'] {
  const counts = countsOf(figure);
  if (!counts || unit === 'ratio') return null;
  return wilsonInterval(counts.numerator, counts.denominator, CONFIDENCE, UNIT_FACTORS[unit]);
}

/** Where the area's figure lies: its rate, and its deviation from whatever the run measured it from. */
export interface FigurePoint {
  readonly rate: number | null;
  readonly deviation: number | null;
}

/**
 * The interval on the axis of deviations, laid around the figure's own deviation: so it holds for every reference, also where each area
 * is measured from its own municipality. For a relief indicator the lower rate is the greater burden.
 */
export function deviationInterval(
  interval: ProfileIndicatorView['interval'],
  { rate, deviation }: FigurePoint,
  { direction, sd }: Pick<RunIndicatorView, 'direction' | 'sd'>,
): ProfileIndicatorView['deviationInterval'] {
  if (!interval || rate === null || deviation === null || sd === null || sd === 0) return null;
  const scale = direction === 'relief' ? -sd : sd;
  const ends = [deviation + (interval.low - rate) / scale, deviation + (interval.high - rate) / scale];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/**
 * The series of one area: one point for each year between the first and the last with a delivery, gaps included, each pooled as
 * the figure itself is. The word for its direction leaves gaps out.
 */
export function trendView(
  series: readonly YearFigure[],
  lastYear: number,
  window: number,
  unit: IndicatorUnit,
): ProfileIndicatorView['trend'] {
  const years = series.map(({ year }) => year).filter((year) => year <= lastYear);
  if (years.length === 0) return { direction: null, points: [] };
  const first = Math.min(...years);
  const points = Array.from({ length: lastYear - first + 1 }, (_, offset): TrendPointView => {
    const year = first + offset;
    // A year without a delivery of its own stays a gap, also where pooling could fill it from the years before.
    const figure = pooledFigure(years.includes(year) ? series : [], year, window);
    return { year, ...figureView(figure, unit) };
  });
  return { direction: trendOf(points.map(({ year, value }) => ({ period: year, value }))), points };
}
