/** Where on the map like lies beside like: global and local Moran of the index, from the borders of the areas. */
import type { AreaRings } from '@quartierwerk/statistics/space/boundary-points';
import { contiguityOf } from '@quartierwerk/statistics/space/contiguity';
import { localPattern, QUADRANTS, type Quadrant } from '@quartierwerk/statistics/space/local-moran';
import { spatialPattern, type SpatialPattern } from '@quartierwerk/statistics/space/moran';
import type { MapShape } from '@quartierwerk/ui/choropleth/map-geometry';
import type { RunFigures } from './run-figures.js';

/** Below this probability an area stands out from chance; with many areas some do so by chance alone. */
export const LEVEL = 0.05;

export interface LocalPlace {
  readonly quadrant: Quadrant;
  readonly p: number;
}

export interface SpacePattern {
  readonly global: SpatialPattern;
  /** Areas that take part, by code. */
  readonly local: ReadonlyMap<string, LocalPlace>;
  /** Of these, those that stand out from chance. */
  readonly standingOut: ReadonlyMap<string, LocalPlace>;
}

/** Null without borders, with fewer than four neighbouring areas, or when the index does not vary. */
export function spacePattern(figures: Pick<RunFigures, 'areas'>, shapes: readonly MapShape[]): SpacePattern | null {
  if (shapes.length === 0) return null;
  const indexes = new Map(figures.areas.map(({ code, indexValue }) => [code, indexValue]));
  const values = Float64Array.from(shapes, ({ id }) => indexes.get(id) ?? NaN);
  const { queen } = contiguityOf(shapes.map(({ geometry }) => ringsOf(geometry)));
  const outcome = spatialPattern(values, queen);
  const pattern = localPattern(values, queen);
  if (!outcome.ok || typeof pattern === 'string') return null;
  const local = new Map<string, LocalPlace>();
  shapes.forEach(({ id }, at) => {
    const quadrant = QUADRANTS[(pattern.quadrant[at] ?? 0) - 1];
    if (quadrant) local.set(id, { quadrant, p: pattern.p[at] ?? 1 });
  });
  return { global: outcome.pattern, local, standingOut: new Map([...local].filter(([, { p }]) => p < LEVEL)) };
}

function ringsOf(geometry: MapShape['geometry']): AreaRings {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}
