import { type Point, type Ring, segmentsClash } from './plane.ts';
import { edgeKey, edgesOf, pointKey } from './topology.ts';
import { rounded } from './divide.ts';

/**
 * Straight cell borders look drawn with a ruler. This bends every inner border by repeated displacement of its middle, the same
 * points for both neighbours, and keeps a border straight where bending would touch another one.
 */

/** No part of a border gets shorter than this (degrees of latitude, about 250 m). */
const SHORTEST = 0.0022;

/** A number in [−1, 1) that depends on the text only (FNV-1a, then a mixing step). */
function noise(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 31 - 1;
}

function bend(from: Point, to: Point, strength: number): Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  if (Math.hypot(dx, dy) < 2 * SHORTEST) return [];
  const shift = noise(edgeKey(from, to)) * strength;
  const middle = rounded([(from[0] + to[0]) / 2 - dy * 1.4 * shift, (from[1] + to[1]) / 2 + dx * 0.7 * shift]);
  return [...bend(from, middle, strength), middle, ...bend(middle, to, strength)];
}

const segments = (line: readonly Point[]) => line.slice(1).map((point, i) => [line[i]!, point] as const);

/** Whether a bent line keeps clear of all other borders and of itself. */
function isClear(line: readonly Point[], others: Iterable<readonly (readonly [Point, Point])[]>): boolean {
  const own = segments(line);
  for (let i = 0; i < own.length; i++) {
    for (let j = i + 1; j < own.length; j++) if (segmentsClash(...own[i]!, ...own[j]!)) return false;
  }
  for (const other of others) {
    if (other.some((theirs) => own.some((mine) => segmentsClash(...mine, ...theirs)))) return false;
  }
  return true;
}

/**
 * Rings with their inner borders bent.
 * @param rings all rings of the map; neighbours share exact edges
 * @param fixed keys of edges that must stay as they are (the outlines), in both directions
 */
export function bendInnerBorders(rings: readonly Ring[], fixed: ReadonlySet<string>): Ring[] {
  const lines = new Map<string, readonly (readonly [Point, Point])[]>();
  const canonical = (from: Point, to: Point) =>
    pointKey(from) < pointKey(to) ? ([from, to] as const) : ([to, from] as const);
  for (const [a, b] of rings.flatMap(edgesOf)) {
    const [from, to] = canonical(a, b);
    lines.set(edgeKey(from, to), [[from, to]]);
  }
  const bent = new Map<string, readonly Point[]>();
  for (const [key, [edge]] of [...lines]) {
    if (edge === undefined || fixed.has(key)) continue;
    const others = [...lines].filter(([other]) => other !== key).map(([, line]) => line);
    for (const strength of [0.22, 0.14, 0.08, 0.04]) {
      const inner = bend(edge[0], edge[1], strength);
      const line = [edge[0], ...inner, edge[1]];
      if (inner.length === 0 || !isClear(line, others)) continue;
      lines.set(key, segments(line));
      bent.set(key, inner);
      break;
    }
  }
  return rings.map((ring) =>
    edgesOf(ring).flatMap(([a, b]) => {
      const [from, to] = canonical(a, b);
      const inner = bent.get(edgeKey(from, to)) ?? [];
      return from === a ? [a, ...inner] : [a, ...inner.toReversed()];
    }),
  );
}
