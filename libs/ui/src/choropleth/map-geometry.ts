/**
 * Geometry of a classed map: areas given in geographic coordinates become paths in a frame of 1000 units' width. The plane is the
 * equirectangular one at the map's own latitude, which keeps the shape of a district; polygons of either winding are drawn right.
 */
import { geoPath, geoTransform } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';

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

export type Point = readonly [x: number, y: number];

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

export function drawMap(shapes: readonly MapShape[]): Drawing {
  const { project, height } = planeOf(shapes);
  const transform = geoTransform({
    point(x, y) {
      const [px, py] = project([x, y]);
      this.stream.point(px, py);
    },
  });
  const path = geoPath(transform).digits(1);
  const drawn = shapes.map((shape) => ({
    shape,
    path: path(drawable(shape.geometry)) ?? '',
    centre: path.centroid(drawable(largestPart(shape.geometry, (part) => path.area(drawable(part))))) as Point,
    area: path.area(drawable(shape.geometry)),
  }));
  return { height, shapes: drawn, groups: groupsOf(drawn, project) };
}

/** The fitting plane: longitude shrunk by the cosine of the middle latitude, north up, a small margin. */
function planeOf(shapes: readonly MapShape[]): { project: (position: Position) => Point; height: number } {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const shape of shapes) {
    for (const [x = 0, y = 0] of ringsOf(shape.geometry).flat()) {
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

/** d3's types want arrays that may be changed; it does not change them. */
function drawable(geometry: MapGeometry): Polygon | MultiPolygon {
  return geometry as unknown as Polygon | MultiPolygon;
}

function ringsOf(geometry: MapGeometry): readonly Ring[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** A label on the largest part: the centre of an area with an exclave may lie outside both. */
function largestPart(geometry: MapGeometry, area: (geometry: MapGeometry) => number): MapGeometry {
  if (geometry.type === 'Polygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): MapGeometry => ({ type: 'Polygon', coordinates }));
  return parts.reduce((best, part) => (area(part) > area(best) ? part : best), parts[0] ?? geometry);
}

function groupsOf(drawn: readonly DrawnShape[], project: (position: Position) => Point): DrawnGroup[] {
  const members = new Map<string, DrawnShape[]>();
  for (const shape of drawn) {
    const name = shape.shape.group;
    if (name !== undefined) members.set(name, [...(members.get(name) ?? []), shape]);
  }
  return [...members].map(([name, shapes]) => {
    const area = shapes.reduce((sum, shape) => sum + shape.area, 0) || 1;
    const mean = (axis: 0 | 1) => shapes.reduce((sum, shape) => sum + shape.centre[axis] * shape.area, 0) / area;
    return {
      name,
      outline: outlineOf(
        shapes.map(({ shape }) => shape.geometry),
        project,
      ),
      centre: [mean(0), mean(1)],
    };
  });
}

/**
 * The outline of several areas together: the edges that only one of them has. Areas of one edition share their vertices, so an inner
 * border appears twice; where a source does not keep to that, the inner border is drawn as well, which is honest.
 */
export function outlineOf(geometries: readonly MapGeometry[], project: (position: Position) => Point): string {
  const edges = new Map<string, readonly [string, string]>();
  const points = new Map<string, Point>();
  for (const ring of geometries.flatMap(ringsOf)) {
    const keys = ring.map((position) => {
      const key = `${position[0]?.toFixed(6)} ${position[1]?.toFixed(6)}`;
      if (!points.has(key)) points.set(key, project(position));
      return key;
    });
    for (let at = 1; at < keys.length; at += 1) {
      const [a, b] = [keys[at - 1] as string, keys[at] as string];
      const edge = a < b ? `${a}|${b}` : `${b}|${a}`;
      if (edges.has(edge)) edges.delete(edge);
      else if (a !== b) edges.set(edge, [a, b]);
    }
  }
  return chain([...edges.values()])
    .map((keys) => `M${keys.map((key) => pointText(points.get(key))).join('L')}`)
    .join('');
}

function pointText(point: Point | undefined): string {
  return point ? `${point[0].toFixed(1)},${point[1].toFixed(1)}` : '';
}

/** Joins single edges to lines, so that corners are drawn round and the path stays short. */
function chain(edges: readonly (readonly [string, string])[]): string[][] {
  const from = new Map<string, string[]>();
  for (const [a, b] of edges) from.set(a, [...(from.get(a) ?? []), b]);
  const lines: string[][] = [];
  for (const [start] of edges) {
    let next = from.get(start)?.pop();
    if (next === undefined) continue;
    const line = [start];
    while (next !== undefined) {
      line.push(next);
      next = from.get(next)?.pop();
    }
    lines.push(line);
  }
  return lines;
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
