/**
 * Draws a range of the replicates of a plan and counts where every area came to stand. Parts are integer counts that add
 * up, so any number of workers may share the replicates in any way and the sum is the same, bit for bit.
 */
import { momentsOf } from '../index/column-kernels.js';
import { createDirectDraws } from './direct-draws.js';
import { REPLICATES_TOGETHER } from './draw-column.js';
import { classCountOf, createClassTally } from './drawn-classes.js';
import { createRankBins } from './rank-bins.js';
import { createRanker } from './rank-draws.js';
import { createRankTally } from './rank-tally.js';
import type { SamplingPlan } from './sampling-plan.js';
import { createWholeDraws } from './whole-draws.js';

/** Counts over replicates `from` … `to` − 1; areas in the order of the plan, only those with an index. */
export interface SamplingPart {
  readonly from: number;
  readonly to: number;
  /** Replicates in which the drawn rates gave no index at all (zero spread, a reference of zero). They are counted nowhere else. */
  readonly failed: number;
  /** At `area * places + place` (see `createRankBins`): how often the area had a rank of that place. */
  readonly ranks: Uint16Array;
  /** How often the area was among the first k. */
  readonly top: Uint32Array;
  /** At `area * classes + class − 1`: how often the area was in that class of the method. */
  readonly classes: Uint16Array;
}

const REPLICATES_PER_NOTICE = 16;

/**
 * Fills the scores of the ranked areas for replicates from the first on, one for each list and at most `REPLICATES_TOGETHER`; false where
 * the drawn rates give no index.
 */
export type Draws = (first: number, scores: readonly Float64Array[]) => readonly boolean[];

/**
 * Draws replicates `from` to `to` − 1.
 * @param progress is told now and then how many of them are drawn.
 * @throws RangeError when the range is empty or leaves the plan.
 */
export function samplePart(
  plan: SamplingPlan,
  from: number,
  to: number,
  progress?: (drawn: number) => void,
): SamplingPart {
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= plan.replicates)) {
    throw new RangeError('samplePart: a range of replicates within the plan is needed');
  }
  const { ranked, method, unit } = plan;
  const draws: Draws = plan.direct === null ? createWholeDraws(plan) : createDirectDraws(plan, plan.direct);
  const tally = createRankTally(ranked, createRankBins(ranked), plan.top);
  const classes = new Uint16Array(ranked * classCountOf(method.classes));
  const countClasses = createClassTally(method, plan.observed, ranked, classes);
  const rankScores = createRanker(ranked);
  const lists = Array.from({ length: REPLICATES_TOGETHER }, () => new Float64Array(ranked));
  const ranks = new Uint32Array(ranked);
  let failed = 0;
  for (let first = from; first < to; first += REPLICATES_TOGETHER) {
    const drawn = lists.slice(0, to - first);
    const gives = draws(first, drawn);
    for (const [at, scores] of drawn.entries()) {
      const moments = gives[at] ? momentsOf(scores, method.ddof, unit) : null;
      if (moments?.count === ranked && moments.sd > 0) {
        rankScores(scores, moments.noise, ranks);
        tally.add(ranks);
        countClasses(scores, moments.mean, moments.sd, ranks);
      } else {
        failed++;
      }
    }
    if ((first - from) % REPLICATES_PER_NOTICE === 0) progress?.(first - from + drawn.length);
  }
  return { from, to, failed, ...tally.counts(), classes };
}

/**
 * Adds parts up, in any order.
 * @throws RangeError when they do not hold every replicate of the plan exactly once.
 */
export function mergeParts(plan: SamplingPlan, parts: readonly SamplingPart[]): SamplingPart {
  const inOrder = [...parts].sort((one, other) => one.from - other.from);
  let reached = 0;
  for (const { from, to } of inOrder) {
    if (from !== reached) throw new RangeError('mergeParts: replicates are lacking or counted twice');
    reached = to;
  }
  if (reached !== plan.replicates) throw new RangeError('mergeParts: replicates are lacking');
  const [first, ...others] = inOrder;
  if (first === undefined) throw new RangeError('mergeParts: no parts');
  const ranks = first.ranks.slice();
  const top = first.top.slice();
  const classes = first.classes.slice();
  for (const part of others) {
    addCounts(ranks, part.ranks);
    addCounts(top, part.top);
    addCounts(classes, part.classes);
  }
  const failed = inOrder.reduce((sum, part) => sum + part.failed, 0);
  return { from: 0, to: plan.replicates, failed, ranks, top, classes };
}

function addCounts(target: Uint16Array | Uint32Array, counts: Uint16Array | Uint32Array): void {
  for (let cell = 0; cell < target.length; cell++) target[cell] = target[cell]! + counts[cell]!;
}
