import type { PreviewRow } from '@quartierwerk/contracts/indicators/imports.views';
import type { Dialect } from '@quartierwerk/domain/indicators/import/dialect';
import { headsIn } from '@quartierwerk/domain/indicators/import/head-tiers';
import { isBlank, recordsOf } from '@quartierwerk/domain/indicators/import/table-scanner';

const PREVIEW_ROWS = 20;

/** Heads and first rows of a text. */
export function previewOf(text: string, dialect: Dialect): { heads: string[]; preview: PreviewRow[] } {
  const records = recordsOf(text, dialect.delimiter);
  const rows = records.filter(({ line, cells }) => line >= dialect.firstLine && !isBlank(cells)).slice(0, PREVIEW_ROWS);
  const heads = headsIn(records, dialect) ?? (rows[0]?.cells ?? []).map(() => '');
  return { heads, preview: rows.map(({ line, cells }) => ({ line, cells })) };
}

/** What stands above the table. */
export function titlesOf(text: string, dialect: Dialect): string[] {
  const { upperLine, headerLine, firstLine } = dialect;
  const top = upperLine ?? (headerLine > 0 ? headerLine : firstLine);
  return recordsOf(text, dialect.delimiter, top)
    .filter(({ line }) => line < top)
    .flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ''));
}
