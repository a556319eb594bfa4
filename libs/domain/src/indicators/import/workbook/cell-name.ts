/**
 * A cell of a sheet is named by letters for its column and a number for its row, as spreadsheets do: "B7". Columns are counted from 0
 * here, rows from 1.
 */
const LETTERS = 26;
const A = 65;

/** The most that a sheet can have (ECMA-376 leaves it open; this is what office programs write). */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(A + ((rest - 1) % LETTERS)) + letters;
    rest = Math.floor((rest - 1) / LETTERS);
  }
  return letters;
}

export interface SheetCell {
  /** From 0. */
  readonly column: number;
  /** From 1. */
  readonly row: number;
}

/** The place that a reference names ("B7", "$B$7"), or `null` when it names none that a sheet can have. */
export function cellOf(reference: string): SheetCell | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * LETTERS + letter.charCodeAt(0) - A + 1;
  const row = Number(digits);
  return column > SHEET_COLUMNS || row < 1 || row > SHEET_ROWS ? null : { column: column - 1, row };
}
