/** Two people changed one thing: both versions of a dialog's entry, field by field; the rows count as one field. */
import type { ConflictChoice, ConflictField } from '@quartierwerk/ui/dialog/conflict-dialog';
import { YES, type Entry, type EntryField, type EntryModel, type EntryRows } from './entry-fields.js';

const ROWS = 'rows';

export function entryConflict(
  fields: readonly EntryField[],
  rows: EntryRows | null,
  stored: EntryModel,
  own: EntryModel,
): ConflictField[] {
  const ofFields = fields
    // What only accompanies a change (a reason) is nobody's version.
    .filter(({ key }) => key in stored.fields)
    .map((field) => ({
      key: field.key,
      label: field.label,
      stored: wordsOf(field, stored.fields),
      own: wordsOf(field, own.fields),
    }));
  if (rows === null) return ofFields;
  const list = (entry: EntryModel): string =>
    entry.rows.map((row) => rows.columns.map((column) => wordsOf(column, row)).join(', ')).join('; ') || nothing();
  return [...ofFields, { key: ROWS, label: rows.heading, stored: list(stored), own: list(own) }];
}

/** One's own entry with what was chosen of the stored one. */
export function chosenEntry(stored: EntryModel, own: EntryModel, choice: ConflictChoice): EntryModel {
  const taken = Object.entries(stored.fields).filter(([key]) => choice[key] === 'stored');
  return {
    fields: { ...own.fields, ...Object.fromEntries(taken) },
    rows: choice[ROWS] === 'stored' ? stored.rows : own.rows,
  };
}

function wordsOf({ key, kind, options }: EntryField, entry: Entry): string {
  const value = entry[key] ?? '';
  if (kind === 'yes') return value === YES ? $localize`:@@projects.yes:ja` : $localize`:@@projects.no:nein`;
  if (value === '') return nothing();
  return options?.find((option) => option.value === value)?.label ?? value;
}

function nothing(): string {
  return $localize`:@@projects.noChoice:keine Angabe`;
}
