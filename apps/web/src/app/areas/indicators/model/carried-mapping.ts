/** The mapping of a table carried over to the corrected file of the same table, so that nobody maps a second time. */
import { columnOf, type Fixes, type ImportMapping } from '@quartierwerk/domain/indicators/import/mapping';
import { columnName } from './column-words.js';

interface MappedFile {
  readonly heads: readonly string[];
  readonly mapping: ImportMapping;
}

/**
 * What was said about the delivery holds for the corrected file as well; a column keeps its meaning by its head. Columns that are new
 * keep what was proposed for them. Corrections of single lines belong to the old file and go, as do confirmed jumps.
 */
export function carriedMapping(before: MappedFile, fresh: MappedFile): ImportMapping {
  const named = (heads: readonly string[]) => heads.map((_, at) => columnName(heads, at));
  const [old, now] = [named(before.heads), named(fresh.heads)];
  const same = old.length === now.length && old.every((head, at) => head === now[at]);
  const columns = now.map((head, at) => {
    const from = old.indexOf(head);
    const proposed = fresh.mapping.columns[at] ?? { role: 'ignore' as const };
    return (from < 0 ? undefined : before.mapping.columns[from]) ?? proposed;
  });
  const year = columnOf({ columns }, 'year') < 0 ? (before.mapping.year ?? fresh.mapping.year) : null;
  return { ...before.mapping, columns, year, fixes: carriedFixes(before.mapping.fixes, same) };
}

function carriedFixes(fixes: Fixes, same: boolean): Fixes {
  return {
    ...fixes,
    skipLines: [],
    confirmedJumps: 0,
    confirmedCells: [],
    zeroIsMissing: same ? fixes.zeroIsMissing : [],
  };
}
