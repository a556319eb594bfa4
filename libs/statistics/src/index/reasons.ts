/**
 * Why the engine does not answer, or answers with a reserve. Three kinds, never mixed: a refusal stops a computation, a
 * warning accompanies a result, and the reason of an area says why that one area carries no index. All are codes; the
 * words for people live in the catalogues of the interface.
 */

export const REFUSAL_CODES = [
  'invalid_method',
  'unknown_weight',
  'shape_mismatch',
  'bad_unit_factor',
  'unknown_direction',
  'unknown_status',
  'too_few_areas',
  'nothing_to_score',
  'no_value',
  'not_finite',
  'negative_count',
  'zero_denominator',
  'out_of_range',
  'denominator_lacking',
  'published_lacking',
  'parent_lacking',
  'too_many_areas',
  /** Fewer than three areas with all values, or no direction in which the areas differ most. */
  'no_first_component',
  'bad_published_figure',
  'duplicate_area',
  'duplicate_indicator',
  'duplicate_observation',
  'unknown_area',
  'unknown_indicator',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** One reason why nothing was computed; what is known of the place is filled in, the rest left out. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly indicator?: string;
  readonly area?: string;
  /** How many areas are concerned, where the refusal speaks of more than one cell. */
  readonly count?: number;
  /** Position of the observation in the input, counted from 1. */
  readonly row?: number;
  /** Key of the method, for `invalid_method`. */
  readonly key?: string;
}

export const WARNING_CODES = [
  'no_values',
  'no_variance',
  'zero_reference',
  'half_equal',
  'reference_differs',
  'reference_incomplete',
  'score_without_spread',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** A reserve about one indicator (or, without `indicator`, about the whole result). */
export interface Warning {
  readonly code: WarningCode;
  readonly indicator?: string;
  /** For `reference_differs`: the figure of the district as published and as summed over the areas. */
  readonly published?: number;
  readonly computed?: number;
  /** For `reference_incomplete`: how many areas the sum over the areas holds, and for how many the rate exists. */
  readonly used?: number;
  readonly of?: number;
}

/**
 * Why an area has no index; the position in this list is the code in the typed arrays, 0 means "has an index".
 * `score_without_spread`: every score is the same, so a standardised sum is undefined.
 */
export const NO_INDEX_REASONS = [
  null,
  'excluded',
  'no_values',
  'coverage_overall',
  'coverage_domain',
  'score_without_spread',
] as const;
export type NoIndexReason = Exclude<(typeof NO_INDEX_REASONS)[number], null>;

export const NO_INDEX = {
  scored: 0,
  excluded: 1,
  noValues: 2,
  coverageOverall: 3,
  coverageDomain: 4,
  scoreWithoutSpread: 5,
} as const;

/** How many refusals are listed at most; a broken column of 33,000 areas needs one sentence, not 33,000. */
export const MAX_REFUSALS = 100;
