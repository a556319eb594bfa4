import { isDay } from '@quartierwerk/domain/time/day';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Checks that a text is a calendar day, `YYYY-MM-DD`; the rule's code on the wire is `isDay`. */
export function IsDay(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    { name: 'isDay', validator: { validate: (value: unknown) => typeof value === 'string' && isDay(value) } },
    options,
  );
}
