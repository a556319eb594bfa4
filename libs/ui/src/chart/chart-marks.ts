/**
 * The marks of a picture that a cursor walks: points, ends of lines, cells. With rows the arrows left and right stay in one (a series),
 * up and down change to the next; without rows left and right walk by the one axis, up and down by the other. Either way every mark
 * is reached by each pair of arrows.
 */
export interface ChartMark {
  readonly id: string;
  /** In pixels of the picture, from its upper left corner. */
  readonly x: number;
  readonly y: number;
  /** What is read out. */
  readonly words: string;
  /** Marks of one row belong together; rows are numbered from top to bottom. */
  readonly row?: number;
}

export type MarkStep = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The mark that a step leads to; the one at hand where there is none further, the first where none is at hand. */
export function nextMark(marks: readonly ChartMark[], from: string | null, step: MarkStep): ChartMark | null {
  const at = marks.find(({ id }) => id === from);
  if (at === undefined || step === 'first') return marks[0] ?? null;
  if (step === 'last') return marks.at(-1) ?? at;
  const sideways = step === 'left' || step === 'right';
  const by = step === 'right' || step === 'down' ? 1 : -1;
  if (at.row === undefined) {
    return neighbourIn(marks, at, by, sideways ? byX : byY);
  }
  const own = at.row;
  if (sideways) {
    return neighbourIn(
      marks.filter(({ row }) => row === own),
      at,
      by,
      byX,
    );
  }
  const rows = marks.flatMap(({ row }) => (row !== undefined && (row - own) * by > 0 ? [row] : []));
  if (rows.length === 0) return at;
  const row = by > 0 ? Math.min(...rows) : Math.max(...rows);
  return nearest(
    marks.filter((mark) => mark.row === row),
    (mark) => Math.abs(mark.x - at.x),
  );
}

/** The mark nearest to a point, within reach. */
export function markNear(marks: readonly ChartMark[], x: number, y: number, reach: number): ChartMark | null {
  const found = nearest(marks, (mark) => Math.hypot(mark.x - x, mark.y - y));
  return found !== null && Math.hypot(found.x - x, found.y - y) <= reach ? found : null;
}

function neighbourIn(
  marks: readonly ChartMark[],
  at: ChartMark,
  by: 1 | -1,
  order: (a: ChartMark, b: ChartMark) => number,
): ChartMark {
  const sorted = marks.toSorted(order);
  return sorted[sorted.indexOf(at) + by] ?? at;
}

function nearest(marks: readonly ChartMark[], distance: (mark: ChartMark) => number): ChartMark | null {
  let found: ChartMark | null = null;
  let least = Infinity;
  for (const mark of marks) {
    const own = distance(mark);
    if (own < least) [found, least] = [mark, own];
  }
  return found;
}

const byX = (a: ChartMark, b: ChartMark): number => a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1);
const byY = (a: ChartMark, b: ChartMark): number => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1);
