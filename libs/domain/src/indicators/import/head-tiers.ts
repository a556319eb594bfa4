/**
 * Heads over two rows, as statistics offices set them: the upper one says what is counted, and stands once over several columns (a merged cell
 * leaves the others empty); the lower one says of whom, or in which year. Both together are the name of a column.
 */
import { readCell } from './cell.js';
import type { Dialect } from './dialect.js';
import { noteIn } from './note-row.js';
import type { Problem } from './problems.js';
import { type TableRecord, isBlank } from './table-scanner.js';

/** What is said here about a cell: whether it can stand in a head (words or a year, no figure). */
export type IsHead = (cell: string) => boolean;

/**
 * Whether two rows are one head. Between the lines of a table nothing looks like it: no figure in either row, words over figures in the lower, and
 * at least one upper word over two columns of figures.
 *
 * @param figures by column: whether figures stand below
 */
export function areTiers(
  upper: readonly string[],
  lower: readonly string[],
  figures: readonly boolean[],
  isHead: IsHead,
): boolean {
  if (![...upper, ...lower].every((cell) => isEmpty(cell) || isHead(cell))) return false;
  const above = spread(upper, lower);
  const spans = lower.some((cell, column) => {
    const [before, here] = [above[column - 1], above[column]];
    // A title begins above the first column, and would run over all.
    if (!before || before.from <= 0 || before.word === '' || before.word !== here?.word) return false;
    return figures[column - 1] === true && figures[column] === true && ![lower[column - 1], cell].some(isEmpty);
  });
  // "Stand: 31.12.2024" somewhere above the table is no head of it.
  return spans && noteIn(upper, new Set()) === null;
}

/**
 * The names of the columns: both rows in one; a word that stands in both is said once. There are as many as in the lower row: an upper row
 * that is longer would make every row of the table too short.
 */
export function joinedHeads(upper: readonly string[], lower: readonly string[]): string[] {
  const above = spread(upper, lower);
  return lower.map((_, column) => {
    const [first, second] = [above[column]?.word ?? '', (lower[column] ?? '').trim()];
    return first === second ? first : `${first} ${second}`.trim();
  });
}

/** Line of the row that can be the upper of two: the last one above the heads with words in it; 0 when there is none. */
export function lineAboveHead(records: readonly TableRecord[], headerLine: number): number {
  return records.findLast(({ line, cells }) => line < headerLine && !isBlank(cells))?.line ?? 0;
}

/** The heads of a table as its dialect has them; `undefined` when it has none. */
export function headsIn(records: readonly TableRecord[], dialect: Dialect): string[] | undefined {
  const at = (line: number | undefined): readonly string[] | undefined =>
    records.find((record) => record.line === line)?.cells;
  const lower = dialect.headerLine > 0 ? at(dialect.headerLine) : undefined;
  const upper = dialect.upperLine ? at(dialect.upperLine) : undefined;
  return lower && (upper ? joinedHeads(upper, lower) : lower.map((head) => head.trim()));
}

/**
 * Every row in which a head may stand: the joined names, the rows they were joined from, and a first row below without figures. A head in two
 * rows that was taken for one leaves its second row there.
 */
export function headRowsIn(records: readonly TableRecord[], dialect: Dialect): (readonly string[])[] {
  const { upperLine, headerLine, firstLine } = dialect;
  const first = records.find(({ line, cells }) => line >= firstLine && !isBlank(cells))?.cells ?? [];
  const tiers = [upperLine, headerLine].flatMap((line) => records.filter((record) => record.line === line));
  return [
    ...tiers.map(({ cells }) => cells),
    headsIn(records, dialect) ?? [],
    ...(first.some(isFigure) ? [] : [first]),
  ];
}

function isFigure(cell: string): boolean {
  const { kind } = readCell(cell, ',');
  return (kind === 'number' || kind === 'mark') && !/^(?:19|20)\d{2}$/.test(cell.trim());
}

/** Says that the heads were read over two rows, with a name that this made. */
export function headsJoined(upper: TableRecord | undefined, heads: readonly string[], line: number): Problem[] {
  if (!upper) return [];
  const above = new Set(upper.cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  const column = heads.findIndex((head) => [...above].some((word) => head.startsWith(`${word} `)));
  const content = (heads[column] ?? '').slice(0, SHOWN_LENGTH);
  return [{ code: 'head_joined', line, column, content, params: { upper: upper.line, name: content } }];
}

const SHOWN_LENGTH = 80;

/**
 * The upper row with each word over all its columns. A word with nothing below it stands for its own column alone: key and name of an area are
 * merged downwards.
 */
function spread(upper: readonly string[], lower: readonly string[]): Over[] {
  let over: Over = NOTHING;
  return lower.map((_, column) => {
    const [own, below] = [(upper[column] ?? '').trim(), (lower[column] ?? '').trim()];
    if (own === '') return below === '' ? NOTHING : over;
    const named = { word: own, from: column };
    over = below === '' ? NOTHING : named;
    return named;
  });
}

/** A word of the upper row, and the column in which it stands. */
interface Over {
  readonly word: string;
  readonly from: number;
}

const NOTHING: Over = { word: '', from: -1 };

function isEmpty(cell: string | undefined): boolean {
  return (cell ?? '').trim() === '';
}
