/**
 * The boundaries of all areas as one graph: points that lie together are one node, and an edge that passes over a node is cut there. Then
 * two areas meet in a point when they share a node, and along a stretch when they share an edge, however their boundaries were drawn.
 */
import { mergedNodes, type BoundaryPoints } from './boundary-points.js';
import { PointGrid } from './point-grid.js';

/** Who has which node: entry i says that `area[i]` has `node[i]`. */
export interface NodeOwners {
  readonly node: Uint32Array;
  readonly area: Uint32Array;
}

/** Who has which edge: entry i says that `area[i]` has the edge from node `low[i]` to the later node `high[i]`. */
export interface EdgeOwners {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly area: Uint32Array;
}

export interface BoundaryGraph {
  readonly nodes: NodeOwners;
  readonly edges: EdgeOwners;
}

/** @param tolerance distance up to which points lie together and a node lies on an edge, in the unit of the coordinates. */
export function boundaryGraph(points: BoundaryPoints, tolerance: number): BoundaryGraph {
  const { x, y, area, beginsRing } = points;
  const grid = new PointGrid(x, y, tolerance);
  const node = mergedNodes(points, grid, tolerance);
  const places: Places = { x, y, node, grid, tolerance };
  const low: number[] = [];
  const high: number[] = [];
  const owner: number[] = [];
  const passedNode: number[] = [];
  const passedBy: number[] = [];
  for (let point = 1; point < node.length; point++) {
    const from = node[point - 1]!;
    const to = node[point]!;
    if (beginsRing[point] === 1 || from === to) continue;
    const own = area[point]!;
    let before = from;
    for (const next of [...nodesBetween(from, to, places), to]) {
      low.push(Math.min(before, next));
      high.push(Math.max(before, next));
      owner.push(own);
      if (next !== to) {
        passedNode.push(next);
        passedBy.push(own);
      }
      before = next;
    }
  }
  return {
    nodes: { node: joined(node, passedNode), area: joined(area, passedBy) },
    edges: { low: Uint32Array.from(low), high: Uint32Array.from(high), area: Uint32Array.from(owner) },
  };
}

function joined(first: Uint32Array, second: readonly number[]): Uint32Array {
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly node: Uint32Array;
  readonly grid: PointGrid;
  readonly tolerance: number;
}

const NONE: readonly number[] = [];

/** Nodes between `from` and `to` that lie on the straight line of the two, in the order in which it passes them. */
function nodesBetween(from: number, to: number, { x, y, node, grid, tolerance }: Places): readonly number[] {
  const x0 = x[from]!;
  const y0 = y[from]!;
  const x1 = x[to]!;
  const y1 = y[to]!;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length2 = dx * dx + dy * dy;
  let between: { node: number; along: number }[] | null = null;
  const west = (x0 < x1 ? x0 : x1) - tolerance;
  const south = (y0 < y1 ? y0 : y1) - tolerance;
  const east = (x0 < x1 ? x1 : x0) + tolerance;
  const north = (y0 < y1 ? y1 : y0) + tolerance;
  grid.visitNear(west, south, east, north, (point) => {
    if (node[point] !== point || point === from || point === to) return;
    const px = x[point]! - x0;
    const py = y[point]! - y0;
    const along = px * dx + py * dy;
    const across = px * dy - py * dx;
    if (along <= 0 || along >= length2 || across * across > tolerance * tolerance * length2) return;
    (between ??= []).push({ node: point, along });
  });
  return between === null ? NONE : inOrder(between);
}

function inOrder(passed: { node: number; along: number }[]): number[] {
  return passed.sort((a, b) => a.along - b.along || a.node - b.node).map((place) => place.node);
}
