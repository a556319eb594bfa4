/**
 * Reads a method from outside (a file, a request, a stored row). Every key has a default, an unknown key is refused: a
 * misspelt option that is silently ignored would change the ranks of real places without anybody noticing.
 */
import {
  AGGREGATIONS,
  CLASS_KINDS,
  DEFAULT_METHOD,
  MAP_CLASS_SCALES,
  REFERENCES,
  RESCALES,
  STANDARDISATIONS,
  type IndexMethod,
} from './method.js';

export const METHOD_REASON_CODES = [
  'not_an_object',
  'unknown_key',
  'wrong_type',
  'not_in_vocabulary',
  'out_of_range',
  'not_falling',
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

export type MethodOutcome =
  { readonly ok: true; readonly method: IndexMethod } | { readonly ok: false; readonly reasons: MethodReason[] };

/** Above this a weight is a mistake, and sums could leave the range in which they are exact. */
const MAX_WEIGHT = 1e6;
/** Below this (and not 0) a weight is a mistake too; 0 leaves an indicator out. */
const MIN_WEIGHT = 1e-6;
const MAX_CLIP = 1e6;
const MAX_CUT = 1e6;

/** A method without a name must not pass for the default one, whose other keys it may not share. */
const UNNAMED = 'custom';

/** The method with its defaults filled in, or all reasons against it. Never throws, whatever the input. */
export function validateMethod(input: unknown): MethodOutcome {
  const reasons: MethodReason[] = [];
  const source = fieldsOf(input, '', { ...DEFAULT_METHOD, id: UNNAMED }, reasons);
  const coverage = fieldsOf(source['coverage'], 'coverage', DEFAULT_METHOD.coverage, reasons);
  const classes = fieldsOf(source['classes'], 'classes', DEFAULT_METHOD.classes, reasons);
  const mapClasses = fieldsOf(source['mapClasses'], 'mapClasses', DEFAULT_METHOD.mapClasses, reasons);
  const method: IndexMethod = {
    id: readId(source['id'], reasons),
    version: readVersion(source['version'], reasons),
    standardisation: readWord(source['standardisation'], 'standardisation', STANDARDISATIONS, reasons),
    reference: readWord(source['reference'], 'reference', REFERENCES, reasons),
    ddof: readWord(source['ddof'], 'ddof', [0, 1] as const, reasons),
    aggregation: readWord(source['aggregation'], 'aggregation', AGGREGATIONS, reasons),
    rescale: readWord(source['rescale'], 'rescale', RESCALES, reasons),
    clip: source['clip'] === null ? null : readNumber(source['clip'], 'clip', 0.1, MAX_CLIP, reasons),
    coverage: {
      domain: readNumber(coverage['domain'], 'coverage.domain', 0, 1, reasons),
      overall: readNumber(coverage['overall'], 'coverage.overall', 0, 1, reasons),
    },
    classes: { kind: readWord(classes['kind'], 'classes.kind', CLASS_KINDS, reasons) },
    mapClasses: {
      scale: readWord(mapClasses['scale'], 'mapClasses.scale', MAP_CLASS_SCALES, reasons),
      cuts: readCuts(mapClasses['cuts'], reasons),
    },
    weights: readWeights(source['weights'], reasons),
  };
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, method };
}

/** The given keys over the defaults; notes keys that the defaults do not know. */
function fieldsOf(input: unknown, path: string, defaults: object, reasons: MethodReason[]): Record<string, unknown> {
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

function readWord<const T extends string | number>(
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

function readNumber(value: unknown, key: string, min: number, max: number, reasons: MethodReason[]): number {
  if (typeof value !== 'number') {
    reasons.push({ code: 'wrong_type', key });
    return min;
  }
  // A comparison with NaN is false, so NaN is out of range too.
  if (!(value >= min && value <= max)) reasons.push({ code: 'out_of_range', key, min, max });
  return value;
}

function readId(value: unknown, reasons: MethodReason[]): string {
  if (typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(value)) return value;
  reasons.push({ code: 'wrong_type', key: 'id' });
  return DEFAULT_METHOD.id;
}

function readVersion(value: unknown, reasons: MethodReason[]): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value;
  reasons.push({ code: 'wrong_type', key: 'version' });
  return DEFAULT_METHOD.version;
}

function readCuts(value: unknown, reasons: MethodReason[]): IndexMethod['mapClasses']['cuts'] {
  const key = 'mapClasses.cuts';
  const defaults = DEFAULT_METHOD.mapClasses.cuts;
  if (!Array.isArray(value) || value.length !== defaults.length) {
    reasons.push({ code: 'wrong_type', key });
    return defaults;
  }
  const [a, b, c, d] = value.map((cut: unknown) => readNumber(cut, key, -MAX_CUT, MAX_CUT, reasons));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return defaults;
  if (!(a > b && b > c && c > d)) reasons.push({ code: 'not_falling', key });
  return [a, b, c, d];
}

function readWeights(value: unknown, reasons: MethodReason[]): Record<string, number> {
  if (!isPlainObject(value)) {
    reasons.push({ code: 'not_an_object', key: 'weights' });
    return {};
  }
  // fromEntries defines own properties, so a code named "__proto__" stays a code.
  return Object.fromEntries(
    Object.entries(value).map(([code, weight]) => [
      code,
      weight === 0 ? 0 : readNumber(weight, `weights.${code}`, MIN_WEIGHT, MAX_WEIGHT, reasons),
    ]),
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
