import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  RBK_DISTRICT,
  RBK_EDITIONS,
  RBK_MUNICIPALITIES,
  RBK_PLACES,
  RBK_SPLIT,
  type DemoPlace,
} from '../../apps/api/src/cli/demo/rbk-places.ts';
import { STOLBERG_EDITION, STOLBERG_PLACES, STOLBERG_TOWN } from '../../apps/api/src/cli/demo/stolberg-places.ts';
import { SEEDS } from './seeds.ts';
import { divideOutline, rounded, type Cell } from './divide.ts';
import { bendInnerBorders } from './natural-borders.ts';
import { type Point, type Ring, signedArea } from './plane.ts';
import { dissolve, edgeKey, edgesOf, insertPoints, pointKey } from './topology.ts';

/**
 * Run once by us: divides the outlines of the municipalities (Land NRW 2019) into the small areas of the demonstration and
 * writes the GeoJSON files that the seeding command imports.
 *
 *   node tools/demo/divide-outlines.ts <folder with rbk_gemeinden.geojson and stolberg.geojson> [<output folder>]
 */

interface Outline {
  readonly code: string;
  readonly ring: Ring;
}

interface AreaFeature {
  readonly code: string;
  readonly name: string;
  readonly level: 'district' | 'municipality' | 'small_area';
  readonly parentCode: string | null;
  readonly population: number;
  readonly rings: readonly Ring[];
}

/** A border that ends on a neighbour's edge is a corner there too (degrees, about one metre and a half). */
const ON_EDGE = 1.5e-5;

function readOutlines(file: string): Outline[] {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
    features: { properties: { ags: string }; geometry: { type: string; coordinates: Point[][] } }[];
  };
  return features.map(({ properties, geometry }) => {
    const [closed, ...holes] = geometry.coordinates;
    if (geometry.type !== 'Polygon' || closed === undefined || holes.length > 0) {
      throw new Error(`${properties.ags}: only a polygon without holes is expected`);
    }
    const open = closed.slice(0, -1).map(rounded);
    return { code: properties.ags, ring: signedArea(open) > 0 ? open : open.toReversed() };
  });
}

/** The small areas must cover their outline: within one part in a thousand, which rounding never reaches. */
function assertSameArea(code: string, outline: Ring, parts: readonly Ring[]): void {
  const covered = sum(parts.map(signedArea));
  const off = Math.abs(covered / signedArea(outline) - 1);
  if (off > 0.001)
    throw new Error(`${code}: the parts cover ${(100 * off).toFixed(3)} % more or less than the outline`);
}

/** All small areas of all outlines, with corners shared across municipal borders and inner borders bent. */
function divideAll(outlines: readonly Outline[], places: readonly DemoPlace[]): Cell[] {
  const cells = outlines.flatMap(({ code, ring }) => {
    const seeds = SEEDS[code] ?? {};
    const own = places.filter((place) => place.parentCode === code);
    return divideOutline(
      ring,
      own.map((place) => {
        const at = seeds[place.name];
        if (at === undefined) throw new Error(`No seed for ${place.name}`);
        return { code: place.code, at };
      }),
    );
  });
  const corners = [...new Map(cells.flatMap(({ rings }) => rings.flat()).map((p) => [pointKey(p), p])).values()];
  const outlineKeys = new Set(outlines.flatMap(({ ring }) => ring).map(pointKey));
  const fresh = corners.filter((point) => !outlineKeys.has(pointKey(point)));
  const joined = cells.map(({ code, rings }) => ({ code, rings: rings.map((r) => insertPoints(r, fresh, ON_EDGE)) }));

  const fixed = new Set<string>();
  for (const { code } of outlines) {
    const own = joined.filter((cell) => cell.code.startsWith(code)).flatMap(({ rings }) => rings);
    for (const [from, to] of dissolve(own).flatMap(edgesOf)) fixed.add(edgeKey(from, to)).add(edgeKey(to, from));
  }
  const flat = joined.flatMap(({ code, rings }) => rings.map((ring) => ({ code, ring })));
  const bent = bendInnerBorders(
    flat.map(({ ring }) => ring),
    fixed,
  );
  const divided = joined.map(({ code }) => ({ code, rings: bent.filter((_, i) => flat[i]?.code === code) }));
  for (const { code, ring } of outlines) {
    const own = divided.filter((cell) => cell.code.startsWith(code));
    assertSameArea(
      code,
      ring,
      own.flatMap(({ rings }) => rings),
    );
  }
  return divided;
}

function toGeoJson(
  edition: { readonly name: string; readonly validFrom: string },
  areas: readonly AreaFeature[],
): string {
  const features = areas.map(({ rings, ...properties }) => {
    const closed = rings.map((ring) => [...ring, ring[0]]);
    const geometry =
      closed.length === 1
        ? { type: 'Polygon', coordinates: closed }
        : { type: 'MultiPolygon', coordinates: closed.map((ring) => [ring]) };
    return JSON.stringify({ type: 'Feature', properties, geometry });
  });
  const metadata = {
    edition: edition.name,
    validFrom: edition.validFrom,
    attribution: 'Umrisse der Gemeinden: Land NRW 2019, dl-de/by-2-0 (www.govdata.de/dl-de/by-2-0)',
    note: 'Grenzen der Wohnplätze und Stadtteile sind eine eigene Konstruktion innerhalb der Umrisse (Land NRW 2019, dl-de/by-2-0), nicht amtlich',
    population: 'erfunden',
  };
  return `{"type":"FeatureCollection","metadata":${JSON.stringify(metadata)},"features":[\n${features.join(',\n')}\n]}\n`;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

function withUpperLevels(
  top: { readonly code: string; readonly name: string; readonly level: 'district' | 'municipality' },
  municipalities: readonly { readonly code: string; readonly name: string }[],
  places: readonly DemoPlace[],
  ringsOf: (code: string) => readonly Ring[],
): AreaFeature[] {
  const small = places.map(({ code, name, parentCode, population }) => ({
    ...{ code, name, level: 'small_area' as const, parentCode, population },
    rings: ringsOf(code),
  }));
  const middle = municipalities.map(({ code, name }) => {
    const own = small.filter(({ parentCode }) => parentCode === code);
    return {
      ...{ code, name, level: 'municipality' as const, parentCode: top.code },
      population: sum(own.map(({ population }) => population)),
      rings: dissolve(own.flatMap(({ rings }) => rings)),
    };
  });
  const whole = dissolve(small.flatMap(({ rings }) => rings));
  const population = sum(small.map((area) => area.population));
  return [{ ...top, parentCode: null, population, rings: whole }, ...middle, ...small];
}

function main(): void {
  const [input, output = join(import.meta.dirname, '../../apps/api/src/cli/demo/assets')] = process.argv.slice(2);
  if (input === undefined)
    throw new Error('Usage: node tools/demo/divide-outlines.ts <input folder> [<output folder>]');
  mkdirSync(output, { recursive: true });

  const rbkOutlines = readOutlines(join(input, 'rbk_gemeinden.geojson'));
  const divided = divideAll(
    rbkOutlines,
    RBK_PLACES.filter(({ code }) => code !== RBK_SPLIT.from),
  );
  const rbkRings = new Map(divided.map(({ code, rings }) => [code, rings]));
  rbkRings.set(RBK_SPLIT.from, dissolve(RBK_SPLIT.into.flatMap((part) => rbkRings.get(part) ?? [])));
  for (const edition of RBK_EDITIONS) {
    const places = RBK_PLACES.filter(({ editions }) => editions.includes(edition.key));
    const district = { ...RBK_DISTRICT, level: 'district' as const };
    const areas = withUpperLevels(district, RBK_MUNICIPALITIES, places, (code) => rbkRings.get(code) ?? []);
    writeFileSync(join(output, edition.assetFile), toGeoJson(edition, areas));
  }

  const stolberg = divideAll(readOutlines(join(input, 'stolberg.geojson')), STOLBERG_PLACES);
  const stolbergRings = new Map(stolberg.map(({ code, rings }) => [code, rings]));
  const town = { ...STOLBERG_TOWN, level: 'municipality' as const };
  const areas = withUpperLevels(town, [], STOLBERG_PLACES, (code) => stolbergRings.get(code) ?? []);
  writeFileSync(join(output, STOLBERG_EDITION.assetFile), toGeoJson(STOLBERG_EDITION, areas));
}

main();
