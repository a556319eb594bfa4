import type { ColumnMapping } from './mapping.js';

/**
 * Columns that bear the same name: by their heads nobody can tell which one is meant, so that none of them is read before a person has
 * chosen. That none of them is read is an answer too, and has to be given: otherwise figures would stay behind without a word.
 */
export type Twins = readonly number[];

/** Groups of columns with one name, in the order of the file. Columns without a name are no twins. */
export function twinsIn(heads: readonly string[]): Twins[] {
  const byName = new Map<string, number[]>();
  heads.forEach((head, column) => {
    const name = head.trim().toLowerCase().replace(/\s+/g, ' ');
    if (name === '') return;
    const same = byName.get(name);
    if (same) same.push(column);
    else byName.set(name, [column]);
  });
  return [...byName.values()].filter(({ length }) => length > 1);
}

/** Twins of which nobody has said which one is meant. */
export function undecidedTwins(heads: readonly string[], columns: readonly ColumnMapping[]): Twins[] {
  return twinsIn(heads).filter((twins) => !twins.some((at) => columns[at]?.decided));
}

/** What a person can say about twins: one of them is meant, none, or each is what its role says. */
export type TwinChoice = number | 'none' | 'each';

/** The columns after the choice. The one that is meant gets the role that was proposed for the name; without one it holds values. */
export function withTwin(columns: readonly ColumnMapping[], twins: Twins, choice: TwinChoice): ColumnMapping[] {
  const proposed = twins.map((at) => columns[at]).find(isRead) ?? { role: 'value' };
  return columns.map((column, at): ColumnMapping => {
    if (!twins.includes(at)) return column;
    if (choice === 'each') return { ...column, decided: true };
    if (at !== choice) return { role: 'ignore', decided: true };
    return { ...(isRead(column) ? column : proposed), decided: true };
  });
}

/** The columns without what was decided about twins: of another file nobody has looked at them. */
export function undecided(columns: readonly ColumnMapping[]): ColumnMapping[] {
  return columns.map(({ decided: _, ...column }) => column);
}

function isRead(column: ColumnMapping | undefined): column is ColumnMapping {
  return column !== undefined && column.role !== 'ignore';
}
