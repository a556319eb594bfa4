/**
 * The innermost loops of the sampling analysis: rates of one indicator in all areas, their centre and spread, and their part
 * in the sums. Plain loops over typed arrays, sums in the order of the plan and of its blocks; do not reorder them.
 *
 * The areas are drawn in blocks, so that the normal variates of a block are still in the nearest cache when they are used, and some
 * replicates together, so that its coefficients are: for 33,000 areas those of all indicators fill 20 MB, and fetching them anew for each
 * replicate took two thirds of the time. Each replicate has its own stream and sums, so its bits do not depend on its company.
 */
import { fillNormals } from '../random/normal.js';
import { createStreamState, openStream, type StreamState } from '../random/stream.js';
import type { PlannedColumn } from './planned-column.js';
import { drawShare } from './small-counts.js';

const BLOCK = 1_024;
/** How many replicates are drawn together; more would not fit beside each other into the cache of a processor. */
export const REPLICATES_TOGETHER = 4;

/** Memory for one column of one replicate under way. */
export interface DrawMemory {
  readonly state: StreamState;
  readonly normals: Float64Array;
  /** Per area of the plan: drawn rate − baseline; 0 for a gap. */
  readonly drawn: Float64Array;
  /** Over the areas with a rate: Σ (rate − baseline), Σ (rate − baseline)², Σ weight (rate − baseline). */
  readonly sums: Float64Array;
}

export const SUM = 0;
export const SQUARES = 1;
export const WEIGHTED = 2;

/** For `count` replicates that are drawn together. */
export function createDrawMemories(areas: number, count: number): readonly DrawMemory[] {
  const normals = new Float64Array(Math.min(areas, BLOCK));
  return Array.from({ length: count }, () => ({
    state: createStreamState(),
    normals,
    drawn: new Float64Array(areas),
    sums: new Float64Array(3),
  }));
}

/** Which numbers to draw: replicates of a seed from the first on, one for each memory, and the key of the indicator. */
export interface DrawKey {
  readonly seed: number;
  readonly first: number;
  readonly column: number;
}

/**
 * Draws one indicator of some replicates, each into its memory with its sums.
 * @param weights of the areas in the third sum, null where it is not needed.
 */
export function drawColumn(
  column: PlannedColumn,
  unitFactor: number,
  { seed, first, column: key }: DrawKey,
  weights: Float32Array | null,
  memories: readonly DrawMemory[],
): void {
  const byCubics = column.drawnCells > column.small.areas.length;
  for (const [at, { state, sums }] of memories.entries()) {
    sums.fill(0);
    if (byCubics) openStream(state, seed, 'sampling', first + at, key);
  }
  const areas = column.coefficients.length / 4;
  for (let from = 0; from < areas; from += BLOCK) {
    const to = Math.min(from + BLOCK, areas);
    for (const memory of memories) {
      if (byCubics) fillNormals(memory.state, memory.normals, to - from);
      if (weights === null) applyCubics(column.coefficients, from, to, memory);
      else applyWeighted(column.coefficients, weights, from, to, memory);
    }
  }
  if (column.small.areas.length === 0) return;
  for (const [at, memory] of memories.entries()) {
    openStream(memory.state, seed, 'sampling_small', first + at, key);
    drawSmallCounts(column, unitFactor, weights, memory);
  }
}

function applyCubics(coefficients: Float32Array, from: number, to: number, { normals, drawn, sums }: DrawMemory): void {
  let sum = 0;
  let squares = 0;
  for (let area = from; area < to; area++) {
    const z = normals[area - from]!;
    const first = 4 * area;
    const deviation =
      coefficients[first]! +
      z * (coefficients[first + 1]! + z * (coefficients[first + 2]! + z * coefficients[first + 3]!));
    drawn[area] = deviation;
    sum += deviation;
    squares += deviation * deviation;
  }
  sums[SUM] = sums[SUM]! + sum;
  sums[SQUARES] = sums[SQUARES]! + squares;
}

/** The same with the weighted sum; apart, because the other need not read the weights. */
function applyWeighted(
  coefficients: Float32Array,
  weights: Float32Array,
  from: number,
  to: number,
  { normals, drawn, sums }: DrawMemory,
): void {
  let sum = 0;
  let squares = 0;
  let weighted = 0;
  for (let area = from; area < to; area++) {
    const z = normals[area - from]!;
    const first = 4 * area;
    const deviation =
      coefficients[first]! +
      z * (coefficients[first + 1]! + z * (coefficients[first + 2]! + z * coefficients[first + 3]!));
    drawn[area] = deviation;
    sum += deviation;
    squares += deviation * deviation;
    weighted += weights[area]! * deviation;
  }
  sums[SUM] = sums[SUM]! + sum;
  sums[SQUARES] = sums[SQUARES]! + squares;
  sums[WEIGHTED] = sums[WEIGHTED]! + weighted;
}

/** Cells without a cubic so far count as 0 in all sums. */
function drawSmallCounts(
  { small, prior, baseline }: PlannedColumn,
  unitFactor: number,
  weights: Float32Array | null,
  { state, drawn, sums }: DrawMemory,
): void {
  if (prior === null) return;
  for (let cell = 0; cell < small.areas.length; cell++) {
    const area = small.areas[cell]!;
    const share = drawShare(state, prior, small.lower[cell]!, small.upper[cell]!, small.population[cell]!);
    const deviation = share * unitFactor - baseline;
    drawn[area] = deviation;
    sums[SUM] = sums[SUM]! + deviation;
    sums[SQUARES] = sums[SQUARES]! + deviation * deviation;
    if (weights !== null) sums[WEIGHTED] = sums[WEIGHTED]! + weights[area]! * deviation;
  }
}

/** Adds amount · drawn of every area to its sum. */
export function addDrawn(drawn: Float64Array, amount: number, sums: Float64Array): void {
  for (let area = 0; area < drawn.length; area++) sums[area] = sums[area]! + amount * drawn[area]!;
}

/** Adds factor · (sum + shift) of every area to its score. */
export function addDomain(
  sums: Float64Array,
  shift: number,
  factors: Float64Array,
  first: number,
  scores: Float64Array,
): void {
  for (let area = 0; area < scores.length; area++) {
    scores[area] = scores[area]! + factors[first + area]! * (sums[area]! + shift);
  }
}
