/**
 * Lineage says what became of the areas of one edition in a later one: a Wohnplatz was divided, two were merged. The share is
 * that part of the earlier area's population that lives in the later one, so the shares of one earlier area add up to one.
 */
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';

export interface LineageShare {
  readonly fromCode: string;
  readonly toCode: string;
  /** Above 0 and at most 1. */
  readonly share: number;
}

export type LineageRefusal = 'lineage_duplicate' | 'lineage_above_one' | 'lineage_unknown_area';

/** Shares are given with a few decimals, so a third three times is accepted. */
const TOLERANCE = 0.005;

/** Whether the rows can stand: known areas, no pair twice, and no more than the whole of any earlier area. */
export function lineageVerdict(
  rows: readonly LineageShare[],
  fromCodes: ReadonlySet<string>,
  toCodes: ReadonlySet<string>,
): Verdict<LineageRefusal> {
  const pairs = new Set<string>();
  const sums = new Map<string, number>();
  for (const { fromCode, toCode, share } of rows) {
    if (!fromCodes.has(fromCode)) return refuse('lineage_unknown_area', { area: fromCode });
    if (!toCodes.has(toCode)) return refuse('lineage_unknown_area', { area: toCode });
    const pair = JSON.stringify([fromCode, toCode]);
    if (pairs.has(pair)) return refuse('lineage_duplicate', { from: fromCode, to: toCode });
    pairs.add(pair);
    const sum = (sums.get(fromCode) ?? 0) + share;
    if (sum > 1 + TOLERANCE) return refuse('lineage_above_one', { area: fromCode });
    sums.set(fromCode, sum);
  }
  return ALLOWED;
}
