/**
 * Where a key figure stands against its target. Thresholds are published with every figure: from 90 % on target, from 75 % below,
 * under that far below; where less is better they are mirrored at the target (110 % and 125 %). Source: domain notes, chapter 8.
 */
import type { KpiDirection, KpiState } from './vocabulary.js';

export const ON_TARGET_FROM = 90;
export const BELOW_FROM = 75;

/** Why a state is what it is where the share does not say it. */
export type KpiStateReason = 'TARGET_ZERO_NOTHING_EXPECTED' | 'TARGET_ZERO_KEPT' | 'TARGET_ZERO_EXCEEDED';

export interface KpiJudgement {
  readonly state: KpiState;
  /** Percent of the target that is reached, mirrored where less is better; null where there is no share. */
  readonly attainment: number | null;
  readonly reason: KpiStateReason | null;
}

export interface KpiComparison {
  readonly value: number | null;
  readonly target: number | null;
  readonly direction: KpiDirection;
  /** Whether the figure should be there by now. */
  readonly due: boolean;
}

/** Missing is neither zero nor bad: it says that nothing is known. */
export function judge({ value, target, direction, due }: KpiComparison): KpiJudgement {
  if (value === null) return { state: due ? 'no_value' : 'not_due', attainment: null, reason: null };
  if (target === null) return { state: 'no_target', attainment: null, reason: null };
  if (target === 0) return judgeAgainstZero(value, direction);
  const attainment = attainmentOf(value, target, direction);
  return { state: stateOf(attainment), attainment, reason: null };
}

/**
 * No share can be taken of zero. Where more is better, nothing was expected, so that nothing is missed (an offer that pauses); where
 * less is better, zero is kept or it is not: every single case is too many.
 */
function judgeAgainstZero(value: number, direction: KpiDirection): KpiJudgement {
  if (direction === 'higher') return { state: 'on_target', attainment: null, reason: 'TARGET_ZERO_NOTHING_EXPECTED' };
  return value <= 0
    ? { state: 'on_target', attainment: null, reason: 'TARGET_ZERO_KEPT' }
    : { state: 'far_below', attainment: null, reason: 'TARGET_ZERO_EXCEEDED' };
}

function attainmentOf(value: number, target: number, direction: KpiDirection): number {
  const share = (value / target) * 100;
  // Rounded to the tenth, so that 89,999999 from a division is the 90 that everybody reads.
  return Math.round((direction === 'higher' ? share : 200 - share) * 10) / 10;
}

function stateOf(attainment: number): KpiState {
  if (attainment >= ON_TARGET_FROM) return 'on_target';
  return attainment >= BELOW_FROM ? 'below' : 'far_below';
}

/**
 * Whether one sentence is asked for: the figure lies further from its target than its tolerance allows. The tolerance is in percent,
 * 10 as a rule, which is the threshold of "on target". Asked, not demanded: the figure counts without it.
 */
export function asksForComment({ state, attainment }: KpiJudgement, tolerance: number): boolean {
  if (attainment === null) return state === 'far_below';
  return attainment < 100 - tolerance;
}
