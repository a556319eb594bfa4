import type { PreviewRow } from '@quartierwerk/contracts/indicators/imports.views';
import type { Dialect } from '@quartierwerk/domain/indicators/import/dialect';
import { isBlank, recordsOf } from '@quartierwerk/domain/indicators/import/table-scanner';

const PREVIEW_ROWS = 20;

/** Heads and first rows of a text. */
export function previewOf(text: string, dialect: Dialect): { heads: string[]; preview: PreviewRow[] } {
  const records = recordsOf(text, dialect.delimiter);
  const rows = records.filter(({ line, cells }) => line >= dialect.firstLine && !isBlank(cells)).slice(0, PREVIEW_ROWS);
  const named = dialect.headerLine > 0 ? records.find(({ line }) => line === dialect.headerLine)?.cells : undefined;
  const heads = named ?? (rows[0]?.cells ?? []).map(() => '');
  return { heads: heads.map((head) => head.trim()), preview: rows.map(({ line, cells }) => ({ line, cells })) };
}

/** What stands above the table. */
export function titlesOf(text: string, dialect: Dialect): string[] {
  const top = dialect.headerLine > 0 ? dialect.headerLine : dialect.firstLine;
  return recordsOf(text, dialect.delimiter, top)
    .filter(({ line }) => line < top)
    .flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ''));
}
