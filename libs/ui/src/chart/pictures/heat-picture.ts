/** A heat table as a picture for a file: the same cells, colours and signs; built only when somebody takes it along. */
import { svgElement } from '../download/svg-element.js';
import { shortened } from '../download/text-width.js';
import type { MapColour } from '../../legend/map-colours.js';
import type { HeatColumn, HeatRow } from './heat-table.js';

const CELL = { width: 34, height: 18 } as const;
const NAME_WIDTH = 210;

export function heatPicture(
  document: Document,
  columns: readonly HeatColumn[],
  rows: readonly HeatRow[],
): SVGSVGElement {
  const head = 20;
  const [width, height] = [NAME_WIDTH + columns.length * CELL.width, head + rows.length * CELL.height];
  const svg = svgElement(document, 'svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const text = (words: string, x: number, y: number, anchor: string, fill: string): void => {
    const element = svgElement(document, 'text', { x, y, 'font-size': 12, 'text-anchor': anchor }, words);
    element.style.fill = fill;
    svg.append(element);
  };
  columns.forEach(({ code }, at) => {
    const room = shortened(code, CELL.width, 12);
    text(room, NAME_WIDTH + (at + 0.5) * CELL.width, 14, 'middle', 'var(--mat-sys-on-surface-variant)');
  });
  rows.forEach(({ lead, label, cells }, row) => {
    const y = head + row * CELL.height;
    const name = shortened(label, NAME_WIDTH - 40, 12);
    text(lead, 26, y + 13, 'end', 'var(--mat-sys-on-surface-variant)');
    text(name, 34, y + 13, 'start', 'var(--mat-sys-on-surface)');
    cells.forEach((cell, at) => {
      const x = NAME_WIDTH + at * CELL.width;
      const patch = svgElement(document, 'rect', { x, y, width: CELL.width - 1, height: CELL.height - 1 });
      patch.style.fill = cell.colour === null ? 'none' : `var(--qw-${cell.colour})`;
      const ink = cell.colour === null ? 'var(--mat-sys-on-surface-variant)' : inkOn(cell.colour);
      svg.append(patch);
      text(cell.sign, x + CELL.width / 2, y + 13, 'middle', ink);
    });
  });
  return svg;
}

/** Files are light: only the two darkest classes need light letters. */
function inkOn(colour: MapColour): string {
  return colour === 'dm3' || colour === 'dp3' || colour === 'c4' || colour === 'c5' ? '#ffffff' : '#131525';
}
