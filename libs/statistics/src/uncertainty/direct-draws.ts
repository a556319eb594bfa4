/**
 * Scores of one replicate the short way: draw each indicator, measure it by the ruler, add it to the sum of its domain.
 */
import type { DirectColumn, DirectPlan } from './direct-plan.js';
import { SQUARES, SUM, WEIGHTED, addDomain, addDrawn, createDrawMemory, drawColumn } from './draw-column.js';
import type { PlannedColumn } from './planned-column.js';
import type { Draws } from './sampling-part.js';
import type { SamplingPlan } from './sampling-plan.js';

export function createDirectDraws(plan: SamplingPlan, direct: DirectPlan): Draws {
  const { seed, keys } = plan;
  const count = plan.areas.length;
  const memory = createDrawMemory(count);
  const domainSums = new Float64Array(count);
  return (replicate, scores) => {
    scores.fill(0);
    let shift = 0;
    for (let position = 0; position < direct.columns.length; position++) {
      const column = direct.columns[position]!;
      const { indicator, domain } = column;
      if (direct.columns[position - 1]?.domain !== domain) {
        domainSums.fill(0);
        shift = 0;
      }
      const planned = plan.columns[indicator]!;
      const factor = plan.matrix.indicators[indicator]!.unitFactor;
      drawColumn(planned, factor, { seed, replicate, column: keys[indicator]! }, column.weights, memory);
      const centre = centreOf(column, planned, memory.sums);
      const amount = amountOf(column, planned, memory.sums, centre, direct.ddof);
      if (!Number.isFinite(amount)) return false;
      addDrawn(memory.drawn, amount, domainSums);
      // Measured from the drawn centre: everything moves by it, except what has no rate and lies at the centre.
      shift -= amount * centre;
      if (centre !== 0) for (const gap of planned.gaps) domainSums[gap] = domainSums[gap]! + amount * centre;
      if (direct.columns[position + 1]?.domain !== domain) {
        addDomain(domainSums, shift, direct.factors, domain * count, scores);
      }
    }
    return true;
  };
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
