/**
 * What the sampling analysis says of each area: the ranks it takes in 90 of 100 draws, the middle one, how likely it is among
 * the first k, how firmly it sits in its class. And what it does not say: which indicators had to be held fixed.
 */
import type { ObservationMatrix } from '../index/observation-matrix.js';
import { ownClasses } from '../index/own-classes.js';
import { NO_INDEX_REASONS, type NoIndexReason } from '../index/reasons.js';
import { classCountOf } from './drawn-classes.js';
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
  /** At `area * classCount + class − 1`: share of the draws in each class of the method. */
  readonly classShares: Float64Array;
  readonly classCount: number;
  /** Class of the observed index, from 1; 0 = none. */
  readonly observedClass: Uint8Array;
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
  /** Share of the draws in each class of the method, the first in class 1; and in the one the observed index has. */
  readonly classShares: readonly number[] | null;
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
  const classCount = classCountOf(plan.method.classes);
  const result = {
    rankLow: new Uint32Array(count),
    rankMedian: new Uint32Array(count),
    rankHigh: new Uint32Array(count),
    pTop: new Float64Array(count).fill(NaN),
    pTopError: new Float64Array(count).fill(NaN),
    classShares: new Float64Array(count * classCount).fill(NaN),
  };
  for (let position = 0; position < plan.ranked; position++) {
    const area = plan.areas[position]!;
    const ranks = counts.ranks.subarray(position * bins.count, (position + 1) * bins.count);
    fillInterval(ranks, replicates, bins, area, result);
    const share = counts.top[position]! / replicates;
    result.pTop[area] = share;
    result.pTopError[area] = chanceError(share, replicates);
    for (let code = 0; code < classCount; code++) {
      result.classShares[area * classCount + code] = counts.classes[position * classCount + code]! / replicates;
    }
  }
  const scored = plan.columns.filter(({ certainty }) => certainty !== 'not_scored');
  return {
    seed: plan.seed,
    replicates,
    failed: counts.failed,
    top: plan.top,
    ...result,
    classCount,
    observedClass: ownClasses(plan.observed, plan.method).classOf,
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

/** Finds the three ranks in one walk over the places of an area. */
function fillInterval(
  ranks: Uint16Array,
  replicates: number,
  bins: RankBins,
  area: number,
  { rankLow, rankMedian, rankHigh }: Pick<SamplingResult, 'rankLow' | 'rankMedian' | 'rankHigh'>,
): void {
  // A share times a number of draws may lie a rounding error above the whole number it stands for.
  const low = INTERVAL_TAIL * replicates - 1e-9;
  const middle = 0.5 * replicates - 1e-9;
  const high = (1 - INTERVAL_TAIL) * replicates - 1e-9;
  let sum = 0;
  for (let place = 0; place < ranks.length && sum < high; place++) {
    const before = sum;
    sum += ranks[place]!;
    if (before < low && sum >= low) rankLow[area] = bins.least[place]!;
    if (before < middle && sum >= middle) rankMedian[area] = (bins.least[place]! + bins.greatest[place]!) >>> 1;
    if (before < high && sum >= high) rankHigh[area] = bins.greatest[place]!;
  }
}

/** Half of Wilson's 95 % interval of a share of independent draws; above 0 also for a share of 0 or 1. */
export function chanceError(share: number, draws: number): number {
  const spread = Math.sqrt((share * (1 - share)) / draws + (Z95 * Z95) / (4 * draws * draws));
  return (Z95 * spread) / (1 + (Z95 * Z95) / draws);
}

/** Describes one area of a result. `matrix` is the one that was analysed. */
export function areaCertainty(matrix: ObservationMatrix, result: SamplingResult, area: number): AreaCertainty {
  const reason = NO_INDEX_REASONS[result.reason[area]!] ?? null;
  const known = <Value>(value: Value): Value | null => (reason === null ? value : null);
  const shares = result.classShares.slice(area * result.classCount, (area + 1) * result.classCount);
  return {
    code: matrix.areaCodes[area]!,
    reason,
    rankLow: known(result.rankLow[area]!),
    rankMedian: known(result.rankMedian[area]!),
    rankHigh: known(result.rankHigh[area]!),
    pTop: known(result.pTop[area]!),
    pTopError: known(result.pTopError[area]!),
    classShares: known([...shares]),
    classStability: known(shares[result.observedClass[area]! - 1] ?? 0),
  };
}
