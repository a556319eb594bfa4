import { type Point, type Ring, distanceToSegment, same, signedArea } from './plane.ts';

/**
 * Shared borders: two neighbours hold the same points on their common border, once in each direction. So an area's outline can
 * be had by letting opposite edges cancel, and two areas can never drift apart when a border is redrawn.
 */

export const pointKey = ([x, y]: Point): string => `${x},${y}`;
export const edgeKey = (from: Point, to: Point): string => `${pointKey(from)}|${pointKey(to)}`;

/** Edges of a ring in its direction. */
export function edgesOf(ring: Ring): readonly (readonly [Point, Point])[] {
  return ring.map((point, i) => [point, ring[(i + 1) % ring.length]!] as const);
}

/** Drops repeated points and spikes (there and back again), which rounding can leave behind. */
export function tidy(ring: Ring): Ring {
  const points = [...ring];
  for (let i = 0; i < points.length && points.length > 2;) {
    const previous = points[(i + points.length - 1) % points.length]!;
    const next = points[(i + 1) % points.length]!;
    if (same(points[i]!, next) || same(previous, next)) {
      points.splice(i, 1);
      i = Math.max(0, i - 2);
    } else i++;
  }
  return points;
}

/** Union of areas that share exact borders: opposite edges cancel, the rest is linked to rings (outer ones first). */
export function dissolve(rings: readonly Ring[]): Ring[] {
  const edges = new Map<string, readonly [Point, Point]>();
  for (const [from, to] of rings.flatMap(edgesOf)) {
    if (!edges.delete(edgeKey(to, from))) edges.set(edgeKey(from, to), [from, to]);
  }
  const leaving = new Map<string, [Point, Point][]>();
  for (const [from, to] of edges.values()) {
    const key = pointKey(from);
    leaving.set(key, [...(leaving.get(key) ?? []), [from, to]]);
  }
  const result: Ring[] = [];
  for (const [key] of leaving) {
    while ((leaving.get(key) ?? []).length > 0) result.push(linkRing(leaving, key));
  }
  return result.map(tidy).sort((a, b) => signedArea(b) - signedArea(a));
}

function linkRing(leaving: Map<string, [Point, Point][]>, firstKey: string): Ring {
  const ring: Point[] = [];
  let key = firstKey;
  do {
    const choices = leaving.get(key) ?? [];
    const edge = choices.length > 1 ? sharpestLeft(ring.at(-1), choices) : choices[0];
    if (edge === undefined) throw new Error(`A border does not close at ${key}`);
    choices.splice(choices.indexOf(edge), 1);
    ring.push(edge[0]);
    key = pointKey(edge[1]);
  } while (key !== firstKey);
  return ring;
}

/** Where two rings touch in a point, the sharpest left turn keeps them apart. */
function sharpestLeft(previous: Point | undefined, choices: [Point, Point][]): [Point, Point] | undefined {
  if (previous === undefined) return choices[0];
  const angle = ([from, to]: [Point, Point]) => {
    const back = Math.atan2(previous[1] - from[1], previous[0] - from[0]);
    const ahead = Math.atan2(to[1] - from[1], to[0] - from[0]);
    return (back - ahead + 4 * Math.PI) % (2 * Math.PI);
  };
  return choices.toSorted((a, b) => angle(a) - angle(b))[0];
}

/**
 * Puts points that lie on an edge (within `tolerance`) into the ring, so that a border that ends on a neighbour's straight edge
 * is a corner on both sides.
 */
export function insertPoints(ring: Ring, points: readonly Point[], tolerance: number): Ring {
  const present = new Set(ring.map(pointKey));
  const missing = points.filter((point) => !present.has(pointKey(point)));
  return edgesOf(ring).flatMap(([from, to]) => {
    const onEdge = missing
      .map((point) => ({ point, ...distanceToSegment(point, from, to) }))
      .filter(({ distance, at }) => distance <= tolerance && at > 0 && at < 1)
      .sort((a, b) => a.at - b.at);
    return [from, ...onEdge.map(({ point }) => point)];
  });
}
