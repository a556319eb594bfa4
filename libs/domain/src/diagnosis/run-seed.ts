/**
 * How sure an index is, is drawn by chance, and everybody who looks must see the same draws: the seed of a run follows from the hash of
 * its data. A draft has no hash before it is stored; with one seed for all drafts, moving a slider back shows what was there before.
 */

/** So many draws; a chance is then wrong by at most 3.1 percentage points (95 %). */
export const DRAWS = 1_000;

export const DRAFT_SEED = 1;

/** @param dataHash hexadecimal digits, at least eight */
export function seedOfRun(dataHash: string): number {
  return Number.parseInt(dataHash.slice(0, 8), 16);
}
