/**
 * Released aggregates on the map, as RFC 7946 has it: WGS 84, outer rings against the clock and holes with it, `geometry` null where an area has
 * no outline. Properties are flat, because geographic information systems read nothing else.
 */
import { NOT_DELIVERED, type ReleasedData, roundedValue, signOf } from './released-data.js';
import { SECRECY_NOTE, UNIT_WORDS, USE_NOTE } from './released-words.js';

type Position = readonly number[];
type Ring = readonly Position[];
export type Outline =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

/**
 * A feature for each area. For each indicator and year there are `<code>_<year>` (figure or null), and beside it `…_status` with the sign's
 * code, `…_numerator` and `…_denominator` where they are released.
 *
 * @param outlines by position of the area
 */
export function releasedGeoJson(data: ReleasedData, outlines: readonly (Outline | null)[]): string {
  const { title, publisher, origin, releasedAt, edition, areas } = data;
  return JSON.stringify({
    type: 'FeatureCollection',
    ...{ title, publisher, origin, releasedAt, use: USE_NOTE, secrecy: SECRECY_NOTE, areaEdition: edition },
    indicators: data.indicators.map(({ code, name, unit, numerator, denominator }) => ({
      ...{ code, name, unit: UNIT_WORDS[unit], numerator, denominator },
    })),
    statuses: statusMeanings(data),
    features: areas.map(({ code, name, level, parentName }, row) => ({
      type: 'Feature',
      id: code,
      properties: { code, name, level, parent: parentName, ...figuresOf(data, row) },
      geometry: rightHanded(outlines[row] ?? null),
    })),
  });
}

/** The statuses that occur, with their meaning. */
export function statusMeanings({ figures }: ReleasedData): Record<string, string> {
  const found = [...new Set(figures.map(({ status }) => status))].filter((status) => status !== 'present').sort();
  return Object.fromEntries(found.map((status) => [status, signOf(status).meaning]));
}

function figuresOf({ areas, indicators, columns, figures }: ReleasedData, row: number): Record<string, unknown> {
  const entries = columns.flatMap(({ indicator, year }, column) => {
    const key = `${indicators[indicator]?.code ?? ''}_${year}`;
    const { value, status, numerator, denominator } = figures[column * areas.length + row] ?? NOT_DELIVERED;
    return [
      [key, value === null ? null : roundedValue(value)] as const,
      [`${key}_status`, status] as const,
      ...(numerator === null ? [] : [[`${key}_numerator`, numerator] as const]),
      ...(denominator === null ? [] : [[`${key}_denominator`, denominator] as const]),
    ];
  });
  return Object.fromEntries(entries);
}

function rightHanded(outline: Outline | null): Outline | null {
  if (outline === null) return null;
  if (outline.type === 'Polygon') return { ...outline, coordinates: outline.coordinates.map(turned) };
  return { ...outline, coordinates: outline.coordinates.map((rings) => rings.map(turned)) };
}

/** The outer ring, which comes first, against the clock, and holes with it. */
function turned(ring: Ring, at: number): Ring {
  const area = signedArea(ring);
  const right = at === 0 ? area >= 0 : area <= 0;
  return right ? ring : ring.toReversed();
}

/** Twice the area within the ring; positive against the clock. */
function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y);
  }, 0);
}
