/** The mapping of a table carried over to the corrected file of the same table, so that nobody maps a second time. */
import { carriedColumns, shapeOf } from '@quartierwerk/domain/indicators/import/kept-mapping';
import { columnOf, type Fixes, type ImportMapping } from '@quartierwerk/domain/indicators/import/mapping';

interface MappedFile {
  readonly heads: readonly string[];
  readonly mapping: ImportMapping;
}

/**
 * What was said about the delivery holds for the corrected file as well; a column keeps its meaning by its head. Columns that are new
 * keep what was proposed for them. Corrections of single lines belong to the old file and go, as do confirmed jumps.
 */
export function carriedMapping(before: MappedFile, fresh: MappedFile): ImportMapping {
  const columns = carriedColumns(
    { heads: before.heads, columns: before.mapping.columns },
    { heads: fresh.heads, columns: fresh.mapping.columns },
  );
  const same = shapeOf(before.heads) === shapeOf(fresh.heads);
  const year = columnOf({ columns }, 'year') < 0 ? (before.mapping.year ?? fresh.mapping.year) : null;
  return { ...before.mapping, columns, year, fixes: carriedFixes(before.mapping.fixes, same) };
}

function carriedFixes(fixes: Fixes, same: boolean): Fixes {
  return {
    ...fixes,
    skipLines: [],
    confirmedJumps: 0,
    confirmedCells: [],
    confirmed: [],
    zeroCells: [],
    zeroIsMissing: same ? fixes.zeroIsMissing : [],
  };
}
