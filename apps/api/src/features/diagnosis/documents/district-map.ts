/**
 * Still maps of a district for documents: its small areas on the equirectangular plane of its own latitude, as SVG. Nothing of it can be
 * pressed; who does not see it gets the alternative text that stands beside it.
 */

/** Longitude and latitude in degrees. */
type Position = readonly number[];
type Ring = readonly Position[];

export type MapGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

export interface MapArea {
  readonly id: string;
  readonly name: string;
  readonly level: 'district' | 'municipality' | 'small_area';
  readonly parentId: string | null;
  /** Null for a municipality that came without an outline of its own: it has that of its small areas. */
  readonly geometry: MapGeometry | null;
}

type Outlined = MapArea & { readonly geometry: MapGeometry };

interface Drawn {
  readonly area: MapArea;
  readonly path: string;
  readonly centre: readonly [number, number];
  readonly size: number;
}

/** A district drawn once, for as many maps as are wanted. */
export interface DrawnDistrict {
  readonly height: number;
  readonly smallAreas: readonly Drawn[];
  readonly municipalities: readonly Drawn[];
}

const WIDTH = 600;
const MARGIN = 6;
/** Between the lines of a legend. */
const LINE = 26;
const INK = '#131525';
const QUIET = '#51577a';
const PALE = '#e8e9ef';
const ACCENT = '#00224e';
/** A place to find one's way by, the area a map is about, and the name of a part of a whole map. */
const LABELS = {
  place: { weight: 400, size: 21, colour: QUIET },
  subject: { weight: 600, size: 25, colour: INK },
  title: { weight: 500, size: 17, colour: INK },
} as const;
const HALO = 'stroke="#ffffff" stroke-width="5" paint-order="stroke" stroke-linejoin="round"';

/** Null without geometry. */
export function drawDistrict(areas: readonly MapArea[]): DrawnDistrict | null {
  const small = areas.filter((area): area is Outlined => area.level === 'small_area' && area.geometry !== null);
  if (small.length === 0) return null;
  const points = small.flatMap(({ geometry }) => ringsOf(geometry).flat());
  const [west, east] = ends(points, 0);
  const [south, north] = ends(points, 1);
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / Math.max(1e-9, (east - west) * shrink);
  const project = ([x = 0, y = 0]: Position): [number, number] => [
    MARGIN + (x - west) * shrink * scale,
    MARGIN + (north - y) * scale,
  ];
  const municipalities = areas.filter(({ level }) => level === 'municipality');
  return {
    height: Math.ceil((north - south) * scale + 2 * MARGIN),
    smallAreas: small.map((area) => drawnArea(area, ringsOf(area.geometry), project)),
    municipalities: municipalities.flatMap((area) => {
      const parts = small.filter(({ parentId }) => parentId === area.id).flatMap(({ geometry }) => ringsOf(geometry));
      const drawn = drawnArea(area, area.geometry ? ringsOf(area.geometry) : parts, project);
      return parts.length === 0 ? [] : [{ ...drawn, path: area.geometry ? drawn.path : outlineOf(parts, project) }];
    }),
  };
}

/**
 * Where small areas of one municipality meet, each has the same edge: what stands once is the border around them. Its edges are put
 * together into rings, so that it can be filled.
 */
function outlineOf(rings: readonly Ring[], project: (position: Position) => [number, number]): string {
  const edges = new Map<string, readonly [string, string] | null>();
  for (const ring of rings) {
    const corners = onGrid(ring.map(project)).map(([x, y]) => `${x} ${y}`);
    for (let at = 1; at < corners.length; at += 1) {
      const [from = '', to = ''] = [corners[at - 1], corners[at]];
      if (from === to) continue;
      const key = from < to ? `${from}|${to}` : `${to}|${from}`;
      edges.set(key, edges.has(key) ? null : [from, to]);
    }
  }
  const next = new Map<string, string[]>();
  for (const edge of edges.values()) {
    if (edge) next.set(edge[0], [...(next.get(edge[0]) ?? []), edge[1]]);
  }
  return [...next.keys()].map((start) => ringFrom(start, next)).join('');
}

/** Walks edges from a corner until there is none left to go on with; takes away what it walked. */
function ringFrom(start: string, next: Map<string, string[]>): string {
  const corners = [start];
  for (let at = next.get(start)?.pop(); at !== undefined; at = next.get(at)?.pop()) {
    corners.push(at);
    if (at === start) break;
  }
  return corners.length < 3 ? '' : `M${corners.join('L')}`;
}

/** Where one area lies in the district. */
export function locatorMap(district: DrawnDistrict, areaId: string): string {
  const own = district.smallAreas.find(({ area }) => area.id === areaId);
  return svgOf(district, [
    ...outlines(district).map(({ path }) => `<path d="${path}" fill="${PALE}" stroke="${INK}" stroke-width="1"/>`),
    ...district.municipalities.map(({ area, centre }) => label(area.name, centre, 'place')),
    ...(own ? [highlight(own)] : []),
  ]);
}

/** Outlines of the municipalities; where small areas lie directly in the district, those of the areas. */
function outlines({ municipalities, smallAreas }: DrawnDistrict): readonly Drawn[] {
  return municipalities.length > 0 ? municipalities : smallAreas;
}

/** The area with a ring around it, since some are smaller than a printed dot, and its name below. */
function highlight({ area, path, centre: [x, y], size }: Drawn): string {
  const radius = Math.max(16, Math.sqrt(size / Math.PI) * 1.7);
  const inside = Math.min(WIDTH - 90, Math.max(90, x));
  return [
    `<path d="${path}" fill="${ACCENT}" stroke="#ffffff" stroke-width="1.2"/>`,
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="none" stroke="#9e0000" stroke-width="2.6"/>`,
    label(area.name, [inside, y + radius + 25], 'subject'),
  ].join('');
}

/**
 * All areas in the colours of their classes, those in `marked` with a heavy outline.
 *
 * @param colourOf colour of an area by its id; null = no class, drawn white
 */
export function classMap(
  district: DrawnDistrict,
  colourOf: (areaId: string) => string | null,
  marked: ReadonlySet<string>,
  legend: readonly { readonly colour: string; readonly label: string }[] = [],
): string {
  const outlined = district.smallAreas.filter(({ area }) => marked.has(area.id));
  return svgOf(
    district,
    [
      ...district.smallAreas.map(
        ({ area, path }) =>
          `<path d="${path}" fill="${colourOf(area.id) ?? '#ffffff'}" stroke="#ffffff" stroke-width="0.8"/>`,
      ),
      ...district.municipalities.map(
        ({ path }) => `<path d="${path}" fill="none" stroke="${INK}" stroke-width="1.1"/>`,
      ),
      ...outlined.map(
        ({ path }) =>
          `<path d="${path}" fill="none" stroke="#ffffff" stroke-width="4.5"/><path d="${path}" fill="none" stroke="${INK}" stroke-width="2.2"/>`,
      ),
      ...district.municipalities.map(({ area, centre }) => label(area.name, centre, 'title')),
      ...legend.map((entry, at) => legendLine(entry, district.height + 24 + at * LINE)),
    ],
    legend.length === 0 ? 0 : 24 + legend.length * LINE,
  );
}

function legendLine({ colour, label: words }: { readonly colour: string; readonly label: string }, y: number): string {
  return `<rect x="${MARGIN}" y="${y}" width="30" height="16" fill="${colour}" stroke="${INK}" stroke-width="0.6"/><text x="${MARGIN + 40}" y="${y + 14}" font-family="Fira Sans" font-size="18" fill="${INK}">${escaped(words)}</text>`;
}

/** @param below room under the map */
function svgOf({ height: map }: DrawnDistrict, shapes: readonly string[], below = 0): string {
  const height = map + below;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">${shapes.join('')}</svg>`;
}

function label(name: string, [x, y]: readonly [number, number], kind: keyof typeof LABELS): string {
  const { weight, size, colour } = LABELS[kind];
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle" font-family="Fira Sans" font-weight="${weight}" font-size="${size}" fill="${colour}" ${HALO}>${escaped(name)}</text>`;
}

/** Names are text and never markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}

/** Corners stand on this grid: a tenth of a millimetre in print. It takes most points out of a surveyor's outline. */
const GRID = 1;

function drawnArea(area: MapArea, outline: readonly Ring[], project: (position: Position) => [number, number]): Drawn {
  const rings = outline.map((ring) => onGrid(ring.map(project)));
  const path = rings.map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`).join('');
  // The largest ring carries the name: the middle of an area with an exclave may lie outside both.
  const measured = rings.map(measure).sort((a, b) => b.size - a.size);
  const { centre, size } = measured[0] ?? { centre: [0, 0] as const, size: 0 };
  return { area, path, centre, size };
}

/** No two neighbours are equal; a speck smaller than the grid keeps one corner. */
function onGrid(ring: readonly [number, number][]): [number, number][] {
  const placed: [number, number][] = [];
  for (const [x, y] of ring) {
    const point: [number, number] = [Math.round(x / GRID) * GRID, Math.round(y / GRID) * GRID];
    const last = placed.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) placed.push(point);
  }
  return placed;
}

/** Area and centroid of a ring, by its triangles. */
function measure(ring: readonly (readonly [number, number])[]): { centre: readonly [number, number]; size: number } {
  let [doubled, x, y] = [0, 0, 0];
  ring.forEach(([x0, y0], at) => {
    const [x1, y1] = ring[(at + 1) % ring.length] ?? [x0, y0];
    const cross = x0 * y1 - x1 * y0;
    doubled += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  });
  const [first = [0, 0]] = ring;
  if (doubled === 0) return { centre: [first[0] ?? 0, first[1] ?? 0], size: 0 };
  return { centre: [x / (3 * doubled), y / (3 * doubled)], size: Math.abs(doubled / 2) };
}

function ringsOf(geometry: MapGeometry): readonly Ring[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function ends(points: readonly Position[], axis: 0 | 1): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const point of points) {
    const value = point[axis] ?? 0;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}
