/** Changes of a mapping while it is typed. Each returns a new mapping; nothing is sent before the step is left. */
import {
  type ColumnMapping,
  type ColumnRole,
  columnOf,
  type ImportMapping,
  isMeasure,
  measureGroups,
} from '@quartierwerk/domain/indicators/import/mapping';
import { proposedYear } from '@quartierwerk/domain/indicators/import/proposed-facts';

/** Roles that only one column can have; choosing one frees the column that had it. */
const SINGLE: readonly ColumnRole[] = ['area_code', 'area_name', 'parent', 'indicator', 'year'];

/** The mapping with another role for a column. Indicator and year of a wide table stay only with figures. */
export function withRole(mapping: ImportMapping, at: number, role: ColumnRole): ImportMapping {
  const columns = mapping.columns.map((column, index): ColumnMapping => {
    if (index === at) {
      const { decided } = column;
      return isMeasure(role) && isMeasure(column.role) ? { ...column, role } : { role, ...(decided && { decided }) };
    }
    return SINGLE.includes(role) && column.role === role ? { role: 'ignore' } : column;
  });
  return { ...mapping, columns };
}

/** The mapping with the indicator of a column of a wide table; an empty code takes it away. */
export function withIndicator(mapping: ImportMapping, at: number, code: string): ImportMapping {
  return withColumn(mapping, at, ({ indicator: _, ...column }) =>
    code === '' ? column : { ...column, indicator: code },
  );
}

/** The mapping with the year of a column of a wide table; null takes it away. */
export function withYear(mapping: ImportMapping, at: number, year: number | null): ImportMapping {
  return withColumn(mapping, at, ({ year: _, ...column }) => (year === null ? column : { ...column, year }));
}

function withColumn(
  mapping: ImportMapping,
  at: number,
  change: (column: ColumnMapping) => ColumnMapping,
): ImportMapping {
  return { ...mapping, columns: mapping.columns.map((column, index) => (index === at ? change(column) : column)) };
}

/** A year as it is typed; null while it is none between 1900 and 2199. */
export function readYear(text: string): number | null {
  const year = Number(text.trim());
  return Number.isInteger(year) && year >= 1900 && year <= 2199 ? year : null;
}

/** Whether figures of the table get their year or their indicator only from what is said of the whole table. */
export function needsOfTable(mapping: ImportMapping): { readonly year: boolean; readonly indicator: boolean } {
  const groups = measureGroups({ ...mapping, year: null, indicator: null });
  return {
    year: columnOf(mapping, 'year') < 0 && groups.some(({ year }) => !year),
    indicator: columnOf(mapping, 'indicator') < 0 && groups.some(({ indicator }) => !indicator),
  };
}

/** The mapping with a year for the whole table where it needs one and has none: as the name, the heads or the reference day say. */
export function withProposedYear(
  mapping: ImportMapping,
  file: { readonly fileName: string; readonly heads: readonly string[] },
): ImportMapping {
  if (mapping.year !== null || !needsOfTable(mapping).year) return mapping;
  const year = proposedYear({ ...file, titles: [mapping.title] }, mapping.referenceDate);
  return year === null ? mapping : { ...mapping, year };
}

/** Whether two mappings say the same. */
export function sameMapping(a: ImportMapping, b: ImportMapping): boolean {
  return canonical(a) === canonical(b);
}

/** Optional members that are left out and those that are undefined are the same; so is their order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => a.localeCompare(b)));
  });
}
