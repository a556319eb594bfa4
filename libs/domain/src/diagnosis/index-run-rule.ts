/**
 * A run exists to rank areas. One that ranks none says nothing: it is neither kept nor made the common ground of planning, where it
 * would stand beside the runs that people rely on.
 */
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';

/** Whether a run with so many ranked areas may be stored or frozen. */
export function runVerdict(rankedAreas: number): Verdict<'NO_AREA_RANKED'> {
  return rankedAreas > 0 ? ALLOWED : refuse('NO_AREA_RANKED');
}
