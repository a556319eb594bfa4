import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Draws one of the demonstration's GeoJSON files as a page with a plain SVG, to look at it.
 *
 *   node tools/demo/draw-areas.ts <file.geojson> <out.html> && chromium --headless --screenshot=map.png out.html
 */

type Position = readonly [number, number];

interface Feature {
  readonly properties: { readonly name: string; readonly level: string; readonly population: number };
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] };
}

const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) throw new Error('Usage: node tools/demo/draw-areas.ts <in> <out>');
const { features } = JSON.parse(readFileSync(input, 'utf8')) as { readonly features: readonly Feature[] };

const ringsOf = ({ geometry }: Feature) =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
const all = features.flatMap(ringsOf).flat();
const [west, east] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))];
const [south, north] = [Math.min(...all.map(([, y]) => y)), Math.max(...all.map(([, y]) => y))];
const HEIGHT = 1500;
const scale = HEIGHT / (north - south);
const stretch = Math.cos((((north + south) / 2) * Math.PI) / 180);
const width = Math.ceil((east - west) * stretch * scale);
const project = ([x, y]: Position) => [(x - west) * stretch * scale, (north - y) * scale] as const;

const paths = features
  .filter(({ properties }) => properties.level !== 'district')
  .toSorted((a, b) => b.properties.level.localeCompare(a.properties.level))
  .map((feature, i) => {
    const d = ringsOf(feature)
      .map(
        (ring) =>
          `M${ring
            .map((p) =>
              project(p)
                .map((n) => n.toFixed(1))
                .join(' '),
            )
            .join('L')}Z`,
      )
      .join('');
    const small = feature.properties.level === 'small_area';
    return `<path d="${d}" fill="${small ? `hsl(${String((i * 47) % 360)} 45% 82%)` : 'none'}" stroke="${small ? '#777' : '#000'}" stroke-width="${small ? '1' : '2.5'}"/>`;
  });
const labels = features
  .filter(({ properties }) => properties.level === 'small_area')
  .map((feature) => {
    const points = ringsOf(feature).flat().map(project);
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [x, y] = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
    return `<text x="${x.toFixed(0)}" y="${y.toFixed(0)}" text-anchor="middle" font-size="11">${feature.properties.name}</text>`;
  });
writeFileSync(
  output,
  `<!doctype html><meta charset="utf-8"><body style="margin:0"><svg width="${String(width)}" height="${String(HEIGHT)}" font-family="sans-serif">${paths.join('')}${labels.join('')}</svg></body>`,
);
