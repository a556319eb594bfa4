/**
 * One computation under way: what the passes of the pipeline hand to each other.
 */
import type { IndexBuffers } from './index-arrays.js';
import type { IndexMethod } from './method.js';
import type { ObservationMatrix } from './observation-matrix.js';
import type { Refusal, Warning } from './reasons.js';

/** What the second pass needs to know of an indicator. */
export interface MeasuredColumn {
  readonly indicator: number;
  readonly domain: number;
  readonly weight: number;
  readonly reference: number;
  /** Direction × standard deviation; NaN when there are no deviations. */
  readonly scale: number;
  /** Whether the indicator is part of the score. */
  readonly expected: boolean;
}

export interface IndexRun {
  readonly matrix: ObservationMatrix;
  readonly method: IndexMethod;
  readonly buffers: IndexBuffers;
  readonly columns: MeasuredColumn[];
  readonly refusals: Refusal[];
  readonly warnings: Warning[];
}
