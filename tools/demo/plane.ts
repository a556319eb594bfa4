/**
 * Plane geometry for the demonstration map: rings are open lists of points (the last is not the first again), counter-clockwise
 * when they bound an area from outside. Everything here is a pure function on plain arrays.
 */

export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];

/** Points with a·x + b·y ≥ c. */
export interface HalfPlane {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Area of a ring in squared units, positive when it runs counter-clockwise (shoelace formula). */
export function signedArea(ring: Ring): number {
  let twice = 0;
  for (let i = 0; i < ring.length; i++) {
    const [x1, y1] = ring[i]!;
    const [x2, y2] = ring[(i + 1) % ring.length]!;
    twice += x1 * y2 - x2 * y1;
  }
  return twice / 2;
}

/** Centre of gravity of a ring. */
export function centroid(ring: Ring): Point {
  let x = 0;
  let y = 0;
  const [ox, oy] = ring[0]!;
  for (let i = 0; i < ring.length; i++) {
    const [x1, y1] = [ring[i]![0] - ox, ring[i]![1] - oy];
    const next = ring[(i + 1) % ring.length]!;
    const [x2, y2] = [next[0] - ox, next[1] - oy];
    const cross = x1 * y2 - x2 * y1;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  const six = 6 * signedArea(ring);
  return [ox + x / six, oy + y / six];
}

export function isInside(ring: Ring, [x, y]: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!;
    const [xj, yj] = ring[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

interface Crossing {
  readonly point: Point;
  readonly along: number;
  partner: number;
  /** The vertices that follow an entry, up to the next exit. */
  readonly inner: Point[];
  readonly entering: boolean;
  exit: number;
}

/**
 * Cuts a simple ring by a half-plane. A concave ring may fall into several pieces: the crossings are sorted along the line and
 * joined in pairs (between the first and second, third and fourth … the line runs inside), so that each piece is traced apart
 * and no bridge of zero width remains, as it would with Sutherland–Hodgman.
 */
export function cutByHalfPlane(ring: Ring, { a, b, c }: HalfPlane): Ring[] {
  const distance = ring.map(([x, y]) => a * x + b * y - c);
  if (distance.every((d) => d >= 0)) return [ring];
  if (distance.every((d) => d < 0)) return [];
  const start = distance.findIndex((d, i) => d < 0 && distance[(i + 1) % ring.length]! >= 0);
  const crossings: Crossing[] = [];
  for (let step = 0; step < ring.length; step++) {
    const i = (start + step) % ring.length;
    const j = (i + 1) % ring.length;
    const [di, dj] = [distance[i]!, distance[j]!];
    if (di >= 0 !== dj >= 0) {
      const t = di / (di - dj);
      const [p, q] = [ring[i]!, ring[j]!];
      const point: Point = [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])];
      const entering = di < 0;
      if (!entering) crossings.at(-1)!.exit = crossings.length;
      crossings.push({ point, along: a * point[1] - b * point[0], partner: -1, inner: [], entering, exit: -1 });
    }
    if (dj >= 0) crossings.at(-1)!.inner.push(ring[j]!);
  }
  const order = crossings.map((_, i) => i).sort((i, j) => crossings[i]!.along - crossings[j]!.along);
  for (let k = 0; k + 1 < order.length; k += 2) {
    crossings[order[k]!]!.partner = order[k + 1]!;
    crossings[order[k + 1]!]!.partner = order[k]!;
  }
  return tracePieces(crossings);
}

function tracePieces(crossings: readonly Crossing[]): Ring[] {
  const done = new Set<number>();
  const pieces: Ring[] = [];
  for (let first = 0; first < crossings.length; first++) {
    if (!crossings[first]!.entering || done.has(first)) continue;
    const piece: Point[] = [];
    for (let at = first; !done.has(at);) {
      done.add(at);
      const entry = crossings[at]!;
      const exit = crossings[entry.exit]!;
      piece.push(entry.point, ...entry.inner, exit.point);
      at = exit.partner;
    }
    if (piece.length >= 3) pieces.push(piece);
  }
  return pieces;
}

function turn(p: Point, q: Point, r: Point): number {
  return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
}

export function same(p: Point, q: Point): boolean {
  return p[0] === q[0] && p[1] === q[1];
}

/** Distance of a point from a segment, and where along it (0 to 1) the foot lies. */
export function distanceToSegment(
  p: Point,
  from: Point,
  to: Point,
): { readonly distance: number; readonly at: number } {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length2 = dx * dx + dy * dy;
  const at = length2 === 0 ? 0 : ((p[0] - from[0]) * dx + (p[1] - from[1]) * dy) / length2;
  const foot = Math.min(1, Math.max(0, at));
  return { distance: Math.hypot(p[0] - from[0] - foot * dx, p[1] - from[1] - foot * dy), at };
}

/** Whether two segments touch anywhere but in a common end point; segments lying on each other count as touching. */
export function segmentsClash(p: Point, q: Point, r: Point, s: Point): boolean {
  if (Math.max(p[0], q[0]) < Math.min(r[0], s[0]) || Math.max(r[0], s[0]) < Math.min(p[0], q[0])) return false;
  if (Math.max(p[1], q[1]) < Math.min(r[1], s[1]) || Math.max(r[1], s[1]) < Math.min(p[1], q[1])) return false;
  const shared = Number(same(p, r) || same(p, s)) + Number(same(q, r) || same(q, s));
  if (shared === 2) return true;
  if (shared === 1) {
    const [common, own, other] = same(p, r) ? [p, q, s] : same(p, s) ? [p, q, r] : same(q, r) ? [q, p, s] : [q, p, r];
    const dot = (own[0] - common[0]) * (other[0] - common[0]) + (own[1] - common[1]) * (other[1] - common[1]);
    return turn(common, own, other) === 0 && dot > 0;
  }
  const [t1, t2] = [turn(p, q, r), turn(p, q, s)];
  const [t3, t4] = [turn(r, s, p), turn(r, s, q)];
  return t1 > 0 !== t2 > 0 && t3 > 0 !== t4 > 0
    ? true
    : [t1, t2].some((t, i) => t === 0 && onSegment(p, q, i === 0 ? r : s)) ||
        [t3, t4].some((t, i) => t === 0 && onSegment(r, s, i === 0 ? p : q));
}

function onSegment(p: Point, q: Point, r: Point): boolean {
  return (
    Math.min(p[0], q[0]) <= r[0] &&
    r[0] <= Math.max(p[0], q[0]) &&
    Math.min(p[1], q[1]) <= r[1] &&
    r[1] <= Math.max(p[1], q[1])
  );
}
