/**
 * Points sorted into the cells of a grid, so that the points near another one or near a line are found without looking at all of them.
 */

/** More cells than this would cost more to set up than they save. */
const MAX_CELLS = 4_000_000;

export class PointGrid {
  private readonly size: number;
  private readonly columns: number;
  private readonly rows: number;
  private readonly left: number;
  private readonly bottom: number;
  /** Points of a cell: `point[start[cell]]` up to and without `point[start[cell + 1]]`, rising. */
  private readonly start: Uint32Array;
  private readonly point: Uint32Array;

  /** Finite coordinates; about one point for each cell, and no cell narrower than `reach`. */
  constructor(
    private readonly x: Float64Array,
    private readonly y: Float64Array,
    reach: number,
  ) {
    const [left, right] = rangeOf(x);
    const [bottom, top] = rangeOf(y);
    const cells = Math.min(MAX_CELLS, Math.max(1, x.length));
    const even = Math.sqrt(((right - left) * (top - bottom)) / cells);
    this.size = Math.max(even, (right - left) / cells, (top - bottom) / cells, reach) || 1;
    this.left = left;
    this.bottom = bottom;
    this.columns = Math.floor((right - left) / this.size) + 1;
    this.rows = Math.floor((top - bottom) / this.size) + 1;
    this.start = new Uint32Array(this.columns * this.rows + 1);
    this.point = new Uint32Array(x.length);
    this.sortIn();
  }

  private sortIn(): void {
    const { start, point, x, y } = this;
    const cellOf = Uint32Array.from(x, (_, i) => this.rowOf(y[i]!) * this.columns + this.columnOf(x[i]!));
    for (const cell of cellOf) start[cell + 1] = start[cell + 1]! + 1;
    for (let cell = 1; cell < start.length; cell++) start[cell] = start[cell]! + start[cell - 1]!;
    const next = start.slice();
    for (let i = 0; i < point.length; i++) {
      const cell = cellOf[i]!;
      point[next[cell]!] = i;
      next[cell] = next[cell]! + 1;
    }
  }

  private columnOf(x: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor((x - this.left) / this.size)));
  }

  private rowOf(y: number): number {
    return Math.min(this.rows - 1, Math.max(0, Math.floor((y - this.bottom) / this.size)));
  }

  /** Calls `visit` with every point in the cells that the rectangle touches: all inside it, and some near it. */
  visitNear(left: number, bottom: number, right: number, top: number, visit: (point: number) => void): void {
    const [firstColumn, lastColumn] = [this.columnOf(left), this.columnOf(right)];
    for (let row = this.rowOf(bottom); row <= this.rowOf(top); row++) {
      const cell = row * this.columns;
      const end = this.start[cell + lastColumn + 1]!;
      for (let i = this.start[cell + firstColumn]!; i < end; i++) visit(this.point[i]!);
    }
  }
}

function rangeOf(values: Float64Array): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 0];
}
