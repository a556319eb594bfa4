import { yearOfHead } from './dialect.js';

/** What the cells of a column say about years: some are years, none is, or there is nothing in them. */
export type YearsInColumn = 'some' | 'none' | 'empty';

/** @param rows cells of the first rows of a table */
export function yearsIn(rows: readonly (readonly string[])[], column: number): YearsInColumn {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  if (cells.length === 0) return 'empty';
  return cells.some((cell) => yearOfHead(cell) !== null) ? 'some' : 'none';
}

/** From so many rows on a column without any year is the wrong column; in fewer it may be a slip of the keyboard. */
const ENOUGH_ROWS = 3;

/** Whether a column that was chosen as the one of the year holds none: said once of the column, not of every row. */
export function holdsNoYear(rows: readonly (readonly string[])[], column: number): boolean {
  const filled = rows.filter((row) => (row[column] ?? '').trim() !== '');
  return filled.length >= ENOUGH_ROWS && yearsIn(filled, column) === 'none';
}
