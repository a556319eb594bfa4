/**
 * Two rankings of the same areas side by side: how far areas move, and who enters and leaves the group of the first k.
 */

export interface RankComparison {
  /** Mean and greatest |rank − rank before| over the areas that have both; 0 when there are none. */
  readonly meanShift: number;
  readonly greatestShift: number;
  /** How many of the former group are still in it. */
  readonly overlap: number;
  /** Positions of the areas, ascending. */
  readonly entered: readonly number[];
  readonly left: readonly number[];
}

/** Ranks as in the index, 0 = none. Areas that tie at rank k all belong to the group. */
export function compareRanks(before: Uint32Array, after: Uint32Array, top: number): RankComparison {
  const entered: number[] = [];
  const left: number[] = [];
  let overlap = 0;
  let greatestShift = 0;
  for (let area = 0; area < before.length; area++) {
    const wasIn = isAmong(before[area]!, top);
    const isIn = isAmong(after[area]!, top);
    if (wasIn && isIn) overlap++;
    else if (wasIn) left.push(area);
    else if (isIn) entered.push(area);
    if (before[area]! > 0 && after[area]! > 0) {
      greatestShift = Math.max(greatestShift, Math.abs(after[area]! - before[area]!));
    }
  }
  return { meanShift: meanShiftOf(before, after), greatestShift, overlap, entered, left };
}

/** Mean |rank − rank before| over the areas that have both; 0 when there are none. */
export function meanShiftOf(before: Uint32Array, after: Uint32Array): number {
  let shifts = 0;
  let both = 0;
  for (let area = 0; area < before.length; area++) {
    if (before[area] === 0 || after[area] === 0) continue;
    shifts += Math.abs(after[area]! - before[area]!);
    both++;
  }
  return both === 0 ? 0 : shifts / both;
}

export function isAmong(rank: number, top: number): boolean {
  return rank >= 1 && rank <= top;
}
