/**
 * Ways of lines through the picture. The words of a bead stand below it, so its own height, the gaps between two columns and a lane above
 * each row are free: a line leaves a bead level, changes its height only in a gap, and passes columns between in the lane of its end.
 */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Grid {
  /** From one column to the next. */
  readonly column: number;
  /** Room for the words of a bead, in the middle of its column. */
  readonly labelWidth: number;
}

/** How far above the beads of a row its lane runs. */
export const LANE = 18;
/** How round a corner is, where there is room. */
const CORNER = 8;

/** @returns the path of an SVG line from one bead to another */
export function routeBetween(a: Place, b: Place, grid: Grid): string {
  if (b.x === a.x) return withinColumn(a, b, grid);
  const towards = b.x > a.x ? 1 : -1;
  const half = (towards * grid.labelWidth) / 2;
  const [out, into] = [a.x + half, b.x - half];
  if (Math.abs(b.x - a.x) <= grid.column * 1.5) {
    return a.y === b.y ? `M${a.x} ${a.y}H${b.x}` : `M${a.x} ${a.y}H${out}${bend(out, a.y, into, b.y)}H${b.x}`;
  }
  const gap = towards * (grid.column - grid.labelWidth);
  const lane = b.y - LANE;
  const [on, off] = [out + gap, into - gap];
  return `M${a.x} ${a.y}H${out}${bend(out, a.y, on, lane)}H${off}${bend(off, lane, into, b.y)}H${b.x}`;
}

/** A soft step from one height to another between two places. */
function bend(fromX: number, fromY: number, toX: number, toY: number): string {
  const middle = (fromX + toX) / 2;
  return `C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`;
}

/** In one column the line goes by at the left, in the gap before the words. */
function withinColumn(a: Place, b: Place, { column, labelWidth }: Grid): string {
  const gap = (column - labelWidth) / 2;
  const left = a.x - labelWidth / 2 - gap;
  const round = Math.min(CORNER, gap);
  const down = b.y > a.y ? 1 : -1;
  return (
    `M${a.x} ${a.y}H${left + round}Q${left} ${a.y} ${left} ${a.y + down * round}` +
    `V${b.y - down * round}Q${left} ${b.y} ${left + round} ${b.y}H${b.x}`
  );
}
