/** What is wrong with a file, as one sentence for the person at the terminal. Nothing is written when one is thrown. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

/** A place in a file: `o.csv, line 17, column value`. */
export function placeOf(file: string, line: number, column?: string): string {
  return column === undefined ? `${file}, line ${line}` : `${file}, line ${line}, column ${column}`;
}
