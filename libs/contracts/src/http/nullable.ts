import { ValidateIf } from 'class-validator';

/** A field of a revision that may be emptied: null takes the value away, leaving it out keeps it. */
export function Nullable(name: string): PropertyDecorator {
  return ValidateIf((body: object) => {
    const value: unknown = (body as Readonly<Record<string, unknown>>)[name];
    return value !== undefined && value !== null;
  });
}
