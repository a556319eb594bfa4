/**
 * A value jump is a change against the year before that is too large to be believed without a look: more than 30 per cent, and,
 * where the counts are known, more than three standard errors of the difference of two proportions. Without the second condition
 * every area with a few cases would jump every year.
 */
export interface JumpSide {
  readonly value: number;
  readonly denominator: number | null;
}

export const JUMP_SHARE = 0.3;
const JUMP_ERRORS = 3;

/**
 * Change in per cent of the previous value when it is a jump, otherwise `null`.
 *
 * @param factor what numerator / denominator is multiplied by in the value's unit (100 for per cent)
 */
export function jumpOf(previous: JumpSide, current: JumpSide, factor: number): number | null {
  if (previous.value === 0) return null;
  const change = (current.value - previous.value) / Math.abs(previous.value);
  if (Math.abs(change) < JUMP_SHARE || withinNoise(previous, current, factor)) return null;
  return Math.round(change * 100);
}

function withinNoise(previous: JumpSide, current: JumpSide, factor: number): boolean {
  const before = previous.denominator ?? current.denominator;
  const now = current.denominator ?? previous.denominator;
  if (!before || !now) return false;
  const pooled = (previous.value * before + current.value * now) / (before + now) / factor;
  // A ratio of two groups may exceed one; it has no such error.
  if (pooled <= 0 || pooled >= 1) return false;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before + 1 / now)) * factor;
  return Math.abs(current.value - previous.value) < JUMP_ERRORS * error;
}
