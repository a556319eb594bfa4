/**
 * A sheet as the text of a table, so that everything after this reads workbooks and CSV files alike: semicolons, one line for each row
 * of the sheet at its own number, every line as wide as the widest.
 */
export class SheetTable {
  private line = 0;

  constructor(private readonly width: number) {}

  /** The lines up to and with this row; rows that the sheet does not have are empty lines. */
  linesFor(row: number, cells: readonly string[]): string {
    const gap = '\n'.repeat(Math.max(0, row - this.line - 1));
    this.line = row;
    if (cells.every((cell) => cell === '')) return `${gap}\n`;
    const fields = Array.from({ length: this.width }, (_, at) => fieldOf(cells[at] ?? ''));
    return `${gap}${fields.join(';')}\n`;
  }
}

/** Column behind the last one with something in it. */
export function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

function fieldOf(text: string): string {
  return /[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
