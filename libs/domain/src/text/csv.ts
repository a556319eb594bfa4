/**
 * A table as CSV for office programs. Text that such a program would run as a formula is disarmed by an apostrophe, which it
 * reads as "this is text" (OWASP, CSV injection); numbers stay numbers, also negative ones.
 */

/** How one language writes tables: where the comma is the decimal sign, fields are separated by semicolons. */
export interface CsvDialect {
  readonly separator: ';' | ',';
  readonly decimalSign: ',' | '.';
}

export type CsvCell = string | number | null;

/** Marks the bytes as UTF-8; without it Excel reads umlauts as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/**
 * What a formula can begin with, also in full width and behind blanks, which office programs pass over; and signs that split a field or
 * end it early.
 */
const FORMULA_START = /^(?:[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n\0])/;

/**
 * The lines of a table with a heading, as RFC 4180 writes them. `null` is an empty field.
 *
 * @param digits decimals of each column, so that all its figures have as many; a column without is written as it is
 */
export function csvOf(
  rows: readonly (readonly CsvCell[])[],
  dialect: CsvDialect,
  digits: readonly (number | undefined)[] = [],
): string {
  return (
    BYTE_ORDER_MARK +
    rows
      .map((row) => row.map((cell, at) => fieldOf(cell, dialect, digits[at])).join(dialect.separator) + LINE_END)
      .join('')
  );
}

function fieldOf(cell: CsvCell, { separator, decimalSign }: CsvDialect, digits?: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? figureOf(cell, digits).replace('.', decimalSign) : '';
  const text = disarmed(cell);
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Zero has no sign, whatever was rounded to it. */
function figureOf(value: number, digits: number | undefined): string {
  return digits === undefined ? String(value) : (Number(value.toFixed(digits)) + 0).toFixed(digits);
}

/** The text as office programs may read it: one that they would run as a formula begins with an apostrophe. */
function disarmed(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
