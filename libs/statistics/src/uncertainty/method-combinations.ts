/**
 * Many choices changed at once: random combinations of options, each option of a choice as likely as the method as it is.
 */
import type { IndexMethod } from '../index/method.js';
import type { ObservationMatrix } from '../index/observation-matrix.js';
import { createStreamState, hashText, nextUniform, openStream } from '../random/stream.js';
import type { MethodChoice } from './method-choices.js';
import { createVariants, type Selection } from './method-variants.js';
import { createRankBins } from './rank-bins.js';
import { compareRanks, isAmong } from './rank-comparison.js';

export const MAX_COMBINATIONS = 50_000;

/** What all variants of an analysis have in common. */
export interface VariantSetting {
  readonly matrix: ObservationMatrix;
  readonly method: IndexMethod;
  /** Options that work by themselves. */
  readonly choices: readonly MethodChoice[];
  /** Ranks of the method as it is. */
  readonly base: Uint32Array;
  readonly top: number;
  readonly seed: number;
}

/** Per area over all computed combinations; ranks as in the sampling analysis, 0 = never ranked. */
export interface CombinedVariants {
  readonly computed: number;
  /** Combinations whose options do not go together. */
  readonly refused: number;
  /** Least rank r for which at least 5 % (50 %, 95 %) of the combinations that rank the area give it rank r or a smaller one. */
  readonly rankLow: Uint32Array;
  readonly rankMedian: Uint32Array;
  readonly rankHigh: Uint32Array;
  /** Share of the computed combinations in which the area is among the first k. */
  readonly topShare: Float64Array;
  /** How many of the group stay, on average; and in how many combinations 0, 1, 2, … of them stay. Null when none computed. */
  readonly meanOverlap: number | null;
  readonly overlaps: Uint32Array;
}

/** Draws and computes `count` combinations. */
export function combineChoices(setting: VariantSetting, count: number): CombinedVariants {
  const { base, top } = setting;
  const areas = base.length;
  const bins = createRankBins(areas);
  const ranks = new Uint16Array(areas * bins.count);
  const timesTop = new Uint32Array(areas);
  const group = base.reduce((sum, rank) => sum + (isAmong(rank, top) ? 1 : 0), 0);
  const overlaps = new Uint32Array(group + 1);
  const variantOf = createVariants(setting.matrix, setting.method, setting.choices);
  let computed = 0;
  for (let row = 0; row < count; row++) {
    const outcome = variantOf(randomSelection(setting, row, 0));
    if (!outcome.ok) continue;
    computed++;
    const { overlap } = compareRanks(base, outcome.rank, top);
    overlaps[overlap] = overlaps[overlap]! + 1;
    outcome.rank.forEach((rank, area) => {
      if (rank === 0) return;
      const cell = area * bins.count + bins.of[rank]!;
      ranks[cell] = ranks[cell]! + 1;
      if (rank <= top) timesTop[area] = timesTop[area]! + 1;
    });
  }
  const place =
    (share: number): ((area: number) => number) =>
    (area) =>
      placeOf(ranks.subarray(area * bins.count, (area + 1) * bins.count), share);
  const rankAt = (share: number, of: Uint32Array): Uint32Array =>
    Uint32Array.from(base, (_, area) => of[place(share)(area)] ?? 0);
  return {
    computed,
    refused: count - computed,
    rankLow: rankAt(0.05, bins.least),
    rankMedian: rankAt(0.5, bins.least),
    rankHigh: rankAt(0.95, bins.greatest),
    topShare: Float64Array.from(timesTop, (times) => (computed > 0 ? times / computed : 0)),
    meanOverlap: computed > 0 ? overlaps.reduce((sum, times, overlap) => sum + times * overlap, 0) / computed : null,
    overlaps,
  };
}

/** The first place with at least this share of all counts; −1 without any. */
function placeOf(counts: Uint16Array, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  // A share times a count may lie a rounding error above the whole number it stands for.
  return total === 0 ? -1 : counts.findIndex((count) => (sum += count) >= share * total - 1e-9);
}

/**
 * A random option of each choice, as a function of seed, row, design and the code of the choice. `design` tells apart what must be
 * independent in one row.
 */
export function randomSelection({ choices, seed }: VariantSetting, row: number, design: number): Selection {
  const state = createStreamState();
  return choices.map(({ code, options }) => {
    openStream(state, seed, 'sobol', row, hashText(code));
    for (let skipped = 0; skipped < design; skipped++) nextUniform(state);
    return Math.floor(nextUniform(state) * (options.length + 1));
  });
}
