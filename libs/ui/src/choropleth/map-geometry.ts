/**
 * Geometry of a classed map: areas given in geographic coordinates become paths in a frame of 1000 units' width. The plane is the
 * equirectangular one at the map's own latitude, which keeps the shape of a district; polygons of either winding are drawn right.
 */
import { geoPath } from 'd3-geo';
import type { Polygon } from 'geojson';
import { outlineOf, type Point } from './map-outline.js';

export type { Point } from './map-outline.js';

/** Longitude and latitude in degrees. */
type Position = readonly number[];
type Ring = readonly Position[];

/** GeoJSON's areas, only to be read. */
export type MapGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

export interface MapShape {
  readonly id: string;
  readonly name: string;
  /** Areas of one group (a municipality) share an outline and a label. */
  readonly group?: string;
  readonly geometry: MapGeometry;
}

export interface DrawnShape {
  readonly shape: MapShape;
  readonly path: string;
  readonly centre: Point;
  /** In square units of the frame. */
  readonly area: number;
}

export interface DrawnGroup {
  readonly name: string;
  readonly outline: string;
  readonly centre: Point;
}

export interface Drawing {
  readonly height: number;
  readonly shapes: readonly DrawnShape[];
  readonly groups: readonly DrawnGroup[];
}

export const FRAME_WIDTH = 1000;
/** Room for the lines around a chosen area at the edge. */
const MARGIN = 14;

/**
 * Corners are moved to a grid of half a unit: finer than any screen shows even when zoomed in, equal for both neighbours of a border,
 * and it takes most points out of a surveyor's geometry.
 */
const GRID = 2;

/** A ring in grid steps of the frame, no two neighbours equal. */
type DrawnRing = [x: number, y: number][];

export function drawMap(shapes: readonly MapShape[]): Drawing {
  const { project, height } = planeOf(shapes);
  const path = geoPath().digits(1);
  const outlines = new Map<string, DrawnRing[]>();
  const drawn = shapes.map((shape) => {
    const parts = partsOf(shape.geometry).map((rings) => rings.map((ring) => drawnRing(ring, project)));
    if (shape.group !== undefined) outlines.set(shape.group, [...(outlines.get(shape.group) ?? []), ...parts.flat()]);
    const polygons = parts.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
    const areas = polygons.map((polygon) => path.area(polygon));
    // A label on the largest part: the centre of an area with an exclave may lie outside both.
    const largest = polygons[areas.indexOf(Math.max(...areas))];
    return {
      shape,
      path: polygons.map((polygon) => path(polygon) ?? '').join(''),
      centre: largest ? (path.centroid(largest) as Point) : ([0, 0] as const),
      area: areas.reduce((sum, area) => sum + area, 0),
    };
  });
  return { height, shapes: drawn, groups: [...outlines].map(([name, rings]) => groupOf(name, rings, drawn)) };
}

/** The fitting plane: longitude shrunk by the cosine of the middle latitude, north up, a small margin. */
function planeOf(shapes: readonly MapShape[]): { project: (position: Position) => Point; height: number } {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of shapes.flatMap((shape) => partsOf(shape.geometry).flat())) {
    for (const [x = 0, y = 0] of ring) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  if (shapes.length === 0) [west, south, east, north] = [0, 0, 1, 1];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (FRAME_WIDTH - 2 * MARGIN) / Math.max(1e-9, (east - west) * shrink);
  const project = ([x = 0, y = 0]: Position): Point => [
    MARGIN + (x - west) * shrink * scale,
    MARGIN + (north - y) * scale,
  ];
  return { project, height: (north - south) * scale + 2 * MARGIN };
}

function partsOf(geometry: MapGeometry): readonly (readonly Ring[])[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function drawnRing(ring: Ring, project: (position: Position) => Point): DrawnRing {
  const drawn: DrawnRing = [];
  for (const position of ring) {
    const [x, y] = project(position);
    const point: DrawnRing[number] = [Math.round(x * GRID) / GRID, Math.round(y * GRID) / GRID];
    const last = drawn.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) drawn.push(point);
  }
  // A speck smaller than the grid stays a closed ring of four equal corners.
  while (drawn.length > 0 && drawn.length < 4) drawn.push(drawn[0] as DrawnRing[number]);
  return drawn;
}

function groupOf(name: string, rings: readonly DrawnRing[], drawn: readonly DrawnShape[]): DrawnGroup {
  const members = drawn.filter(({ shape }) => shape.group === name);
  const area = members.reduce((sum, member) => sum + member.area, 0) || 1;
  const mean = (axis: 0 | 1) => members.reduce((sum, { centre, area }) => sum + centre[axis] * area, 0) / area;
  return { name, outline: outlineOf(rings), centre: [mean(0), mean(1)] };
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const HEADING: Record<Direction, Point> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/**
 * The area that lies next in a direction: among those within 60° of it the nearest, where a sideways distance counts double. Null at
 * the edge of the map.
 */
export function neighbourTowards(
  shapes: readonly DrawnShape[],
  from: DrawnShape,
  direction: Direction,
): DrawnShape | null {
  const [hx, hy] = HEADING[direction];
  let best: DrawnShape | null = null;
  let bestCost = Infinity;
  for (const shape of shapes) {
    if (shape === from) continue;
    const dx = shape.centre[0] - from.centre[0];
    const dy = shape.centre[1] - from.centre[1];
    const ahead = dx * hx + dy * hy;
    const aside = Math.abs(dx * hy - dy * hx);
    if (ahead <= 0 || aside > ahead * Math.tan(Math.PI / 3)) continue;
    const cost = ahead + 2 * aside;
    if (cost < bestCost) [best, bestCost] = [shape, cost];
  }
  return best;
}
