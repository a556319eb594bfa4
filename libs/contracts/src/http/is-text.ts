import { ValidateBy, type ValidationOptions } from 'class-validator';

/**
 * Checks that something is written: a text of blanks alone is none. Lengths are checked beside it, an empty text by `Length`. The rule's
 * code on the wire is `isText`.
 */
export function IsText(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isText',
      validator: { validate: (value: unknown) => typeof value === 'string' && (value === '' || /\S/.test(value)) },
    },
    options,
  );
}
