import { type DecimalMark, readCell } from './cell.js';

/**
 * What stands under a table, or between its parts, and is no row of it: where the figures come from, whose they are, of which day, and
 * remarks. Told by how it begins, or by being a sentence that stands alone in its row.
 */
export const NOTE_KINDS = ['source', 'copyright', 'as_of', 'remark'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

const BEGINNINGS: readonly (readonly [NoteKind, RegExp])[] = [
  ['copyright', /^(?:©|\(c\)\s|copyright(?!\p{L}))/iu],
  ['source', /^(?:daten)?quellen?(?:angaben?|nachweis)?(?:\s*:|\s+[–—-])|^quelle\s+\p{L}/iu],
  [
    'as_of',
    /^(?:daten|gebiets)?stand(?:\s+der\s+(?:daten|zahlen))?(?:\s*:|\s+[–—-])|^(?:daten)?stand\s+\d|^(?:erstellt|erzeugt|abgerufen|ausgegeben)\s+(?:am|von)\s/iu,
  ],
  [
    'remark',
    /^(?:anmerkung(?:en)?|bemerkung(?:en)?|hinweise?|erläuterung(?:en)?|fußnoten?|legende|zeichenerklärung)(?!\p{L})|^(?:\d{1,2}\)|\*+\)?|[¹²³⁴⁵]|\[\d{1,2}\])\s*\p{L}{2}/iu,
  ],
];

/** So many words in a single cell are no name of an area. */
const SENTENCE_WORDS = 5;

/**
 * What kind of note the cells of a row hold, or `null` when they hold none.
 *
 * @param figures columns in which figures are read; a row with a figure, or with a sign that stands for one, is no note
 */
export function noteIn(
  cells: readonly string[],
  figures: ReadonlySet<number>,
  decimal: DecimalMark = ',',
): { readonly kind: NoteKind; readonly column: number } | null {
  const filled = cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [{ text: cell.trim(), column }]));
  const [first] = filled;
  if (!first || filled.some(({ text, column }) => figures.has(column) && isFigure(text, decimal))) return null;
  const named = BEGINNINGS.find(([, pattern]) => pattern.test(first.text))?.[0];
  if (named) return { kind: named, column: first.column };
  const sentence = filled.length === 1 && first.text.split(/\s+/).filter(hasLetters).length >= SENTENCE_WORDS;
  return sentence ? { kind: 'remark', column: first.column } : null;
}

function isFigure(text: string, decimal: DecimalMark): boolean {
  const { kind } = readCell(text, decimal);
  return kind === 'number' || kind === 'mark';
}

function hasLetters(word: string): boolean {
  return /\p{L}/u.test(word);
}
