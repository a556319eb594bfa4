/** What is wrong with the entry of a dialog, as sentences at the fields. The API checks the same again. */
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { isMonth } from '@quartierwerk/domain/projects/month';
import { isDay } from '@quartierwerk/domain/time/day';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { tooLong } from '../../../shared/forms/at-most.js';
import { fieldWords } from '../../../shared/words/field-words.js';
import type { EntryField, EntryModel, EntryRows } from './entry-fields.js';

/** Sentences by the name of the field; a field of a row is named `0.name`. */
export type Problems = Readonly<Record<string, readonly string[]>>;

export function problemsOf(
  fields: readonly EntryField[],
  rows: EntryRows | null,
  entry: EntryModel,
  formats: Formats,
): Problems {
  const own = fields.map((field) => [field.key, problemOf(field, entry.fields[field.key] ?? '', formats)] as const);
  const ofRows = entry.rows.flatMap((row, at) =>
    (rows?.columns ?? []).map(
      (column) => [`${at}.${column.key}`, problemOf(column, row[column.key] ?? '', formats)] as const,
    ),
  );
  return Object.fromEntries([...own, ...ofRows].flatMap(([name, words]) => (words === '' ? [] : [[name, [words]]])));
}

function problemOf({ kind, optional, maxLength, check }: EntryField, text: string, formats: Formats): string {
  const value = text.trim();
  if (value === '') return optional || kind === 'yes' ? '' : fieldWords('required');
  if (kind === 'number' && formats.parseNumber(value) === null) return fieldWords('isNumber');
  if (kind === 'day' && !isDay(value)) return fieldWords('isDay');
  if (kind === 'month' && !isMonth(value)) return fieldWords('isMonth');
  const limit = maxLength ?? (kind === 'long' ? LIMITS.textLength : LIMITS.nameLength);
  const long = kind === 'text' || kind === 'long' ? (tooLong(value, limit)[0] ?? '') : '';
  return long === '' ? (check?.(value) ?? '') : long;
}
