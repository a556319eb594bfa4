import { readDemoAsset } from './demo-assets.js';
import { RBK_EDITIONS, RBK_PLACES, RBK_SPLIT, rbkLineage, rbkPlacesOf } from './rbk-places.js';
import { STOLBERG_EDITION, STOLBERG_PLACES } from './stolberg-places.js';

type Point = readonly [x: number, y: number];

interface Area {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parentCode: string | null;
  readonly population: number;
  readonly rings: readonly (readonly Point[])[];
}

/** Whole numbers of 0.00001 degrees, in which sums and turns are exact. */
const toWhole = ([x, y]: Point): Point => [Math.round(x * 1e5), Math.round(y * 1e5)];

function readAreas(file: string): readonly Area[] {
  const { features } = JSON.parse(readDemoAsset(file).toString('utf8')) as {
    features: {
      properties: Omit<Area, 'rings'>;
      geometry: { type: 'Polygon'; coordinates: Point[][] } | { type: 'MultiPolygon'; coordinates: Point[][][] };
    }[];
  };
  return features.map(({ properties, geometry }) => {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    return { ...properties, rings: rings.map((ring) => ring.map(toWhole)) };
  });
}

const segmentsOf = (ring: readonly Point[]) => ring.slice(1).map((to, i) => [ring[i]!, to] as const);

function doubleArea(ring: readonly Point[]): number {
  return segmentsOf(ring).reduce((sum, [[x1, y1], [x2, y2]]) => sum + x1 * y2 - x2 * y1, 0);
}

const areaOf = (area: Area) => area.rings.reduce((sum, ring) => sum + doubleArea(ring), 0);
const turn = (p: Point, q: Point, r: Point) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));

function crosses(ring: readonly Point[]): boolean {
  const segments = segmentsOf(ring);
  return segments.some(([p, q], i) =>
    segments
      .slice(i + 2)
      .some(
        ([r, s], j) =>
          !(i === 0 && i + 2 + j === segments.length - 1) &&
          turn(p, q, r) * turn(p, q, s) <= 0 &&
          turn(r, s, p) * turn(r, s, q) <= 0 &&
          Math.min(p[0], q[0]) <= Math.max(r[0], s[0]) &&
          Math.min(r[0], s[0]) <= Math.max(p[0], q[0]) &&
          Math.min(p[1], q[1]) <= Math.max(r[1], s[1]) &&
          Math.min(r[1], s[1]) <= Math.max(p[1], q[1]),
      ),
  );
}

/** Edges whose opposite is missing among these areas: what remains is the outline of their union. */
function openEdges(areas: readonly Area[]): ReadonlySet<string> {
  const edges = new Set<string>();
  for (const [from, to] of areas.flatMap(({ rings }) => rings).flatMap(segmentsOf)) {
    if (!edges.delete(`${to.join()}|${from.join()}`)) edges.add(`${from.join()}|${to.join()}`);
  }
  return edges;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

describe.each([
  { file: 'rbk-areas.geojson', district: 1, municipality: 8, small: 81 },
  { file: 'rbk-areas-2018.geojson', district: 1, municipality: 8, small: 80 },
  { file: 'stolberg-areas.geojson', district: 0, municipality: 1, small: 17 },
])('demonstration map $file', ({ file, district, municipality, small }) => {
  const areas = readAreas(file);
  const of = (level: string) => areas.filter((area) => area.level === level);

  it('holds the expected areas on every level', () => {
    expect([of('district').length, of('municipality').length, of('small_area').length]).toEqual([
      district,
      municipality,
      small,
    ]);
    expect(new Set(areas.map(({ code }) => code)).size).toBe(areas.length);
  });

  it('has polygons of positive area that do not cross themselves', () => {
    const rings = areas.flatMap(({ code, rings: own }) => own.map((ring) => ({ code, ring })));
    expect(rings.filter(({ ring }) => doubleArea(ring) <= 0).map(({ code }) => code)).toEqual([]);
    expect(rings.filter(({ ring }) => crosses(ring)).map(({ code }) => code)).toEqual([]);
    expect(rings.filter(({ ring }) => ring[0]?.join() !== ring.at(-1)?.join())).toEqual([]);
  });

  it('keeps every small area in one piece', () => {
    expect(of('small_area').filter(({ rings }) => rings.length !== 1)).toEqual([]);
  });

  it('shares borders exactly, so that the parts of an area add up to it', () => {
    for (const whole of areas.filter(({ level }) => level !== 'small_area')) {
      const parts = areas.filter(({ parentCode }) => parentCode === whole.code);
      expect(openEdges(parts)).toEqual(openEdges([whole]));
      expect(sum(parts.map(areaOf))).toBe(areaOf(whole));
      expect(sum(parts.map(({ population }) => population))).toBe(whole.population);
    }
  });

  it('names a parent that exists and keeps leading zeros in the codes', () => {
    const codes = new Set(areas.map(({ code }) => code));
    expect(areas.filter(({ parentCode }) => parentCode !== null && !codes.has(parentCode))).toEqual([]);
    expect(areas.every(({ code }) => code.startsWith('05'))).toBe(true);
  });
});

describe('demonstration places', () => {
  it('matches the map of every edition', () => {
    const named = (places: readonly { code: string; name: string; population: number }[]) =>
      places.map(({ code, name, population }) => `${code} ${name} ${population}`).sort();
    const mapped = (file: string) => named(readAreas(file).filter(({ level }) => level === 'small_area'));
    expect(mapped('rbk-areas-2018.geojson')).toEqual(named(rbkPlacesOf('rbk-2018')));
    expect(mapped('rbk-areas.geojson')).toEqual(named(rbkPlacesOf('rbk-2024')));
    expect(mapped(STOLBERG_EDITION.assetFile)).toEqual(named(STOLBERG_PLACES));
    expect(RBK_EDITIONS.map(({ key }) => rbkPlacesOf(key as 'rbk-2018' | 'rbk-2024').length)).toEqual([80, 81]);
  });

  it('divides one Wohnplatz completely and carries the others over', () => {
    const lineage = rbkLineage();
    const split = lineage.filter(({ from }) => from === RBK_SPLIT.from);
    expect(split.map(({ to }) => to)).toEqual(RBK_SPLIT.into);
    expect(sum(split.map(({ share }) => share))).toBeCloseTo(1, 12);
    expect(lineage.filter(({ from, to, share }) => from === to && share === 1)).toHaveLength(79);
  });

  it('has only Wohnplätze of at least 1,000 residents', () => {
    expect(RBK_PLACES.filter(({ population }) => population < 1000)).toEqual([]);
  });
});
