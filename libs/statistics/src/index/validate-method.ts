/**
 * Reads a method from outside (a file, a request, a stored row). Every key has a default, an unknown key is refused: a
 * misspelt option that is silently ignored would change the ranks of real places without anybody noticing.
 */
import {
  AGGREGATIONS,
  DEFAULT_METHOD,
  MAP_CLASS_SCALES,
  POSITIVE_STANDARDISATIONS,
  REFERENCES,
  RESCALES,
  ROBUST_CLIP,
  STANDARDISATIONS,
  isTreated,
  needsPositive,
  type IndexMethod,
} from './method.js';
import { fieldsOf, isPlainObject, readNumber, readWord, type MethodReason } from './read-fields.js';
import { readClasses } from './validate-classes.js';
import { readTreatment } from './validate-treatment.js';

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
  const robust = isPlainObject(input) && input['standardisation'] === 'robust';
  const defaults = {
    ...DEFAULT_METHOD,
    id: UNNAMED,
    clip: robust ? ROBUST_CLIP : DEFAULT_METHOD.clip,
    domainWeights: {},
    smoothing: null,
    winsorise: null,
  };
  const source = fieldsOf(input, '', defaults, reasons);
  const coverage = fieldsOf(source['coverage'], 'coverage', DEFAULT_METHOD.coverage, reasons);
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
    classes: readClasses(source['classes'], reasons),
    mapClasses: {
      scale: readWord(mapClasses['scale'], 'mapClasses.scale', MAP_CLASS_SCALES, reasons),
      cuts: readCuts(mapClasses['cuts'], reasons),
    },
    weights: readWeights(source['weights'], 'weights', reasons),
    ...domainWeightsOf(source['domainWeights'], reasons),
    ...readTreatment(source, reasons),
  };
  noteMisfits(method, reasons);
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, method };
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

function readWeights(value: unknown, key: string, reasons: MethodReason[]): Record<string, number> {
  if (!isPlainObject(value)) {
    reasons.push({ code: 'not_an_object', key });
    return {};
  }
  // fromEntries defines own properties, so a code named "__proto__" stays a code.
  return Object.fromEntries(
    Object.entries(value).map(([code, weight]) => [
      code,
      weight === 0 ? 0 : readNumber(weight, `${key}.${code}`, MIN_WEIGHT, MAX_WEIGHT, reasons),
    ]),
  );
}

/** Left out when no domain has a weight of its own: a method without them keeps the name (hash) it had before they existed. */
function domainWeightsOf(value: unknown, reasons: MethodReason[]): Pick<IndexMethod, 'domainWeights'> {
  const weights = readWeights(value, 'domainWeights', reasons);
  return Object.keys(weights).length === 0 ? {} : { domainWeights: weights };
}

/** Choices that are allowed each by itself and undefined together. */
function noteMisfits(method: IndexMethod, reasons: MethodReason[]): void {
  const { standardisation, clip } = method;
  if (needsPositive(method) && !POSITIVE_STANDARDISATIONS.includes(standardisation)) {
    reasons.push({ code: 'does_not_fit', key: 'aggregation', allowed: POSITIVE_STANDARDISATIONS });
  }
  if (clip !== null && !CLIPPED.includes(standardisation)) {
    reasons.push({ code: 'does_not_fit', key: 'clip', allowed: CLIPPED });
  }
  if (isTreated(method) && method.reference === 'parent') {
    // Smoothing draws towards the district and would hide what the comparison with the municipality is to show.
    reasons.push({ code: 'does_not_fit', key: 'reference', allowed: UNTREATED });
  }
}

const UNTREATED: readonly string[] = REFERENCES.filter((reference) => reference !== 'parent');

/** Standardisations that know a distance, so that a limit in standard deviations means something. */
const CLIPPED: readonly string[] = ['z', 'relative', 'points', 'robust', 'burden_only'];
