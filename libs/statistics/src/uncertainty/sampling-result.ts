/**
 * What the sampling analysis says of each area: the ranks it takes in 90 of 100 draws, the middle one, how likely it is among
 * the first k, how firmly it sits in its class. And what it does not say: which indicators had to be held fixed.
 */
import { STATUS_CLASSES, type StatusClass } from '../index/classify.js';
import type { ObservationMatrix } from '../index/observation-matrix.js';
import { NO_INDEX_REASONS, type NoIndexReason } from '../index/reasons.js';
import type { IndicatorCertainty } from './planned-column.js';
import { createRankBins, type RankBins } from './rank-bins.js';
import type { SamplingPart } from './sampling-part.js';
import type { SamplingPlan } from './sampling-plan.js';

/** Share of the draws below the interval, and above it. */
export const INTERVAL_TAIL = 0.05;

/** Two-sided 95 % of the normal distribution. */
const Z95 = 1.959963984540054;

export interface IndicatorCertaintyCount {
  readonly code: string;
  readonly certainty: IndicatorCertainty;
  /** Cells of the areas that take part: drawn (suppressed ones included), suppressed, held fixed for lack of counts, without a rate. */
  readonly drawn: number;
  readonly suppressed: number;
  readonly held: number;
  readonly gaps: number;
}

/** Arrays by position of the area in the matrix. An area without an index has rank 0 and NaN; its reason says why. */
export interface SamplingResult {
  readonly seed: number;
  /** Draws that gave an index, and those that gave none. */
  readonly replicates: number;
  readonly failed: number;
  readonly top: number;
  /**
   * Least rank r for which at least 5 % (50 %, 95 %) of the draws have rank r or a smaller one. From `rankLow` to `rankHigh`
   * lie at least 90 % of the draws. Beyond 1,024 areas, ranks that are not among the first or last 256 are told to 1 / 512
   * of those between: `rankLow` is then rounded down, `rankHigh` up.
   */
  readonly rankLow: Uint32Array;
  readonly rankMedian: Uint32Array;
  readonly rankHigh: Uint32Array;
  /** Share of the draws in which the area is among the first k; areas that tie at the cut are all among them. */
  readonly pTop: Float64Array;
  /** Half of the 95 % interval (Wilson) that the finite number of draws leaves around `pTop`. */
  readonly pTopError: Float64Array;
  /** At `area * 4 + class`: share of the draws in each status class. Null when the method has other classes. */
  readonly classShares: Float64Array | null;
  readonly reason: Uint8Array;
  readonly indicators: readonly IndicatorCertaintyCount[];
  /** Scored indicators, and how many of them are held fixed. */
  readonly scoredIndicators: number;
  readonly heldIndicators: number;
}

/** One area, in words for a table. */
export interface AreaCertainty {
  readonly code: string;
  readonly reason: NoIndexReason | null;
  readonly rankLow: number | null;
  readonly rankMedian: number | null;
  readonly rankHigh: number | null;
  readonly pTop: number | null;
  readonly pTopError: number | null;
  /** Share of the draws in each status class, and in the one the observed index has. */
  readonly classShares: Readonly<Record<StatusClass, number>> | null;
  readonly classStability: number | null;
}

/**
 * Sums up all replicates of a plan. Null when not a single draw gave an index.
 * @param counts from `mergeParts`, or a part that holds all replicates.
 */
export function summariseSampling(plan: SamplingPlan, counts: SamplingPart): SamplingResult | null {
  const replicates = counts.to - counts.from - counts.failed;
  if (replicates === 0) return null;
  const count = plan.matrix.areaCodes.length;
  const bins = createRankBins(plan.ranked);
  const result = {
    rankLow: new Uint32Array(count),
    rankMedian: new Uint32Array(count),
    rankHigh: new Uint32Array(count),
    pTop: new Float64Array(count).fill(NaN),
    pTopError: new Float64Array(count).fill(NaN),
    classShares: counts.classes === null ? null : new Float64Array(count * STATUS_CLASSES.length).fill(NaN),
  };
  for (let position = 0; position < plan.ranked; position++) {
    const area = plan.areas[position]!;
    const ranks = counts.ranks.subarray(position * bins.count, (position + 1) * bins.count);
    fillInterval(ranks, replicates, bins, area, result);
    const share = counts.top[position]! / replicates;
    result.pTop[area] = share;
    result.pTopError[area] = chanceError(share, replicates);
    STATUS_CLASSES.forEach((_, code) => {
      const times = counts.classes?.[position * STATUS_CLASSES.length + code];
      if (result.classShares) result.classShares[area * STATUS_CLASSES.length + code] = (times ?? NaN) / replicates;
    });
  }
  const scored = plan.columns.filter(({ certainty }) => certainty !== 'not_scored');
  return {
    seed: plan.seed,
    replicates,
    failed: counts.failed,
    top: plan.top,
    ...result,
    reason: plan.observed.reason,
    indicators: plan.columns.map((column, indicator) => ({
      code: plan.matrix.indicators[indicator]!.code,
      certainty: column.certainty,
      drawn: column.certainty === 'drawn' ? column.drawnCells : 0,
      suppressed: column.certainty === 'drawn' ? column.suppressedCells : 0,
      held: column.certainty === 'drawn' ? column.heldCells : column.known,
      gaps: column.gaps.length,
    })),
    scoredIndicators: scored.length,
    heldIndicators: scored.filter(({ certainty }) => certainty !== 'drawn').length,
  };
}

function fillInterval(
  ranks: Uint16Array,
  replicates: number,
  bins: RankBins,
  area: number,
  { rankLow, rankMedian, rankHigh }: Pick<SamplingResult, 'rankLow' | 'rankMedian' | 'rankHigh'>,
): void {
  const low = placeOf(ranks, INTERVAL_TAIL * replicates);
  const middle = placeOf(ranks, 0.5 * replicates);
  const high = placeOf(ranks, (1 - INTERVAL_TAIL) * replicates);
  rankLow[area] = bins.least[low]!;
  rankMedian[area] = (bins.least[middle]! + bins.greatest[middle]!) >>> 1;
  rankHigh[area] = bins.greatest[high]!;
}

/** The first place at which at least `draws` draws are reached. */
function placeOf(ranks: Uint16Array, draws: number): number {
  let sum = 0;
  for (let place = 0; place < ranks.length; place++) {
    sum += ranks[place]!;
    // A share times a number of draws may lie a rounding error above the whole number it stands for.
    if (sum >= draws - 1e-9) return place;
  }
  return ranks.length - 1;
}

/** Half of Wilson's 95 % interval of a share of independent draws; above 0 also for a share of 0 or 1. */
export function chanceError(share: number, draws: number): number {
  const spread = Math.sqrt((share * (1 - share)) / draws + (Z95 * Z95) / (4 * draws * draws));
  return (Z95 * spread) / (1 + (Z95 * Z95) / draws);
}

/** Describes one area of a result. `matrix` is the one that was analysed. */
export function areaCertainty(
  matrix: ObservationMatrix,
  result: SamplingResult,
  statusClass: Uint8Array,
  area: number,
): AreaCertainty {
  const reason = NO_INDEX_REASONS[result.reason[area]!] ?? null;
  const known = (value: number): number | null => (reason === null ? value : null);
  const shareOf = (code: number): number => result.classShares?.[area * STATUS_CLASSES.length + code] ?? NaN;
  const classified = reason === null && result.classShares !== null;
  return {
    code: matrix.areaCodes[area]!,
    reason,
    rankLow: known(result.rankLow[area]!),
    rankMedian: known(result.rankMedian[area]!),
    rankHigh: known(result.rankHigh[area]!),
    pTop: known(result.pTop[area]!),
    pTopError: known(result.pTopError[area]!),
    classShares: classified ? { high: shareOf(0), middle: shareOf(1), low: shareOf(2), very_low: shareOf(3) } : null,
    classStability: classified && statusClass[area]! > 0 ? shareOf(statusClass[area]! - 1) : null,
  };
}
