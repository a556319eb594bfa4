import { type DecimalMark, meaningOfMark, readNumber } from './cell.js';
import type { FileEncoding } from './file-probe.js';
import { areTiers, lineAboveHead } from './head-tiers.js';
import { type TableRecord, isBlank, recordsOf } from './table-scanner.js';

/**
 * The dialect of a delivered table: how it is written, apart from what it says. Guessed from the first lines and shown to the
 * person, who may correct every part of it.
 */
export const DELIMITERS = [';', '\t', ',', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface Dialect {
  readonly encoding: FileEncoding;
  readonly delimiter: Delimiter;
  readonly decimal: DecimalMark;
  /** Line on which the column heads stand; 0 when the table has none. Lines above it are titles and are not read. */
  readonly headerLine: number;
  /** Line of the upper heads, where heads stand in two rows; the names of the columns are both together. */
  readonly upperLine?: number;
  /** Line of the first record. */
  readonly firstLine: number;
}

/** How many records the guess looks at. */
const SAMPLE = 400;

/**
 * Guesses the dialect from the beginning of the text. `null` when no delimiter gives at least two columns: then it is no table.
 *
 * @param head the first 64 kB or less, decoded; a last line that is cut off is left out unless `complete`
 * @param known what needs no guess, because this house wrote the text itself
 */
export function detectDialect(
  head: string,
  encoding: FileEncoding,
  complete: boolean,
  known?: { readonly delimiter: Delimiter; readonly decimal: DecimalMark },
): Dialect | null {
  const text = complete ? head : head.slice(0, head.lastIndexOf('\n') + 1) || head;
  const guess = guessDelimiter(text, known ? [known.delimiter] : DELIMITERS);
  if (!guess) return null;
  const { delimiter, records, width } = guess;
  const rows = records.filter(({ cells }) => cells.length === width && !isBlank(cells));
  // A spreadsheet pads the title above the table with empty cells; the heads fill at least half of theirs.
  const body = rows.slice(
    Math.max(
      0,
      rows.findIndex(({ cells }) => filledShare(cells) >= 0.5),
    ),
  );
  const [first] = body;
  if (!first) return null;
  const decimal = known?.decimal ?? detectDecimal(body.slice(1), delimiter);
  if (!hasHeads(body, decimal)) return { encoding, delimiter, decimal, headerLine: 0, firstLine: first.line };
  const found = tiersAt(rows, rows.indexOf(first), decimal);
  const tiers = found && lineAboveHead(records, found.lower.line) === found.upper.line ? found : null;
  const lower = tiers?.lower ?? first;
  return {
    ...{ encoding, delimiter, decimal, headerLine: lower.line },
    ...(tiers ? { upperLine: tiers.upper.line } : {}),
    firstLine: rows[rows.indexOf(lower) + 1]?.line ?? lower.line + 1,
  };
}

interface DelimiterGuess {
  readonly delimiter: Delimiter;
  readonly records: TableRecord[];
  readonly width: number;
  readonly share: number;
}

/**
 * The delimiter that gives most lines the same number of cells. Among equals the order of DELIMITERS decides: a table with decimal
 * commas is split evenly by commas too, but no table has decimal semicolons.
 */
function guessDelimiter(text: string, tried: readonly Delimiter[]): DelimiterGuess | null {
  let best: DelimiterGuess | null = null;
  for (const delimiter of tried) {
    const records = recordsOf(text, delimiter, SAMPLE);
    const filled = records.filter(({ cells }) => !isBlank(cells));
    const { width, count } = commonWidth(filled);
    const share = count / Math.max(1, filled.length);
    // One line that happens to hold the sign is no table: there are heads and a row, or two rows.
    if (width < 2 || count < 2 || (best && share <= best.share + 0.15)) continue;
    best = { delimiter, records, width, share };
  }
  return best;
}

function filledShare(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length / cells.length;
}

function commonWidth(records: readonly TableRecord[]): { width: number; count: number } {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let width = 0;
  let count = 0;
  for (const [candidate, seen] of counts) {
    const better = candidate >= 2 && (seen > count || (seen === count && candidate > width));
    if (better) [width, count] = [candidate, seen];
  }
  return { width, count };
}

/** Proof of one decimal mark: a single mark that cannot group thousands, or both marks with the decimal one last. */
const PROVES: Readonly<Record<DecimalMark, RegExp>> = {
  ',': /^[+-]?(?:0,\d+|\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:[. ]\d{3})+,\d+)$/,
  '.': /^[+-]?(?:0\.\d+|\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:[, ]\d{3})+\.\d+)$/,
};

/** Without proof a German table has a comma, but not one whose cells are separated by commas. */
function detectDecimal(records: readonly TableRecord[], delimiter: Delimiter): DecimalMark {
  let commas = 0;
  let points = 0;
  for (const { cells } of records) {
    for (const cell of cells) {
      const text = cell.trim();
      if (PROVES[','].test(text)) commas += 1;
      else if (PROVES['.'].test(text)) points += 1;
    }
  }
  if (commas !== points) return commas > points ? ',' : '.';
  return delimiter === ',' ? '.' : ',';
}

/**
 * Whether the first record holds column heads: somewhere it says a word above figures. A year above figures is a head too, when
 * words stand beside it. Without any figures (a table of symbols) the first record is taken for heads.
 */
function hasHeads(body: readonly TableRecord[], decimal: DecimalMark): boolean {
  const [first, ...rest] = body;
  if (!first) return false;
  const words = first.cells.filter((cell) => isWord(cell, decimal)).length;
  if (rest.length === 0) return words === first.cells.length;
  const figures = first.cells.map((_, column) => shareOfFigures(rest, column, decimal) >= 0.5);
  if (!figures.includes(true)) return words > 0;
  return first.cells.some((cell, column) => figures[column] && isWord(cell, decimal)) || headsAreYears(first, figures);
}

/**
 * The two rows of a head, one of which was taken for all of it: the upper where it fills half of its cells, otherwise the lower.
 *
 * @param at place of the row that was taken for the head
 */
function tiersAt(
  rows: readonly TableRecord[],
  at: number,
  decimal: DecimalMark,
): { readonly upper: TableRecord; readonly lower: TableRecord } | null {
  const isHead = (cell: string): boolean => isWord(cell, decimal) || yearOfHead(cell) !== null;
  for (const [upper, lower] of [
    [rows[at], rows[at + 1]],
    [rows[at - 1], rows[at]],
  ]) {
    if (!upper || !lower) continue;
    const below = rows.slice(rows.indexOf(lower) + 1);
    const figures = lower.cells.map((_, column) => shareOfFigures(below, column, decimal) >= 0.5);
    if (areTiers(upper.cells, lower.cells, figures, isHead)) return { upper, lower };
  }
  return null;
}

function headsAreYears(first: TableRecord, figures: readonly boolean[]): boolean {
  const above = first.cells.filter((_, column) => figures[column]);
  const years = above.filter((cell) => yearOfHead(cell) !== null);
  return years.length === above.length || (years.length >= 2 && new Set(years).size === years.length);
}

function shareOfFigures(records: readonly TableRecord[], column: number, decimal: DecimalMark): number {
  const filled = records.filter(({ cells }) => (cells[column] ?? '').trim() !== '');
  const figures = filled.filter(({ cells }) => !isWord(cells[column] ?? '', decimal));
  return filled.length === 0 ? 0 : figures.length / filled.length;
}

/** A cell that is neither empty nor a number nor a table symbol. */
function isWord(cell: string, decimal: DecimalMark): boolean {
  const text = cell.trim();
  return text !== '' && readNumber(text, decimal) === null && meaningOfMark(text) === undefined;
}

const YEAR_HEAD = /^(?:\d{1,2}\.\d{1,2}\.)?((?:19|20)\d{2})(?:-\d{2}-\d{2})?$/;

/** The year that a column head names: "2023", "31.12.2023" or "2023-12-31"; `null` for every other head. */
export function yearOfHead(head: string): number | null {
  const match = YEAR_HEAD.exec(head.trim());
  return match ? Number(match[1]) : null;
}
