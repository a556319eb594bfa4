import { type Point, type Ring, centroid, cutByHalfPlane, distanceToSegment, signedArea } from './plane.ts';
import { dissolve, edgeKey, edgesOf, tidy } from './topology.ts';

/**
 * Divides one outline among its small areas: Voronoi cells around seed points, relaxed a little towards the cells' centres
 * (Lloyd), cut to the outline. Seeds of a town's centre lie close together, so that dense areas come out small as they do in
 * reality. The construction is our own; the borders of Wohnplätze are not public.
 */

export interface Seed {
  readonly code: string;
  readonly at: Point;
}

export interface Cell {
  readonly code: string;
  readonly rings: readonly Ring[];
}

/** Borders are kept in degrees with five decimals (about one metre). */
const DECIMALS = 5;
/** Points nearer than this (degrees, about two metres) are one point. */
const SNAP = 3e-5;

export const rounded = ([x, y]: Point): Point => [Number(x.toFixed(DECIMALS)), Number(y.toFixed(DECIMALS))];

/** Degrees to a plane in which a degree is as long to the east as to the north at the middle of the ring. */
interface Plane {
  readonly stretch: number;
}

const toPlane = ({ stretch }: Plane, [x, y]: Point): Point => [x * stretch, y];
const fromPlane = ({ stretch }: Plane, [x, y]: Point): Point => [x / stretch, y];

function cellOf(outline: Ring, sites: readonly Point[], own: number): Ring[] {
  const [x0, y0] = sites[own]!;
  let pieces: Ring[] = [outline];
  sites.forEach(([x1, y1], other) => {
    if (other === own) return;
    const [a, b] = [x0 - x1, y0 - y1];
    const plane = { a, b, c: (a * (x0 + x1) + b * (y0 + y1)) / 2 };
    pieces = pieces.flatMap((piece) => cutByHalfPlane(piece, plane));
  });
  return pieces.toSorted((a, b) => signedArea(b) - signedArea(a));
}

/** Moves every site part of the way to the centre of its cell, tied to where the place really lies. */
function relax(outline: Ring, seeds: readonly Point[], rounds: number, tie: number): Point[] {
  let sites = [...seeds];
  for (let round = 0; round < rounds; round++) {
    sites = sites.map((_, i) => {
      const largest = cellOf(outline, sites, i)[0];
      if (largest === undefined) throw new Error(`Seed ${String(i)} has no cell: it lies outside the outline`);
      const centre = centroid(largest);
      const seed = seeds[i]!;
      return [seed[0] * tie + centre[0] * (1 - tie), seed[1] * tie + centre[1] * (1 - tie)];
    });
  }
  return sites;
}

/** Lets points that mean the same place be the same point: corners of the outline first, then what was seen before. */
function snapper(outline: Ring): (point: Point) => Point {
  const known: Point[] = [...outline];
  return (point) => {
    const exact = rounded(point);
    const near = known.find(([x, y]) => Math.hypot(x - exact[0], y - exact[1]) <= SNAP);
    if (near !== undefined) return near;
    known.push(exact);
    return exact;
  };
}

interface Piece {
  readonly owner: number;
  readonly ring: Ring;
  readonly main: boolean;
}

function borderBetween(a: Ring, b: Ring): number {
  const reversed = new Set(edgesOf(b).map(([from, to]) => edgeKey(to, from)));
  return edgesOf(a)
    .filter(([from, to]) => reversed.has(edgeKey(from, to)))
    .reduce((sum, [from, to]) => sum + Math.hypot(to[0] - from[0], to[1] - from[1]), 0);
}

/** A cell that the concave outline cut apart gives its smaller pieces to the neighbour with the longest common border. */
function withoutExclaves(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => {
    if (piece.main) return piece;
    const neighbours = pieces.filter(({ main, owner }) => main && owner !== piece.owner);
    const [best] = neighbours.toSorted((a, b) => borderBetween(piece.ring, b.ring) - borderBetween(piece.ring, a.ring));
    return best === undefined ? piece : { ...piece, owner: best.owner };
  });
}

/** Every border that is not the outline must be held by exactly two cells; anything else is a gap or an overlap. */
function assertNoGaps(outline: Ring, cells: readonly Cell[]): void {
  const [whole, ...more] = dissolve(cells.flatMap(({ rings }) => rings));
  const onOutline = (point: Point) =>
    edgesOf(outline).some(([from, to]) => distanceToSegment(point, from, to).distance < SNAP);
  if (whole === undefined || more.length > 0 || !whole.every(onOutline)) {
    throw new Error(`Cells leave a gap or overlap (${String(more.length)} further rings)`);
  }
}

/**
 * Cells of the seeds inside the outline, in degrees; together they cover it exactly.
 * @param tie how strongly a site stays at its seed, 0 (free) to 1 (fixed)
 */
export function divideOutline(outline: Ring, seeds: readonly Seed[], tie = 0.55): Cell[] {
  const middle = centroid(outline);
  const plane: Plane = { stretch: Math.cos((middle[1] * Math.PI) / 180) };
  const flat = outline.map((point) => toPlane(plane, point));
  const sites = relax(
    flat,
    seeds.map(({ at }) => toPlane(plane, at)),
    6,
    tie,
  );
  const snap = snapper(outline);
  const pieces = sites.flatMap((_, owner) =>
    cellOf(flat, sites, owner)
      .map((ring) => tidy(ring.map((point) => snap(fromPlane(plane, point)))))
      .filter((ring) => ring.length >= 3)
      .map((ring, i) => ({ owner, ring, main: i === 0 })),
  );
  const owned = withoutExclaves(pieces);
  const cells = seeds.map(({ code }, i) => ({
    code,
    rings: dissolve(owned.filter(({ owner }) => owner === i).map(({ ring }) => ring)),
  }));
  assertNoGaps(outline, cells);
  return cells;
}
