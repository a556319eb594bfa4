/** Where the lines of a series over years stand: gaps and breaks interrupt them, labels at their ends do not lie over each other. */
import { chartScale, type ChartScale } from '../chart-scale.js';

export interface SeriesPoint {
  readonly value: number | null;
  /** Interval around the value, where there is one. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** Why there is no value: "geheim". A null point is a gap without a reason. */
  readonly remark?: string;
}

export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  readonly look: 'main' | 'second' | 'reference';
  /** One entry for each year; null where there is nothing. */
  readonly points: readonly (SeriesPoint | null)[];
}

/** From this year on figures are made otherwise: no line leads over it. */
export interface SeriesBreak {
  readonly year: number;
  readonly label: string;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface DrawnPoint {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface DrawnSeries {
  readonly series: ChartSeries;
  readonly path: string;
  readonly points: readonly DrawnPoint[];
  /** Years with a remark instead of a value, at the foot of the picture. */
  readonly remarks: readonly { readonly at: number; readonly x: number }[];
}

/** Lowest and highest figure of some series with their intervals, 0 among them where figures are near it. */
export function rangeOf(series: readonly ChartSeries[]): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const { points } of series) {
    for (const point of points) {
      if (point?.value === null || point === null) continue;
      low = Math.min(low, point.low ?? point.value);
      high = Math.max(high, point.high ?? point.value);
    }
  }
  if (low > high) return [0, 1];
  // An axis that begins close above 0 exaggerates; one that begins at 0 costs little then.
  return low > 0 && low < 0.6 * high ? [0, high] : [low, high];
}

export function scaleOf(series: readonly ChartSeries[], { top, bottom }: Box, ticks: number): ChartScale {
  const [low, high] = rangeOf(series);
  return chartScale(low, high, bottom, top, ticks);
}

/** Across: years stand at even distances as time does, also where one is missing. */
export function yearAt(years: readonly number[], { left, right }: Box): (year: number) => number {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const span = Math.max(1, last - first);
  return years.length === 1 ? () => (left + right) / 2 : (year) => left + ((year - first) / span) * (right - left);
}

export function drawSeries(
  series: ChartSeries,
  years: readonly number[],
  breaks: readonly SeriesBreak[],
  across: (year: number) => number,
  scale: ChartScale,
): DrawnSeries {
  const points: DrawnPoint[] = [];
  const remarks: { at: number; x: number }[] = [];
  let path = '';
  let pen = false;
  years.forEach((year, at) => {
    const point = series.points[at] ?? null;
    if (breaks.some((one) => one.year === year)) pen = false;
    if (at > 0 && year - (years[at - 1] ?? year) > 1) pen = false;
    const x = across(year);
    if (point === null || point.value === null) {
      if (point?.remark) remarks.push({ at, x });
      pen = false;
      return;
    }
    const y = scale.at(point.value);
    path += `${pen ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    pen = true;
    const end = (value: number | null | undefined): number | null =>
      typeof value === 'number' ? scale.at(value) : null;
    points.push({ at, x, y, low: end(point.low), high: end(point.high) });
  });
  return { series, path, points, remarks };
}

/** Moves labels apart that stand too close, as little as possible and inside the box; their order stays. */
export function spreadLabels(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let least = top;
  for (const at of order) {
    placed[at] = Math.max(placed[at] ?? 0, least);
    least = (placed[at] ?? 0) + gap;
  }
  let most = bottom;
  for (const at of order.toReversed()) {
    placed[at] = Math.min(placed[at] ?? 0, most);
    most = (placed[at] ?? 0) - gap;
  }
  return placed;
}
