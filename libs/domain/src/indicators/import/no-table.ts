import { DELIMITERS } from './dialect.js';
import { readNumber } from './cell.js';
import { isBlank, recordsOf } from './table-scanner.js';

/** Why a text in which no table was found is none, as far as it can be said. */
export type NoTable =
  | { readonly is: 'empty' }
  /** Heads, and no row below them. */
  | { readonly is: 'head_only'; readonly line: number; readonly columns: number }
  | { readonly is: 'other' };

/** A comma stands in every letter; the other signs stand in tables. */
const ENOUGH_HEADS = { ',': 3, ';': 2, '\t': 2, '|': 2 } as const;

/** Looks at a text that `detectDialect` took for no table. */
export function whyNoTable(text: string): NoTable {
  if (recordsOf(text, ';').every(({ cells }) => isBlank(cells))) return { is: 'empty' };
  for (const delimiter of DELIMITERS) {
    const filled = recordsOf(text, delimiter).filter(({ cells }) => !isBlank(cells));
    const rows = filled.filter(({ cells }) => heads(cells).length > 1);
    const [head] = rows;
    if (!head || rows.length > 1 || head !== filled.at(-1)) continue;
    const words = heads(head.cells);
    if (words.length >= ENOUGH_HEADS[delimiter] && words.length === head.cells.filter(isFilled).length) {
      return { is: 'head_only', line: head.line, columns: words.length };
    }
  }
  return recordsOf(text, ';').every(({ cells }) => cells.every((cell) => /^[\s,|]*$/.test(cell)))
    ? { is: 'empty' }
    : { is: 'other' };
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

/** Cells that can be heads: words, no numbers. A year is a head too. */
function heads(cells: readonly string[]): string[] {
  return cells.filter(
    (cell) => isFilled(cell) && (readNumber(cell.trim(), ',') === null || /^(19|20)\d\d$/.test(cell.trim())),
  );
}
