import { FAMILIES, oneFontShows } from '../fonts/document-fonts.js';
import { cleanText } from './clean-text.js';

/** A picture with the fonts of the house by their names, and no sign in it that they cannot show. */
export function paperSvg(svg: string): string {
  return cleanText(svg, oneFontShows).replaceAll(
    'font-family="Fira Sans"',
    `font-family="${FAMILIES.map((name) => `'${name}'`).join(', ')}"`,
  );
}
