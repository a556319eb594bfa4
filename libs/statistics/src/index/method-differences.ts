/**
 * What two methods do differently, and what each difference can do to a result. A reader of two runs wants to know whether the order of
 * the areas can have changed by it, or only where zero stands, how wide the scale is, or which class an area gets.
 */
import { canonicalJson } from './canonical-json.js';
import { measuresFromReference, type IndexMethod } from './method.js';

/**
 * - `order`: ranks can change.
 * - `areas`: which areas have an index at all, and through them the ranks of the others.
 * - `zero`: every area moves by the same amount, so that ranks stay; only areas with gaps can change places.
 * - `scale`: every index is stretched by the same factor; ranks stay, a class with fixed limits can change.
 * - `classes`: only classes and colours.
 * - `none`: the choice plays no part beside the others of either method.
 */
export const METHOD_EFFECTS = ['order', 'areas', 'zero', 'scale', 'classes', 'none'] as const;
export type MethodEffect = (typeof METHOD_EFFECTS)[number];

export const METHOD_KEYS = [
  'standardisation',
  'reference',
  'smoothing',
  'winsorise',
  'ddof',
  'clip',
  'weights',
  'aggregation',
  'domainWeights',
  'coverage',
  'rescale',
  'classes',
  'mapClasses',
] as const;
export type MethodKey = (typeof METHOD_KEYS)[number];

export interface MethodDifference {
  readonly key: MethodKey;
  readonly effect: MethodEffect;
  /** For `weights` and `domainWeights`: codes whose weights differ, sorted. */
  readonly codes: readonly string[];
}

/**
 * The differences in the order of a computation; empty for methods that compute alike, whatever they are called.
 * Weights that are named differently and mean the same (1, or not named) are no difference.
 */
export function methodDifferences(a: IndexMethod, b: IndexMethod): MethodDifference[] {
  return METHOD_KEYS.flatMap((key): MethodDifference[] => {
    if (key === 'weights' || key === 'domainWeights') {
      const codes = differingWeights(a[key] ?? {}, b[key] ?? {});
      return codes.length === 0 ? [] : [{ key, effect: effectOf(key, a, b), codes }];
    }
    return canonicalJson(a[key] ?? null) === canonicalJson(b[key] ?? null)
      ? []
      : [{ key, effect: effectOf(key, a, b), codes: [] }];
  });
}

function differingWeights(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): string[] {
  const of = (weights: Readonly<Record<string, number>>, code: string): number =>
    Object.hasOwn(weights, code) ? (weights[code] ?? 1) : 1;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((code) => of(a, code) !== of(b, code)).toSorted();
}

function effectOf(key: MethodKey, a: IndexMethod, b: IndexMethod): MethodEffect {
  switch (key) {
    case 'reference':
      return referenceEffect(a, b);
    case 'ddof':
      return spreadEffect(a, b);
    case 'clip':
      return 'order';
    case 'domainWeights':
      return a.aggregation === 'domain_mean' || b.aggregation === 'domain_mean' ? 'order' : 'none';
    case 'aggregation':
      return isPlainMean(a) && isPlainMean(b) ? 'scale' : 'order';
    case 'coverage':
      return 'areas';
    case 'rescale':
      return 'scale';
    case 'classes':
    case 'mapClasses':
      return 'classes';
    default:
      return 'order';
  }
}

/**
 * A common centre adds one constant to every sum, so that ranks stay. Not so where each municipality has a centre of its own, or where
 * the distance is cut off or measured in per cent of the centre.
 */
function referenceEffect(a: IndexMethod, b: IndexMethod): MethodEffect {
  const measuring = [a, b].filter(measuresFromReference);
  if (measuring.length === 0) return 'none';
  const common = measuring.every(
    ({ reference, standardisation, clip }) =>
      reference !== 'parent' && (standardisation === 'z' || standardisation === 'points') && clip === null,
  );
  return common ? 'zero' : 'order';
}

/** Another divisor stretches every deviation alike, unless a limit in standard deviations cuts some of them off elsewhere. */
function spreadEffect(a: IndexMethod, b: IndexMethod): MethodEffect {
  if (a.clip !== null || b.clip !== null) return 'order';
  const counts = [a, b].some((method) => scaledBySpread(method) || method.rescale === 'z');
  return counts ? 'scale' : 'none';
}

function scaledBySpread({ standardisation }: IndexMethod): boolean {
  return standardisation === 'z' || standardisation === 'burden_only';
}

/** Sum and mean are the same but for the divisor. */
function isPlainMean({ aggregation }: IndexMethod): boolean {
  return aggregation === 'sum' || aggregation === 'mean';
}
