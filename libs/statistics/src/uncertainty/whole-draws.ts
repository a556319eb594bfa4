/**
 * Scores of one replicate the long way, for every method: the drawn rates are written into a matrix of their own, and the
 * whole index is computed of it.
 */
import { computeIndexArrays } from '../index/compute-index.js';
import type { IndexBuffers } from '../index/index-arrays.js';
import { createDrawMemories, drawColumn } from './draw-column.js';
import type { SamplingPlan } from './sampling-plan.js';
import type { Draws } from './sampling-part.js';

export function createWholeDraws(plan: SamplingPlan): Draws {
  const { areas, columns, keys, seed } = plan;
  // What is drawn are true rates; they are not drawn towards the whole a second time.
  const { smoothing: _smoothing, ...method } = plan.method;
  const matrix = { ...plan.matrix, numerator: plan.matrix.numerator.slice() };
  const memories = createDrawMemories(areas.length, 1);
  const drawn = memories[0]!.drawn;
  let buffers: IndexBuffers | undefined;
  const one = (replicate: number, scores: Float64Array): boolean => {
    for (const column of columns) {
      const { indicator, certainty, baseline } = column;
      if (certainty !== 'drawn') continue;
      const factor = matrix.indicators[indicator]!.unitFactor;
      drawColumn(column, factor, { seed, first: replicate, column: keys[indicator]! }, null, memories);
      const first = indicator * matrix.areaCodes.length;
      for (let position = 0; position < areas.length; position++) {
        const cell = first + areas[position]!;
        // Cells without counts are gaps or held: NaN stays NaN, and a rate given directly is not touched.
        if (!(matrix.numerator[cell]! >= 0)) continue;
        const persons = matrix.denominator[cell]!;
        const cases = ((drawn[position]! + baseline) / factor) * persons;
        // A cubic may leave the range of a share by a hair in its tails.
        matrix.numerator[cell] = Math.min(persons, Math.max(0, cases));
      }
    }
    const outcome = computeIndexArrays(matrix, method, buffers);
    if (!outcome.ok) return false;
    buffers = outcome.arrays;
    for (let position = 0; position < scores.length; position++) {
      scores[position] = outcome.arrays.score[areas[position]!]!;
    }
    return true;
  };
  return (first, scores) => scores.map((own, at) => one(first + at, own));
}
