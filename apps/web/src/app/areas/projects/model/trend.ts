/** Paths of two series over the years in a box of 360 × 130, beginning at zero. */
export interface TrendData {
  readonly years: readonly number[];
  readonly own: readonly (number | null)[];
  readonly other: readonly (number | null)[];
  readonly words: readonly [own: string, other: string];
  readonly write: (value: number) => string;
}

export interface TrendPicture {
  readonly own: string;
  readonly other: string;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly years: readonly { readonly x: number; readonly year: number }[];
  readonly ends: readonly {
    readonly x: number;
    readonly y: number;
    readonly at: number;
    readonly word: string;
    readonly strong: boolean;
  }[];
}

const LEFT = 34;
const RIGHT = 234;
const TOP = 10;
const BOTTOM = 108;
/** Two words at the end need a line each. */
const LINE = 16;

export function trendPaths({ years, own, other, words, write }: TrendData): TrendPicture {
  const known = [...own, ...other].filter((value): value is number => value !== null);
  const top = niceTop(Math.max(0, ...known));
  const x = (at: number): number => (years.length < 2 ? LEFT : LEFT + (at / (years.length - 1)) * (RIGHT - LEFT));
  const y = (value: number): number => Math.round((BOTTOM - (value / top) * (BOTTOM - TOP)) * 10) / 10;
  const path = (values: readonly (number | null)[]): string => {
    let drawing = false;
    return values
      .map((value, at) => {
        const begin = !drawing;
        drawing = value !== null;
        return value === null ? '' : `${begin ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value)}`;
      })
      .join('');
  };
  const step = Math.max(1, Math.ceil(years.length / 5));
  return {
    own: path(own),
    other: path(other),
    ticks: [0, top / 2, top].map((value) => ({ value, y: y(value) })),
    years: years.map((year, at) => ({ year, x: x(at) })).filter((_, at) => (years.length - 1 - at) % step === 0),
    ends: apart(
      [own, other].flatMap((values, at) => {
        const last = values.at(-1);
        if (last === null || last === undefined) return [];
        return [
          {
            x: x(values.length - 1),
            y: y(last),
            at: y(last),
            word: `${words[at] ?? ''} ${write(last)}`,
            strong: at === 0,
          },
        ];
      }),
    ),
  };
}

function niceTop(most: number): number {
  if (most <= 0) return 1;
  const step = 10 ** Math.floor(Math.log10(most));
  return Math.ceil(most / step) * step;
}

function apart<End extends { readonly y: number }>(ends: readonly End[]): End[] {
  const [first, second] = ends;
  if (!first || !second || Math.abs(first.y - second.y) >= LINE) return [...ends];
  const [lift, sink] = first.y <= second.y ? [-LINE / 2, LINE / 2] : [LINE / 2, -LINE / 2];
  const middle = (first.y + second.y) / 2;
  return [
    { ...first, y: middle + lift },
    { ...second, y: middle + sink },
  ];
}
