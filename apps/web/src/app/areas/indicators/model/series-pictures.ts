/**
 * An indicator over the years as pictures: the line of one area beside its municipality and the district, one small line for each area,
 * and the control limits of the latest year. Everything is told from the values that the person may see.
 */
import type { IndicatorEditionView } from '@quartierwerk/contracts/indicators/catalogue.views';
import type {
  IndicatorSeriesView,
  SeriesBreakView,
  SeriesPointView,
  SeriesRowView,
} from '@quartierwerk/contracts/indicators/series.views';
import { UNIT_FACTORS } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { trendOf, wilsonInterval, type TrendDirection } from '@quartierwerk/statistics/rates/rate';
import type { ChartSeries, SeriesBreak, SeriesPoint } from '@quartierwerk/ui/chart/pictures/line-layout';
import type { SmallSeries } from '@quartierwerk/ui/chart/pictures/small-multiples';
import { editionName } from '../../../shared/words/edition-name.js';
import { NEVER_DELIVERED, STATUS_WORDS } from '../../../shared/words/value-words.js';

type Definition = Pick<IndicatorEditionView, 'unit' | 'decimals'>;

/** As in the profile: what the figure of a small area leaves open, at 90 %. */
const LEVEL = 0.9;

/** Rows of the lowest level that has values. */
export function lowestRows(view: IndicatorSeriesView): readonly SeriesRowView[] {
  for (const level of ['small_area', 'municipality'] as const) {
    const rows = view.rows.filter((row) => row.level === level);
    if (rows.length > 0) return rows;
  }
  return view.rows;
}

/** The chosen area, else the one with the highest latest value among those that still exist. */
export function shownRow(view: IndicatorSeriesView, code: string | null): SeriesRowView | null {
  const rows = lowestRows(view);
  const present = rows.filter(({ former }) => !former);
  return rows.find((row) => row.code === code) ?? byLatest(present)[0] ?? rows[0] ?? null;
}

/** The highest latest value first; rows without one at the end. */
export function byLatest(rows: readonly SeriesRowView[]): SeriesRowView[] {
  return rows.toSorted((a, b) => (latestOf(b)?.value ?? -Infinity) - (latestOf(a)?.value ?? -Infinity));
}

export function latestOf({ points }: Pick<SeriesRowView, 'points'>): SeriesPointView | null {
  return points.findLast((point) => typeof point?.value === 'number') ?? null;
}

export function districtOf(view: IndicatorSeriesView): SeriesRowView | null {
  return view.rows.find(({ level }) => level === 'district') ?? null;
}

/** At most three lines: the area with its intervals, its municipality, and the district as what both are read against. */
export function linesOf(view: IndicatorSeriesView, row: SeriesRowView, definition: Definition): ChartSeries[] {
  const district = districtOf(view);
  const parent = view.rows.find(({ level, name }) => level === 'municipality' && name === row.parentName);
  const lines: ChartSeries[] = [
    { id: row.code, label: row.name, look: 'main', points: row.points.map((point) => pointOf(point, definition)) },
  ];
  if (parent && parent !== row) lines.push({ ...lineOf(parent), look: 'second' });
  if (district && district !== row) lines.push({ ...lineOf(district), look: 'reference' });
  return lines;
}

function lineOf(row: SeriesRowView): Omit<ChartSeries, 'look'> {
  return { id: row.code, label: row.name, points: row.points.map((point) => pointOf(point)) };
}

/** One small line for each area, the highest latest value first; areas that are gone stand behind. */
export function smallSeriesOf(view: IndicatorSeriesView): SmallSeries[] {
  const rows = byLatest(lowestRows(view));
  return [...rows.filter(({ former }) => !former), ...rows.filter(({ former }) => former)].map((row) => ({
    id: row.code,
    label: row.name,
    ...(row.parentName === null ? {} : { context: row.parentName }),
    points: row.points.map((point) => pointOf(point)),
  }));
}

/** A value with its interval where a definition is given; without a value the reason. */
export function pointOf(point: SeriesPointView | null, definition?: Definition): SeriesPoint | null {
  if (point === null) return null;
  const { value, numerator, denominator, status } = point;
  if (value === null) return { value, remark: STATUS_WORDS[status] || NEVER_DELIVERED };
  const counted = definition !== undefined && definition.unit !== 'ratio' && numerator !== null && denominator !== null;
  const interval = counted ? wilsonInterval(numerator, denominator, LEVEL, UNIT_FACTORS[definition.unit]) : null;
  return { value, ...(interval ?? {}) };
}

/** Two breaks of one year are one line with both words. */
export function breaksOf(view: IndicatorSeriesView): SeriesBreak[] {
  return [...new Set(view.breaks.map(({ year }) => year))].map((year) => ({
    year,
    label: view.breaks
      .filter((one) => one.year === year)
      .map(breakWords)
      .join(', '),
  }));
}

function breakWords({ kind, name }: SeriesBreakView): string {
  return kind === 'area_edition'
    ? $localize`:@@indicators.breakAreas:Gebietsstand ${editionName(name)}:edition:`
    : $localize`:@@indicators.breakDefinition:Definition, Ausgabe ${name}:number:`;
}

/** How many areas rise, fall or stay since the last break; areas with fewer than three values are not counted. */
export function trendsOf(view: IndicatorSeriesView): { since: number; counts: Record<TrendDirection, number> } {
  const since = Math.max(view.years[0] ?? 0, ...view.breaks.map(({ year }) => year));
  const counts: Record<TrendDirection, number> = { rises: 0, falls: 0, steady: 0 };
  for (const { points } of lowestRows(view)) {
    const series = view.years.flatMap((period, at) =>
      period >= since ? [{ period, value: points[at]?.value ?? null }] : [],
    );
    const trend = trendOf(series);
    if (trend !== null) counts[trend]++;
  }
  return { since, counts };
}
