/**
 * The corners of all boundaries in a row. Boundaries of neighbouring areas are drawn one by one, so what is one corner in the field comes
 * as several points, which may differ in the last digits; they are brought together here.
 */
import type { PointGrid } from './point-grid.js';

/** One closed line of positions [x, y, …], the last equal to the first or not. */
export type Ring = readonly (readonly number[])[];
/** All rings of all polygons of an area, holes included; none for an area without geometry. */
export type AreaRings = readonly Ring[];

/** Positions in a row; entry i follows i − 1 on a ring unless a ring begins there. Rings are closed. */
export interface BoundaryPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly area: Uint32Array;
  readonly beginsRing: Uint8Array;
}

/** Positions that are not finite are left out. */
export function pointsOf(areas: readonly AreaRings[]): BoundaryPoints {
  let most = 0;
  for (const rings of areas) for (const ring of rings) most += ring.length + 1;
  const x = new Float64Array(most);
  const y = new Float64Array(most);
  const area = new Uint32Array(most);
  const beginsRing = new Uint8Array(most);
  let points = 0;
  for (let own = 0; own < areas.length; own++) {
    for (const ring of areas[own]!) {
      const first = points;
      // The line closes, whether the last position repeats the first or not.
      for (let i = 0; i <= ring.length; i++) {
        const closes = i === ring.length;
        if (closes && points === first) break;
        const east = closes ? x[first]! : ring[i]![0]!;
        const north = closes ? y[first]! : ring[i]![1]!;
        if (!Number.isFinite(east) || !Number.isFinite(north)) continue;
        x[points] = east;
        y[points] = north;
        area[points] = own;
        beginsRing[points] = points === first ? 1 : 0;
        points++;
      }
    }
  }
  return {
    x: x.subarray(0, points),
    y: y.subarray(0, points),
    area: area.subarray(0, points),
    beginsRing: beginsRing.subarray(0, points),
  };
}

/** The longer side of the rectangle around all points. */
export function extentOf({ x, y }: BoundaryPoints): number {
  return Math.max(rangeOf(x), rangeOf(y));
}

function rangeOf(values: Float64Array): number {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high > low ? high - low : 0;
}

/**
 * The node of each point: the first of all points that lie together with it, directly or by way of others. This does not depend on the
 * order of the areas, but for the name of the node.
 */
export function mergedNodes({ x, y }: BoundaryPoints, grid: PointGrid, tolerance: number): Uint32Array {
  const node = Uint32Array.from(x, (_, point) => point);
  for (let point = 0; point < x.length; point++) {
    const east = x[point]!;
    const north = y[point]!;
    grid.visitNear(east - tolerance, north - tolerance, east + tolerance, north + tolerance, (other) => {
      if (other >= point) return;
      const dx = x[other]! - east;
      const dy = y[other]! - north;
      if (dx * dx + dy * dy > tolerance * tolerance) return;
      const one = rootOf(node, point);
      const two = rootOf(node, other);
      if (one < two) node[two] = one;
      else node[one] = two;
    });
  }
  for (let point = 0; point < x.length; point++) node[point] = rootOf(node, point);
  return node;
}

/** The first point of the group so far; shortens the way to it for the next time. */
function rootOf(node: Uint32Array, point: number): number {
  let root = point;
  while (node[root] !== root) root = node[root]!;
  for (let i = point; node[i] !== root;) {
    const next = node[i]!;
    node[i] = root;
    i = next;
  }
  return root;
}
