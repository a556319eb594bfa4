/** Reads the classes of a method: each kind has keys of its own, and every key but the kind a default. */
import { CLASS_KINDS, DEFAULT_METHOD, type Classes, type ClassKind } from './method.js';
import { fieldsOf, isPlainObject, readNumber, readWord, type MethodReason } from './read-fields.js';

/** More classes cannot be told apart on a map or in a table. */
const MAX_CLASSES = 10;
const MAX_TOP = 1_000_000;
const MAX_CUT = 1e6;

const DEFAULTS: Readonly<Record<ClassKind, object>> = {
  status: {},
  sd: { count: 5 },
  optimal: { count: 5 },
  quantile: { count: 5, type: 7 },
  top: { count: 9 },
  manual: { cuts: [-1, 0, 1] },
};

export function readClasses(input: unknown, reasons: MethodReason[]): Classes {
  if (!isPlainObject(input)) {
    reasons.push({ code: 'not_an_object', key: 'classes' });
    return DEFAULT_METHOD.classes;
  }
  const kind = readWord(input['kind'] ?? DEFAULT_METHOD.classes.kind, 'classes.kind', CLASS_KINDS, reasons);
  const source = fieldsOf(input, 'classes', { kind, ...DEFAULTS[kind] }, reasons);
  const count = (max: number): number => {
    const value = readNumber(source['count'], 'classes.count', kind === 'top' ? 1 : 2, max, reasons);
    if (!Number.isInteger(value)) reasons.push({ code: 'wrong_type', key: 'classes.count' });
    return value;
  };
  if (kind === 'status') return { kind };
  if (kind === 'top') return { kind, count: count(MAX_TOP) };
  if (kind === 'manual') return { kind, cuts: readCuts(source['cuts'], reasons) };
  if (kind !== 'quantile') return { kind, count: count(MAX_CLASSES) };
  return { kind, count: count(MAX_CLASSES), type: readWord(source['type'], 'classes.type', [7, 9] as const, reasons) };
}

function readCuts(value: unknown, reasons: MethodReason[]): number[] {
  const key = 'classes.cuts';
  if (!Array.isArray(value) || value.length === 0 || value.length >= MAX_CLASSES) {
    reasons.push({ code: 'wrong_type', key });
    return [];
  }
  const cuts = value.map((cut: unknown) => readNumber(cut, key, -MAX_CUT, MAX_CUT, reasons));
  if (cuts.some((cut, position) => position > 0 && !(cut > (cuts[position - 1] ?? NaN)))) {
    reasons.push({ code: 'not_rising', key });
  }
  return cuts;
}
