/**
 * The innermost loops of the sampling analysis: rates of one indicator in all areas, their centre and spread, and their part
 * in the sums. Plain loops over typed arrays, sums in the order of the plan; do not reorder them.
 */
import { fillNormals } from '../random/normal.js';
import { openStream, type StreamState } from '../random/stream.js';
import type { PlannedColumn } from './planned-column.js';
import { drawShare } from './small-counts.js';

/** Memory for one column under way, one number for each area of the plan. */
export interface DrawMemory {
  readonly state: StreamState;
  readonly normals: Float64Array;
  /** Drawn rate − baseline; 0 for a gap. */
  readonly drawn: Float64Array;
}

export interface ColumnMoments {
  /** Σ (rate − baseline) and Σ (rate − baseline)² over the areas with a rate. */
  readonly sum: number;
  readonly squares: number;
}

/** Draws one indicator of one replicate into `memory.drawn`. */
export function drawColumn(
  column: PlannedColumn,
  unitFactor: number,
  seed: number,
  replicate: number,
  key: number,
  { state, normals, drawn }: DrawMemory,
): ColumnMoments {
  const { small, prior, baseline, coefficients } = column;
  if (column.drawnCells > small.areas.length) {
    fillNormals(openStream(state, seed, 'sampling', replicate, key), normals, drawn.length);
  }
  let { sum, squares } = applyCubics(coefficients, normals, drawn);
  if (prior === null || small.areas.length === 0) return { sum, squares };
  openStream(state, seed, 'sampling_small', replicate, key);
  for (let cell = 0; cell < small.areas.length; cell++) {
    const share = drawShare(state, prior, small.lower[cell]!, small.upper[cell]!, small.population[cell]!);
    const deviation = share * unitFactor - baseline;
    drawn[small.areas[cell]!] = deviation;
    sum += deviation;
    squares += deviation * deviation;
  }
  return { sum, squares };
}

function applyCubics(coefficients: Float32Array, normals: Float64Array, drawn: Float64Array): ColumnMoments {
  let sum = 0;
  let squares = 0;
  for (let area = 0; area < drawn.length; area++) {
    const z = normals[area]!;
    const first = 4 * area;
    const deviation =
      coefficients[first]! +
      z * (coefficients[first + 1]! + z * (coefficients[first + 2]! + z * coefficients[first + 3]!));
    drawn[area] = deviation;
    sum += deviation;
    squares += deviation * deviation;
  }
  return { sum, squares };
}

/** Adds amount · drawn of every area to its sum. */
export function addDrawn(drawn: Float64Array, amount: number, sums: Float64Array): void {
  for (let area = 0; area < drawn.length; area++) sums[area] = sums[area]! + amount * drawn[area]!;
}

/** Σ weight · drawn. */
export function weightedSum(drawn: Float64Array, weights: Float32Array): number {
  let sum = 0;
  for (let area = 0; area < drawn.length; area++) sum += weights[area]! * drawn[area]!;
  return sum;
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
