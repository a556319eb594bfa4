/**
 * The drawing of a figure over the years: the area as a line, its municipality and the district as marks at the last year, because only
 * that year is known of them. Zero is always on the axis, so that a small change does not look like a large one.
 */
export interface TrendInput {
  readonly points: readonly { readonly year: number; readonly value: number | null }[];
  /** Year and ends of the 90 % interval of the last figure. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly marks: readonly { readonly label: string; readonly value: number | null; readonly dashed: boolean }[];
  readonly own: { readonly label: string; readonly value: number | null };
}

export interface TrendDrawing {
  readonly path: string;
  /** Ways over missing years. */
  readonly gaps: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly years: readonly { readonly x: number; readonly year: number }[];
  readonly whisker: { readonly x: number; readonly low: number; readonly high: number } | null;
  /** At the end of the lines, apart from each other. */
  readonly ends: readonly {
    readonly label: string;
    readonly value: number;
    readonly y: number;
    readonly labelY: number;
    readonly kind: 'own' | 'mark' | 'dashed';
  }[];
}

export const TREND_BOX = { width: 660, height: 220, left: 44, right: 200, top: 14, bottom: 28 } as const;
/** Labels at the end of the lines keep this distance, so that none lies on another. */
const LABEL_GAP = 18;

/** Null where no year is known. */
export function trendDrawing({ points, interval, marks, own }: TrendInput): TrendDrawing | null {
  const known = points.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]));
  const [first, last] = [points[0], known.at(-1)];
  if (!first || !last || own.value === null) return null;
  const values = [...known, own, ...marks].flatMap(({ value }) => value ?? []);
  const { ticks, top } = axisOf(Math.max(...values, interval?.high ?? 0));
  const lastYear = points.at(-1)?.year ?? last.year;
  const { left, right, width, height, bottom } = TREND_BOX;
  const span = Math.max(1, lastYear - first.year);
  const x = (year: number): number => round(left + ((year - first.year) / span) * (width - left - right));
  const y = (value: number): number => round(height - bottom - (value / top) * (height - bottom - TREND_BOX.top));
  return {
    ...linesOf(points, x, y),
    dots: known.map(({ year, value }) => ({ x: x(year), y: y(value) })),
    ticks: ticks.map((value) => ({ y: y(value), value })),
    years: points.map(({ year }) => ({ x: x(year), year })),
    whisker: interval && { x: x(last.year), low: y(interval.low), high: y(interval.high) },
    ends: apart([
      { label: own.label, value: own.value, y: y(own.value), kind: 'own' as const },
      ...marks.flatMap(({ label, value, dashed }) =>
        value === null ? [] : [{ label, value, y: y(value), kind: dashed ? ('dashed' as const) : ('mark' as const) }],
      ),
    ]),
  };
}

/** Two or three round steps from zero. */
function axisOf(highest: number): { readonly ticks: number[]; readonly top: number } {
  const rough = Math.max(highest, 1e-6) / 2.4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const ticks = [0, 1, 2, 3].map((at) => at * step).filter((value) => value <= highest);
  return { ticks, top: Math.max(highest * 1.05, step) };
}

function linesOf(
  points: TrendInput['points'],
  x: (year: number) => number,
  y: (value: number) => number,
): Pick<TrendDrawing, 'path' | 'gaps'> {
  let [path, gaps] = ['', ''];
  let former: { readonly year: number; readonly value: number; readonly at: number } | null = null;
  points.forEach(({ year, value }, at) => {
    if (value === null) return;
    const here = `${x(year)} ${y(value)}`;
    if (former === null) path += `M${here}`;
    else if (former.at === at - 1) path += `L${here}`;
    else {
      gaps += `M${x(former.year)} ${y(former.value)}L${here}`;
      path += `M${here}`;
    }
    former = { year, value, at };
  });
  return { path, gaps };
}

function apart<End extends { readonly y: number }>(ends: readonly End[]): (End & { readonly labelY: number })[] {
  const placed: (End & { readonly labelY: number })[] = [];
  for (const end of [...ends].sort((a, b) => a.y - b.y)) {
    const above = placed.at(-1);
    placed.push({ ...end, labelY: above ? Math.max(end.y, above.labelY + LABEL_GAP) : end.y });
  }
  return placed;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
