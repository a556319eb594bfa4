/**
 * What the dialogs of this area ask for: fields by name, and rows of the same shape (partners, targets). Everything is text while it is
 * typed, as the browser's controls have it; `entries.ts` turns it into what is sent.
 */
export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface EntryField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'long' | 'day' | 'month' | 'number' | 'choice' | 'yes';
  readonly options?: readonly Option[];
  readonly optional?: boolean;
  readonly hint?: string;
  readonly maxLength?: number;
  /** What a rule says about a value that can be read; empty where nothing is wrong. */
  readonly check?: (value: string) => string;
  /** Takes the whole width of the dialog. */
  readonly wide?: boolean;
}

export interface EntryRows {
  readonly heading: string;
  /** "Partner hinzufügen". */
  readonly add: string;
  readonly columns: readonly EntryField[];
}

export type Entry = Readonly<Record<string, string>>;

export interface EntryModel {
  readonly fields: Entry;
  readonly rows: readonly Entry[];
}

export type EntryStore = (entry: EntryModel, current?: unknown) => Promise<unknown>;

export const YES = 'ja';

/** Every field empty, with the first option of a choice. */
export function emptyEntry(fields: readonly EntryField[]): Entry {
  return Object.fromEntries(
    fields.map(({ key, kind, options, optional }) => [
      key,
      kind === 'choice' && !optional ? (options?.[0]?.value ?? '') : '',
    ]),
  );
}

/** Options of a vocabulary in its order. */
export function optionsOf<Value extends string | number>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): Option[] {
  return values.map((value) => ({ value: String(value), label: words[value] }));
}
