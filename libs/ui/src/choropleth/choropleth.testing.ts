/** Square areas on a grid, for specs: rows from north to south, columns from west to east, ids like "r0c1". */
import type { MapShape } from './map-geometry.js';

export function gridOfAreas(rows: number, columns: number): MapShape[] {
  const shapes: MapShape[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [west, north] = [7 + column * 0.01, 51 - row * 0.01];
      const ring = [
        [west, north],
        [west + 0.01, north],
        [west + 0.01, north - 0.01],
        [west, north - 0.01],
        [west, north],
      ];
      const group = column < columns / 2 ? 'West' : 'Ost';
      const id = `r${row}c${column}`;
      shapes.push({ id, name: `Gebiet ${id}`, group, geometry: { type: 'Polygon', coordinates: [ring] } });
    }
  }
  return shapes;
}
