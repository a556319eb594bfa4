/**
 * The longest text of a field, without the browser's own limit: `maxLength` of the signal forms sets the attribute of that name, and the
 * browser then cuts what is pasted without a word. Here everything stays, and the field says what is too long.
 */
import { validate, type SchemaPath } from '@angular/forms/signals';

export function atMost(path: SchemaPath<string>, length: number | (() => number)): void {
  validate(path, ({ value }) => {
    const maxLength = typeof length === 'number' ? length : length();
    return value().length > maxLength ? { kind: 'maxLength', maxLength } : undefined;
  });
}
