/** The order of a table as it stands in the address: "jahr" from the smallest, "jahr-absteigend" from the largest. */
import type { SortOrder } from '@quartierwerk/ui/table/table';

const DESCENDING = '-absteigend';

export function sortWord(sort: SortOrder | null): string | null {
  if (sort === null) return null;
  return sort.direction === 'ascending' ? sort.column : sort.column + DESCENDING;
}

/** Null for a column that the table does not have. */
export function sortOf(word: string | null, columns: readonly string[]): SortOrder | null {
  const descending = word?.endsWith(DESCENDING) ?? false;
  const column = descending ? word?.slice(0, -DESCENDING.length) : word;
  if (!column || !columns.includes(column)) return null;
  return { column, direction: descending ? 'descending' : 'ascending' };
}
