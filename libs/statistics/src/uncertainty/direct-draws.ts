/**
 * Scores of some replicates the short way: draw each indicator, measure it by the ruler, add it to the sum of its domain.
 */
import type { DirectColumn, DirectPlan } from './direct-plan.js';
import {
  REPLICATES_TOGETHER,
  SQUARES,
  SUM,
  WEIGHTED,
  addDomain,
  addDrawn,
  createDrawMemories,
  drawColumn,
  type DrawMemory,
} from './draw-column.js';
import type { PlannedColumn } from './planned-column.js';
import type { Draws } from './sampling-part.js';
import type { SamplingPlan } from './sampling-plan.js';

/** One replicate under way. */
interface Replicate {
  readonly memory: DrawMemory;
  readonly domainSums: Float64Array;
  /** By how much everything in the domain moves, because it is measured from the drawn centre. */
  shift: number;
  /** False as soon as the drawn rates of an indicator have no spread, or a centre of zero. */
  measurable: boolean;
}

export function createDirectDraws(plan: SamplingPlan, direct: DirectPlan): Draws {
  const { seed, keys } = plan;
  const count = plan.areas.length;
  const memories = createDrawMemories(count, REPLICATES_TOGETHER);
  const replicates = memories.map((memory): Replicate => {
    return { memory, domainSums: new Float64Array(count), shift: 0, measurable: true };
  });
  return (first, scores) => {
    const drawn = replicates.slice(0, scores.length);
    const own = memories.slice(0, scores.length);
    for (const [at, replicate] of drawn.entries()) {
      scores[at]!.fill(0);
      replicate.measurable = true;
    }
    for (let position = 0; position < direct.columns.length; position++) {
      const column = direct.columns[position]!;
      const { indicator, domain } = column;
      const planned = plan.columns[indicator]!;
      const factor = plan.matrix.indicators[indicator]!.unitFactor;
      drawColumn(planned, factor, { seed, first, column: keys[indicator]! }, column.weights, own);
      const begins = direct.columns[position - 1]?.domain !== domain;
      const ends = direct.columns[position + 1]?.domain !== domain;
      for (const [at, replicate] of drawn.entries()) {
        if (begins) beginDomain(replicate);
        measure(replicate, column, planned, direct.ddof);
        if (ends) addDomain(replicate.domainSums, replicate.shift, direct.factors, domain * count, scores[at]!);
      }
    }
    return drawn.map(({ measurable }) => measurable);
  };
}

function beginDomain(replicate: Replicate): void {
  replicate.domainSums.fill(0);
  replicate.shift = 0;
}

/** Adds what was drawn of one indicator to the sum of its domain. */
function measure(replicate: Replicate, column: DirectColumn, planned: PlannedColumn, ddof: number): void {
  const { memory, domainSums } = replicate;
  const centre = centreOf(column, planned, memory.sums);
  const amount = amountOf(column, planned, memory.sums, centre, ddof);
  if (!Number.isFinite(amount)) replicate.measurable = false;
  if (!replicate.measurable) return;
  addDrawn(memory.drawn, amount, domainSums);
  // Measured from the drawn centre: everything moves by it, except what has no rate and lies at the centre.
  replicate.shift -= amount * centre;
  if (centre === 0) return;
  for (const gap of planned.gaps) domainSums[gap] = domainSums[gap]! + amount * centre;
}

/** Centre of the drawn rates, counted from the baseline. */
function centreOf({ centre, totalWeight }: DirectColumn, { known }: PlannedColumn, sums: Float64Array): number {
  if (centre === 'held') return 0;
  return centre === 'mean' ? sums[SUM]! / known : sums[WEIGHTED]! / totalWeight;
}

/** What a unit of the drawn rates counts in the sum. */
function amountOf(
  { scale, amount, observedSd }: DirectColumn,
  { known, baseline }: PlannedColumn,
  sums: Float64Array,
  centre: number,
  ddof: number,
): number {
  if (scale === 'held') return amount;
  if (scale === 'centre') return (amount * baseline) / (baseline + centre);
  const sum = sums[SUM]!;
  const sd = Math.sqrt(Math.max(0, sums[SQUARES]! - (sum * sum) / known) / (known - ddof));
  return (amount * observedSd) / sd;
}
