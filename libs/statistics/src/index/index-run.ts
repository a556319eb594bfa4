/**
 * One computation under way: what the passes of the pipeline hand to each other.
 */
import type { IndexBuffers } from './index-arrays.js';
import type { IndexMethod } from './method.js';
import type { ObservationMatrix } from './observation-matrix.js';
import type { Refusal, Warning } from './reasons.js';

/** An indicator that is expected of every area, whether anybody delivered it or not. */
export interface ExpectedColumn {
  readonly indicator: number;
  readonly weight: number;
}

export interface IndexRun {
  readonly matrix: ObservationMatrix;
  readonly method: IndexMethod;
  readonly buffers: IndexBuffers;
  readonly expected: ExpectedColumn[];
  /** Memory for one indicator: its rates, then its deviations; and the areas without a rate. */
  readonly column: Float64Array;
  readonly emptyAreas: Uint32Array;
  readonly refusals: Refusal[];
  readonly warnings: Warning[];
}
