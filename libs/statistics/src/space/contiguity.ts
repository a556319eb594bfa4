/**
 * Finds the neighbours of areas from their polygons. Boundaries of neighbouring areas are seldom drawn with the same points: they differ in
 * the last digits, and where a third area begins at a straight boundary one side has a corner and the other has none. Both count.
 */
import { boundaryGraph, type EdgeOwners, type NodeOwners } from './boundary-graph.js';
import { extentOf, pointsOf, type AreaRings } from './boundary-points.js';
import { neighboursFromKeys, type Neighbours } from './neighbours.js';

/** Share of the longer side of the whole map: a centimetre in a district of 100 km. */
export const RELATIVE_TOLERANCE = 1e-7;

export interface Contiguity {
  /** Areas that meet in at least one point. */
  readonly queen: Neighbours;
  /** Areas that meet along a stretch. */
  readonly rook: Neighbours;
}

/**
 * Neighbours of every area by its rings, in the order of the areas. Points at most `tolerance` apart (in the unit of the coordinates)
 * are one point, and a corner that close to a boundary lies on it; without it RELATIVE_TOLERANCE of the map's extent, below 0 it is 0.
 * An area without geometry has no neighbours. Areas that overlap without their boundaries meeting are none either.
 */
export function contiguityOf(areas: readonly AreaRings[], tolerance?: number): Contiguity {
  const points = pointsOf(areas);
  const { nodes, edges } = boundaryGraph(points, Math.max(0, tolerance ?? RELATIVE_TOLERANCE * extentOf(points)));
  return {
    queen: neighboursFromKeys(areas.length, nodePairs(nodes, points.x.length, areas.length)),
    rook: neighboursFromKeys(areas.length, edgePairs(edges, points.x.length, areas.length)),
  };
}

/** Keys (first area × areas + second area) of the pairs that share a node, each in one direction. */
function nodePairs({ node, area }: NodeOwners, nodes: number, areas: number): Set<number> {
  const { start, entry } = sortedBy(node, nodes);
  const keys = new Set<number>();
  for (let own = 0; own < nodes; own++) {
    for (let one = start[own]! + 1; one < start[own + 1]!; one++) {
      for (let other = start[own]!; other < one; other++) {
        const first = area[entry[one]!]!;
        const second = area[entry[other]!]!;
        if (first !== second) keys.add(first < second ? first * areas + second : second * areas + first);
      }
    }
  }
  return keys;
}

/** The same for pairs that share an edge. */
function edgePairs({ low, high, area }: EdgeOwners, nodes: number, areas: number): Set<number> {
  const { start, entry } = sortedBy(low, nodes);
  const keys = new Set<number>();
  for (let own = 0; own < nodes; own++) {
    for (let one = start[own]! + 1; one < start[own + 1]!; one++) {
      for (let other = start[own]!; other < one; other++) {
        if (high[entry[one]!] !== high[entry[other]!]) continue;
        const first = area[entry[one]!]!;
        const second = area[entry[other]!]!;
        if (first !== second) keys.add(first < second ? first * areas + second : second * areas + first);
      }
    }
  }
  return keys;
}

/** Entries in the order of their group: those of group g are `entry[start[g]]` up to and without `entry[start[g + 1]]`. */
function sortedBy(group: Uint32Array, groups: number): { start: Uint32Array; entry: Uint32Array } {
  const start = new Uint32Array(groups + 1);
  for (const own of group) start[own + 1] = start[own + 1]! + 1;
  for (let own = 1; own <= groups; own++) start[own] = start[own]! + start[own - 1]!;
  const next = start.slice();
  const entry = new Uint32Array(group.length);
  for (let i = 0; i < group.length; i++) {
    const own = group[i]!;
    entry[next[own]!] = i;
    next[own] = next[own]! + 1;
  }
  return { start, entry };
}

/** Rings of a GeoJSON geometry that is a polygon or several; none for anything else. */
export function ringsOf(geometry: { readonly type: string; readonly coordinates?: unknown } | null): AreaRings {
  if (geometry?.type === 'Polygon') return geometry.coordinates as AreaRings;
  if (geometry?.type === 'MultiPolygon') return (geometry.coordinates as readonly AreaRings[]).flat();
  return [];
}
