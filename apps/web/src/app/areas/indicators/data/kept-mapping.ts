/** What was typed into a mapping and not sent yet, over a reload: in the tab's own storage, for each import apart. */
import { type ImportMapping, NO_FIXES } from '@quartierwerk/domain/indicators/import/mapping';

function keyOf(id: string): string {
  return `qw.import.${id}`;
}

/** The mapping as it was left; null without one, when the columns have changed since, and where storage is switched off. */
export function readKeptMapping(id: string, columns: number): ImportMapping | null {
  try {
    const stored = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null') as ImportMapping | null;
    if (stored?.columns.length !== columns) return null;
    // What could not be decided yet when it was typed is not decided.
    return { ...stored, fixes: { ...NO_FIXES, ...stored.fixes } };
  } catch {
    // A draft of an older version of the program is no draft.
    return null;
  }
}

/** Null forgets it. */
export function keepMapping(id: string, mapping: ImportMapping | null): void {
  try {
    if (mapping === null) sessionStorage.removeItem(keyOf(id));
    else sessionStorage.setItem(keyOf(id), JSON.stringify(mapping));
  } catch {
    // Storage full or switched off: typing goes on without the net.
  }
}
