/**
 * Scores of one replicate the short way: draw each indicator, measure it by the ruler, add it to the sum of its domain.
 */
import { createStreamState } from '../random/stream.js';
import type { DirectColumn, DirectPlan } from './direct-plan.js';
import { addDomain, addDrawn, drawColumn, weightedSum, type ColumnMoments } from './draw-column.js';
import type { PlannedColumn } from './planned-column.js';
import type { SamplingPlan } from './sampling-plan.js';
import type { Draws } from './sampling-part.js';

export function createDirectDraws(plan: SamplingPlan, direct: DirectPlan): Draws {
  const count = plan.areas.length;
  const memory = { state: createStreamState(), normals: new Float64Array(count), drawn: new Float64Array(count) };
  const sums = new Float64Array(count);
  return (replicate, scores) => {
    scores.fill(0);
    let shift = 0;
    for (let position = 0; position < direct.columns.length; position++) {
      const column = direct.columns[position]!;
      const { indicator, domain } = column;
      if (direct.columns[position - 1]?.domain !== domain) {
        sums.fill(0);
        shift = 0;
      }
      const planned = plan.columns[indicator]!;
      const factor = plan.matrix.indicators[indicator]!.unitFactor;
      const moments = drawColumn(planned, factor, plan.seed, replicate, plan.keys[indicator]!, memory);
      const { centre, amount } = rulerOf(column, planned, moments, memory.drawn, direct.ddof);
      if (!Number.isFinite(amount)) return false;
      addDrawn(memory.drawn, amount, sums);
      // Measured from the drawn centre: everything moves by it, except what has no rate and lies at the centre.
      shift -= amount * centre;
      if (centre !== 0) for (const gap of planned.gaps) sums[gap] = sums[gap]! + amount * centre;
      if (direct.columns[position + 1]?.domain !== domain) {
        addDomain(sums, shift, direct.factors, domain * count, scores);
      }
    }
    return true;
  };
}

/** Centre of the drawn rates, from the baseline, and what a unit of deviation counts. */
function rulerOf(
  { centre: kind, scale, amount, observedSd, weights, totalWeight }: DirectColumn,
  { known, baseline }: PlannedColumn,
  { sum, squares }: ColumnMoments,
  drawn: Float64Array,
  ddof: number,
): { readonly centre: number; readonly amount: number } {
  const centre = kind === 'mean' ? sum / known : weights === null ? 0 : weightedSum(drawn, weights) / totalWeight;
  if (scale === 'held') return { centre, amount };
  if (scale === 'centre') return { centre, amount: (amount * baseline) / (baseline + centre) };
  const sd = Math.sqrt(Math.max(0, squares - (sum * sum) / known) / (known - ddof));
  return { centre, amount: (amount * observedSd) / sd };
}
