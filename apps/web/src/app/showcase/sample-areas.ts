/** A small invented district for the page of building blocks: 35 areas on a bent grid, always the same. */
import { INDEX_COLOURS, type MapColour } from '@quartierwerk/ui/legend/map-colours';
import type { MapShape } from '@quartierwerk/ui/choropleth/map-geometry';

export interface SampleArea {
  readonly shape: MapShape;
  readonly index: number | null;
  readonly rank: number | null;
  readonly colour: MapColour | null;
  readonly provisional: boolean;
}

const ROWS = 5;
const COLUMNS = 7;
const LIMITS = [-1.2, -0.4, 0.4, 1.25] as const;
const PLACES = ['Lindenau', 'Auental', 'Bergfeld'] as const;

/** A repeatable value between −1 and 1 for a corner or an area. */
function noise(a: number, b: number): number {
  return Math.sin(a * 12.9898 + b * 78.233 + 4) * Math.cos(a * 3.7 - b * 9.1);
}

function corner(row: number, column: number): [number, number] {
  return [7 + column * 0.012 + 0.004 * noise(row, column), 51 - row * 0.009 + 0.003 * noise(column, row)];
}

export function sampleAreas(): SampleArea[] {
  const cells = Array.from({ length: ROWS * COLUMNS }, (_, at) => ({
    row: Math.floor(at / COLUMNS),
    column: at % COLUMNS,
  }));
  const areas = cells.map(({ row, column }) => {
    const place = PLACES[Math.min(2, Math.floor(column / 2.4))] ?? PLACES[0];
    const ring = [
      corner(row, column),
      corner(row, column + 1),
      corner(row + 1, column + 1),
      corner(row + 1, column),
      corner(row, column),
    ];
    const shape: MapShape = {
      id: `${row}-${column}`,
      name: `${place} ${row * COLUMNS + column + 1}`,
      group: place,
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    const index = row === 2 && column === 5 ? null : Math.round(240 * noise(row + 3, column + 1)) / 100;
    return { shape, index, provisional: row === 4 && column > 4 };
  });
  const order = areas.flatMap(({ index }) => (index === null ? [] : [index])).sort((a, b) => b - a);
  return areas.map((area) => {
    const place = area.index === null ? -1 : order.indexOf(area.index);
    return { ...area, rank: place >= 0 && place < 4 ? place + 1 : null, colour: colourOf(area.index) };
  });
}

function colourOf(index: number | null): MapColour | null {
  return index === null ? null : (INDEX_COLOURS[LIMITS.filter((limit) => index > limit).length] ?? null);
}
