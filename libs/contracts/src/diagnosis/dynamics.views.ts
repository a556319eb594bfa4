/** Which way the areas of a run move: the changes since an earlier year, put together by the method of the run. */
import type { NoIndexReasonCode } from '@quartierwerk/domain/diagnosis/vocabulary';

/** From burdens that fall behind to burdens that grow. */
export const DYNAMICS_CLASS_CODES = ['positive', 'stable', 'negative'] as const;
export type DynamicsClassCode = (typeof DYNAMICS_CLASS_CODES)[number];

/** Why there are no dynamics at all: no earlier year of the same areas, or nothing that can be compared. */
export const NO_DYNAMICS_CODES = ['no_earlier_year', 'nothing_to_compare'] as const;
export type NoDynamicsCode = (typeof NO_DYNAMICS_CODES)[number];

/** Why an indicator takes no part: no earlier value, its differences are mostly chance, another definition, or no such change. */
export const LEFT_OUT_CODES = ['no_earlier_values', 'unreliable', 'other_definition', 'no_change_measure'] as const;
export type LeftOutCode = (typeof LEFT_OUT_CODES)[number];

export interface AreaDynamicsView {
  readonly areaId: string;
  readonly code: string;
  /** Changes in standard deviations of their sum, + = burdens grow faster than in the mean of the areas. */
  readonly index: number | null;
  readonly dynamicsClass: DynamicsClassCode | null;
  /** Why not; null where there is an index. */
  readonly reason: NoIndexReasonCode | null;
  readonly indicatorsUsed: number;
}

export interface RunDynamicsView {
  readonly runId: string;
  readonly year: number;
  /** The year that is compared with; null without one. */
  readonly before: number | null;
  /** Earlier years of the same area edition, ascending. */
  readonly years: readonly number[];
  readonly refusal: NoDynamicsCode | null;
  /** Codes of the indicators that take part, and of those that do not. */
  readonly used: readonly string[];
  readonly leftOut: readonly { readonly code: string; readonly reason: LeftOutCode }[];
  /** Far from 0, the change tells the level once more. */
  readonly levelCorrelation: number | null;
  readonly areas: readonly AreaDynamicsView[];
}
