/**
 * Auffälligkeit: how unlike the whole an area is, whichever way. It is no measure of need: in Berlin 6 of the 43 most unlike areas of 2013
 * were affluent ones, and its rank correlation with the status index was nearly 0. It stands apart under its own name and colours.
 */

export interface UnsignedDeviation {
  /** Mean of |deviation| over the indicators with a value, in standard deviations. */
  readonly mean: number;
  readonly used: number;
  /** How many of them lie on the side of the relief (below 0). */
  readonly relieving: number;
}

/** @param deviations of one area, signed so that above 0 is burden; NaN = no value. Null without any value. */
export function unsignedDeviation(deviations: Iterable<number>): UnsignedDeviation | null {
  let [sum, used, relieving] = [0, 0, 0];
  for (const deviation of deviations) {
    if (deviation !== deviation) continue;
    sum += Math.abs(deviation);
    used++;
    if (deviation < 0) relieving++;
  }
  return used === 0 ? null : { mean: sum / used, used, relieving };
}
