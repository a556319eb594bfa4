import { type ColumnMapping, type Fixes, type ImportMapping, columnOf } from './mapping.js';
import { comparable } from './table-facts.js';

/**
 * A kept mapping says how the last table of a source was read. The next one of the same shape is read the same way; of a shape that has
 * changed a little, what has changed is said. What belonged to that one table alone, its year, its day and its lines, is not kept.
 */
export interface KeptMapping {
  readonly heads: readonly string[];
  readonly mapping: ImportMapping;
}

/** What has changed in the heads since. Heads as they stand in the files. */
export interface HeadChange {
  /** Share of heads that both have, among those of the longer table. */
  readonly alike: number;
  readonly added: readonly string[];
  readonly missing: readonly string[];
}

/** Below this share of common heads it is another table. */
export const ALIKE_ENOUGH = 0.6;

/** A head as it is compared; columns without a head are told apart by their place among those without. */
function namesOf(heads: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return heads.map((head) => {
    const name = comparable(head);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name}|${count}`;
  });
}

/** What tables of one shape have in common, as a text: their heads, in their order. */
export function shapeOf(heads: readonly string[]): string {
  return namesOf(heads).join('\n');
}

export function headChange(before: readonly string[], now: readonly string[]): HeadChange {
  const [old, fresh] = [namesOf(before), namesOf(now)];
  const added = now.filter((_, at) => !old.includes(fresh[at] ?? ''));
  const missing = before.filter((_, at) => !fresh.includes(old[at] ?? ''));
  const longer = Math.max(before.length, now.length, 1);
  return { alike: (now.length - added.length) / longer, added, missing };
}

/** The kept mapping that fits best, the latest among equals; `null` when none fits well enough. @param kept latest first */
export function bestKept<Kept extends KeptMapping>(
  kept: readonly Kept[],
  heads: readonly string[],
): { readonly kept: Kept; readonly change: HeadChange } | null {
  let best: { kept: Kept; change: HeadChange } | null = null;
  for (const one of kept) {
    const change = headChange(one.heads, heads);
    if (change.alike >= ALIKE_ENOUGH && change.alike > (best?.change.alike ?? 0)) best = { kept: one, change };
  }
  return best;
}

/** Each column keeps its meaning by its head; a column that is new keeps what was proposed for it. */
export function carriedColumns(
  before: { readonly heads: readonly string[]; readonly columns: readonly ColumnMapping[] },
  fresh: { readonly heads: readonly string[]; readonly columns: readonly ColumnMapping[] },
): ColumnMapping[] {
  const old = namesOf(before.heads);
  // Which of two columns of one name is meant is asked of every table: they may have changed places.
  return namesOf(fresh.heads).map((name, at) => {
    const from = old.indexOf(name);
    const proposed = fresh.columns[at] ?? { role: 'ignore' };
    const { decided: _, ...column } = (from < 0 ? undefined : before.columns[from]) ?? proposed;
    return column;
  });
}

/** The mapping of a new table, read as the kept one was. */
export function mappingAsKept(
  { heads, mapping }: KeptMapping,
  fresh: { readonly heads: readonly string[]; readonly mapping: ImportMapping },
): ImportMapping {
  const columns = carriedColumns(
    { heads, columns: mapping.columns },
    { heads: fresh.heads, columns: fresh.mapping.columns },
  );
  const same = shapeOf(heads) === shapeOf(fresh.heads);
  return {
    ...fresh.mapping,
    columns,
    sourceId: mapping.sourceId,
    indicator: mapping.indicator,
    // The year of that table is past; the new one says its own.
    year: columnOf({ columns }, 'year') < 0 ? fresh.mapping.year : null,
    fixes: keptFixes(mapping.fixes, fresh.mapping.fixes, same),
    suppressSmallCases: mapping.suppressSmallCases,
  };
}

/** Decisions about kinds of rows hold again; those about single lines do not. */
function keptFixes(kept: Fixes, fresh: Fixes, same: boolean): Fixes {
  return {
    ...fresh,
    padZeros: kept.padZeros,
    skipRowsWith: kept.skipRowsWith,
    dashIsZero: kept.dashIsZero,
    zeroIsMissing: same ? kept.zeroIsMissing.filter(({ year }) => year === undefined) : [],
  };
}
