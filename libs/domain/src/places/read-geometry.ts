/**
 * The outline of an area as GeoJSON (RFC 7946): a polygon or several, longitude before latitude in WGS84. An outline that a map
 * cannot draw or that lies in another coordinate system is refused by name; nothing is mended silently.
 */

/** Longitude, latitude. */
export type Position = [number, number];
export type Ring = Position[];

export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: Ring[][] };

export const GEOMETRY_PROBLEMS = [
  'geometry_not_polygon',
  'geometry_empty',
  'coordinates_not_numbers',
  'coordinates_not_wgs84',
  'ring_too_short',
  'ring_open',
  'ring_without_area',
] as const;
export type GeometryProblem = (typeof GEOMETRY_PROBLEMS)[number];

export type GeometryReading =
  { readonly ok: true; readonly geometry: AreaGeometry } | { readonly ok: false; readonly problem: GeometryProblem };

/** Six decimals are about ten centimetres: finer than any boundary is known, and half the size of what tools export. */
const DECIMALS = 1e6;
/** A triangle and its first corner again. */
const MIN_POSITIONS = 4;

/** Square degrees; a hundredth of a square metre. Corners on one line leave less than this by rounding. */
const NO_AREA = 1e-12;

/** Reads a geometry from outside. Heights are dropped, coordinates rounded to six decimals. */
export function readGeometry(input: unknown): GeometryReading {
  const { type, coordinates } = isRecord(input) ? input : {};
  if (type !== 'Polygon' && type !== 'MultiPolygon') return fail('geometry_not_polygon');
  if (!Array.isArray(coordinates)) return fail('coordinates_not_numbers');
  const polygons: unknown[] = type === 'Polygon' ? [coordinates] : coordinates;
  if (polygons.length === 0) return fail('geometry_empty');
  const read: Ring[][] = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon)) return fail('coordinates_not_numbers');
    if (polygon.length === 0) return fail('geometry_empty');
    const rings: Ring[] = [];
    for (const ring of polygon as unknown[]) {
      const result = readRing(ring);
      if (typeof result === 'string') return fail(result);
      rings.push(result);
    }
    read.push(rings);
  }
  const [only] = read;
  return type === 'Polygon' && only
    ? { ok: true, geometry: { type, coordinates: only } }
    : { ok: true, geometry: { type: 'MultiPolygon', coordinates: read } };
}

function readRing(input: unknown): Ring | GeometryProblem {
  if (!Array.isArray(input)) return 'coordinates_not_numbers';
  const ring: Ring = [];
  for (const position of input as unknown[]) {
    const [longitude, latitude] = Array.isArray(position) ? (position as unknown[]) : [];
    if (!isFiniteNumber(longitude) || !isFiniteNumber(latitude)) return 'coordinates_not_numbers';
    // Metres of UTM or Gauß-Krüger, which German land registers use, are far outside of degrees.
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return 'coordinates_not_wgs84';
    ring.push([rounded(longitude), rounded(latitude)]);
  }
  if (ring.length < MIN_POSITIONS) return 'ring_too_short';
  const [first, last] = [ring[0], ring.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return 'ring_open';
  return Math.abs(doubleArea(ring)) < NO_AREA ? 'ring_without_area' : ring;
}

/** Twice the signed area by the shoelace formula, relative to the first corner so that small rings do not drown in rounding. */
function doubleArea(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let corner = 1; corner < ring.length; corner++) {
    const [ax, ay] = ring[corner - 1] ?? [0, 0];
    const [bx, by] = ring[corner] ?? [0, 0];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

function rounded(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fail(problem: GeometryProblem): GeometryReading {
  return { ok: false, problem };
}
