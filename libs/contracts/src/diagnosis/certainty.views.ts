/** How sure a run is: spans of ranks by chance, and the first group under other methods. Plain data of `libs/statistics`, by area id. */
import type { RunCheck } from './index-run.views.js';

/** Why there are no draws: no counts, too few ranked areas, or another reason of the engine. */
export const NO_DRAWS_CODES = ['nothing_to_draw', 'too_few_ranked', 'other'] as const;
export type NoDrawsCode = (typeof NO_DRAWS_CODES)[number];

export interface AreaCertaintyView {
  readonly areaId: string;
  readonly code: string;
  /** 90 % of the draws lie between these ranks. */
  readonly rankLow: number;
  readonly rankMedian: number;
  readonly rankHigh: number;
  /** Share of the draws among the first k, 0 to 1, and half of its 95 % interval by the number of draws. */
  readonly pTop: number;
  readonly pTopError: number;
  readonly classStability: number | null;
}

export interface MethodVariantView {
  /** `standardisation`, `reference`, `ddof`, `clip`, `aggregation`, `treatment`, `weights`, `without_indicator`, `without_domain`. */
  readonly choice: string;
  /** The other value of that choice, or the code of the indicator or domain that is left out. */
  readonly option: string;
  readonly overlap: number;
  /** Codes of areas. */
  readonly entering: readonly string[];
  readonly leaving: readonly string[];
  readonly meanShift: number;
}

export interface RunCertaintyView {
  readonly runId: string;
  readonly engineVersion: string;
  /** `differs` when the run cannot be computed again from its deliveries by today's engine; then nothing else is told. */
  readonly check: RunCheck;
  readonly seed: number;
  /** The k of the first group. */
  readonly top: number;
  readonly replicates: number;
  readonly scoredIndicators: number;
  /** Indicators without counts: held as they are, so that the spans are too narrow by their share. */
  readonly heldIndicators: number;
  readonly noDraws: NoDrawsCode | null;
  readonly areas: readonly AreaCertaintyView[];
  readonly group: readonly string[];
  /** Areas of the group that stay under every variant. */
  readonly stable: readonly string[];
  readonly variants: readonly MethodVariantView[];
}
