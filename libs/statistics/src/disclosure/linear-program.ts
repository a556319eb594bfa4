/**
 * The attack as a linear program, in numbers only: this library knows no solver. Whoever calls hands one in.
 */
import type { CountRange } from './profile.js';

export interface LinearProgram {
  /** Bounds of the columns; `high` may be Infinity. */
  readonly columns: readonly CountRange[];
  /** Σ coefficients × columns = right. */
  readonly rows: readonly {
    readonly columns: readonly number[];
    readonly coefficients: readonly number[];
    readonly right: number;
  }[];
}

/**
 * Smallest and greatest value of each of the wanted columns over all solutions, in the order asked for; null when there is no solution.
 */
export type RangeSolver = (program: LinearProgram, wanted: readonly number[]) => readonly CountRange[] | null;
