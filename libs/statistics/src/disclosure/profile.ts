/**
 * Disclosure control keeps figures on few cases secret. A source says by its profile which counts are few and how coarse its figures are
 * shown: the agency of one field hides one and two, the next rounds to tens. Whoever reads a published table knows the profile, too;
 * nothing here relies on it being unknown.
 */
export interface DisclosureProfile {
  /** Counts from one up to this number less one are secret; 1 = none are. */
  readonly minCases: number;
  /** Whether a zero is secret as well: "nobody" is a statement about everybody in the area. */
  readonly zerosSecret: boolean;
  /** Whether a small remainder (denominator less numerator) is secret as a small numerator is. */
  readonly complementSecret: boolean;
  readonly dominance: DominanceRule | null;
  /** Shown counts are multiples of this; 1 = exact. */
  readonly roundingBase: number;
}

/** A count is secret when its `contributors` largest contributions make up more than `share` per cent of it. */
export interface DominanceRule {
  readonly contributors: number;
  readonly share: number;
  /** A dominated count is known to no less than ± this many per cent of it. */
  readonly width: number;
}

export const OPEN_PROFILE: DisclosureProfile = {
  minCases: 1,
  zerosSecret: false,
  complementSecret: false,
  dominance: null,
  roundingBase: 1,
};

/** Counts from `low` to `high`, both included; `high` may be Infinity. */
export interface CountRange {
  readonly low: number;
  readonly high: number;
}

/**
 * The counts that are secret because they are few; null when none are. With a limit of two the only small count is one: hiding it and
 * showing zero would say it, so that zero is hidden too.
 */
export function secretCounts({ minCases, zerosSecret }: DisclosureProfile): CountRange | null {
  if (minCases <= 1) return zerosSecret ? { low: 0, high: 1 } : null;
  return { low: zerosSecret || minCases === 2 ? 0 : 1, high: minCases - 1 };
}

/** Whether a count is secret because it is small. */
export function isFew(count: number, profile: DisclosureProfile): boolean {
  const secret = secretCounts(profile);
  return secret !== null && count >= secret.low && count <= secret.high;
}

/** Whether few contributions make up nearly all of a count. `contributions` in any order. */
export function isDominated(count: number, contributions: readonly number[], rule: DominanceRule | null): boolean {
  if (rule === null || count <= 0) return false;
  const largest = contributions.toSorted((a, b) => b - a).slice(0, rule.contributors);
  return largest.reduce((sum, one) => sum + one, 0) > (count * rule.share) / 100;
}

/** A count as it is shown: the nearest multiple of the base, halves upwards. */
export function roundedCount(count: number, base: number): number {
  return base <= 1 ? count : Math.floor(count / base + 0.5) * base;
}

/** The counts that look the same when shown. */
export function countsBehind(count: number, base: number): CountRange {
  if (base <= 1) return { low: count, high: count };
  const shown = roundedCount(count, base);
  return { low: Math.max(0, shown - Math.floor(base / 2)), high: shown + Math.ceil(base / 2) - 1 };
}
