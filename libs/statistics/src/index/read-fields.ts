/**
 * Reading plain fields of a method: a wrong one is noted by its key and replaced, so that all reasons are found in one go.
 */

export const METHOD_REASON_CODES = [
  'not_an_object',
  'unknown_key',
  'wrong_type',
  'not_in_vocabulary',
  'out_of_range',
  'not_falling',
  'not_rising',
  'does_not_fit',
] as const;
export type MethodReasonCode = (typeof METHOD_REASON_CODES)[number];

export interface MethodReason {
  readonly code: MethodReasonCode;
  /** Path of the key, for example `coverage.domain`; empty for the method as a whole. */
  readonly key: string;
  readonly allowed?: readonly (string | number)[];
  readonly min?: number;
  readonly max?: number;
}

/** The given keys over the defaults; notes keys that the defaults do not know. */
export function fieldsOf(
  input: unknown,
  path: string,
  defaults: object,
  reasons: MethodReason[],
): Record<string, unknown> {
  if (!isPlainObject(input)) {
    reasons.push({ code: 'not_an_object', key: path });
    return { ...defaults };
  }
  const known = new Set(Object.keys(defaults));
  for (const key of Object.keys(input)) {
    if (!known.has(key)) reasons.push({ code: 'unknown_key', key: path === '' ? key : `${path}.${key}` });
  }
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  return { ...defaults, ...given };
}

export function readWord<const T extends string | number>(
  value: unknown,
  key: string,
  allowed: readonly T[],
  reasons: MethodReason[],
): T {
  const found = allowed.find((word) => word === value);
  if (found !== undefined) return found;
  reasons.push({ code: 'not_in_vocabulary', key, allowed });
  return allowed[0] as T;
}

export function readNumber(value: unknown, key: string, min: number, max: number, reasons: MethodReason[]): number {
  if (typeof value !== 'number') {
    reasons.push({ code: 'wrong_type', key });
    return min;
  }
  // A comparison with NaN is false, so NaN is out of range too.
  if (!(value >= min && value <= max)) reasons.push({ code: 'out_of_range', key, min, max });
  return value;
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
