/** The scale that all bars of a ranked table share: from the area farthest below the reference to the one farthest above it. */
export interface StripScale {
  /** Where the reference stands, in percent of the width. */
  readonly zero: number;
  /** Where a distance stands, in percent of the width. */
  readonly at: (distance: number) => number;
}

/** Kept free on either side for the outline of a bar. */
const EDGE = 1;
/** Each side keeps at least this part of the width, so that the words above it have room. */
const SMALLEST_SIDE = 30;

export function stripScale(distances: readonly number[]): StripScale {
  const above = Math.max(0, ...distances);
  const below = Math.max(0, ...distances.map((distance) => -distance));
  const whole = above + below;
  const share = whole === 0 ? 50 : (below / whole) * 100;
  const zero = Math.min(100 - SMALLEST_SIDE, Math.max(SMALLEST_SIDE, share));
  // The tighter side sets the unit; both sides have the same one.
  const unit = Math.min(room(100 - zero, above), room(zero, below));
  return { zero, at: (distance) => Math.min(100 - EDGE, Math.max(EDGE, zero + distance * unit)) };
}

/** A distance this small is rounding noise; divided by it, a width would leave the range of numbers. */
const NOTHING = 1e-9;

/** Percent for each unit of distance. */
function room(side: number, farthest: number): number {
  return farthest < NOTHING ? side : (side - EDGE) / farthest;
}
