import { meantNumber } from './meant-number.js';
import { type NumberFormat, PLAIN, dayOfSerial, hundredfold } from './number-format.js';

/**
 * The text of a cell as the table is read: what a person sees, with every digit that was meant. Numbers have a decimal comma,
 * because text beside them was typed in German. A formula whose result the file does not hold shows as the formula itself, so that it
 * is found to be no number instead of being passed over as an empty cell.
 */
export interface RawCell {
  /** Type as the sheet says it: `n` number, `s` shared text, `str` and `inlineStr` text, `b`, `e` error, `d` ISO date. */
  readonly type: string;
  readonly format: NumberFormat;
  readonly value: string;
  /** Text that stands in the cell itself. */
  readonly inline: string;
  readonly formula: string;
}

export interface Workbook {
  readonly shared: readonly string[];
  readonly from1904: boolean;
}

/** Whether the cell holds a number that may be a figure: not a text, not a date, and no year. */
export function isFigure({ type, format, value }: RawCell): boolean {
  if (type !== 'n' || format.kind === 'date' || format.kind === 'padded' || value === '') return false;
  const number = Number(value);
  return !(Number.isInteger(number) && number >= 1990 && number <= 2100);
}

export function cellText(cell: RawCell, book: Workbook): string {
  const text = plainText(cell, book);
  return text === '' && cell.formula !== '' && cell.value === '' ? `=${oneLine(cell.formula)}` : text;
}

function plainText({ type, format, value, inline }: RawCell, book: Workbook): string {
  if (type === 's') return oneLine(book.shared[Number(value)] ?? '');
  if (type === 'inlineStr') return oneLine(inline);
  if (type === 'b') return value === '1' ? 'WAHR' : value === '0' ? 'FALSCH' : '';
  if (type === 'd') return value.slice(0, 10);
  return type === 'n' ? numberText(value.trim(), format, book.from1904) : oneLine(value);
}

function numberText(value: string, format: NumberFormat, from1904: boolean): string {
  if (value === '') return '';
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (format.kind === 'date') return dayOfSerial(number, from1904) ?? meantNumber(value, number, undefined);
  if (format.kind === 'padded' && Number.isInteger(number) && number >= 0) {
    return String(number).padStart(format.digits, '0');
  }
  const decimals = decimalsIn(format);
  const shown = meantNumber(value, number, decimals);
  return format.kind === 'percent' ? `${comma(hundredfold(shown))} %` : comma(shown);
}

/** A per cent sign moves the point by two places: the number itself has two decimals more than are shown. */
function decimalsIn(format: NumberFormat): number | undefined {
  if (format.kind === 'plain') return format.decimals;
  return format.kind === 'percent' && format.decimals !== undefined ? format.decimals + 2 : undefined;
}

function comma(text: string): string {
  return text.replace('.', ',');
}

/** Line breaks inside a cell would move every row below it; signs that cannot be written are taken out. */
function oneLine(text: string): string {
  return withoutEscapes(text)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

/** Control characters stand in the file as "_x000D_". */
function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

export const EMPTY_CELL: RawCell = { type: 'n', format: PLAIN, value: '', inline: '', formula: '' };

/** Begins the text of a cell that belongs to a merged cell above it with a figure: the figure stands for several rows at once. */
const MERGED = '↑';

/** What stands in the cells below the first one of a merged figure. */
export function mergedFigure(reference: string): string {
  return `${MERGED}${reference}`;
}

/** The range that the text names when its cell is part of a merged figure, otherwise `null`. */
export function mergedRange(text: string): string | null {
  return text.startsWith(MERGED) ? text.slice(MERGED.length) : null;
}
