/**
 * The longest text of a field, without the browser's own limit: `maxlength`, which the validator of the signal forms sets as well, makes
 * the browser cut what is pasted without a word. Here everything stays, and the field says by how much it is too long.
 */
import { validate, type SchemaPath } from '@angular/forms/signals';
import { fieldWords } from '../words/field-words.js';

export function atMost(path: SchemaPath<string>, length: number | (() => number)): void {
  validate(path, ({ value }) => {
    const maxLength = typeof length === 'number' ? length : length();
    const over = value().length - maxLength;
    return over > 0 ? { kind: 'maxLength', maxLength, over } : undefined;
  });
}

/** The same for a field outside a signal form: what its `qw-field` shows. */
export function tooLong(text: string, maxLength: number): string[] {
  const over = text.length - maxLength;
  return over > 0 ? [fieldWords('maxLength', { maxLength, over })] : [];
}
