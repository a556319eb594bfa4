/**
 * Diagnosis: an index run (Indexlauf) computes from the observations how far each area lies from the district; areas are selected
 * with a reason; an area profile (Steckbrief) puts figures, statements and practitioners' knowledge about one area side by side.
 */
import { VALUE_STATUSES } from '../indicators/value-status.js';

/** A run is computed as a draft and may be frozen. Its figures never change in either state. */
export const RUN_STATES = ['draft', 'frozen'] as const;
export type RunState = (typeof RUN_STATES)[number];

/**
 * Whether small cohorts are pooled: `edition` adds up as many years as the definition of the indicator says, `none` takes the
 * reporting year alone.
 */
export const POOLINGS = ['edition', 'none'] as const;
export type Pooling = (typeof POOLINGS)[number];

/** Why an area was selected for closer work: the index is one of three ways, and never decides alone. */
export const SELECTION_REASONS = ['index', 'expert_judgement', 'political_mandate'] as const;
export type SelectionReason = (typeof SELECTION_REASONS)[number];

/** A released profile never changes; a correction is a new edition, and the former one is then superseded. */
export const PROFILE_STATES = ['draft', 'released', 'superseded'] as const;
export type ProfileState = (typeof PROFILE_STATES)[number];

/** The four kinds of statements of the strengths and weaknesses analysis. */
export const STATEMENT_KINDS = ['strength', 'potential', 'weakness', 'challenge'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** How sure the author of an expert note is. */
export const CONFIDENCES = ['certain', 'likely', 'assumed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Status of a cell in an index run, by its position: the codes of the engine's observation matrix. */
export const RUN_CELL_STATUSES = ['missing', 'present', 'suppressed', 'provisional', 'not_applicable'] as const;
export type RunCellStatus = (typeof RUN_CELL_STATUSES)[number];

/** Classes of the standardised sum after Berlin's monitoring; `high` status means little burden. */
export const STATUS_CLASS_CODES = ['high', 'middle', 'low', 'very_low'] as const;
export type StatusClassCode = (typeof STATUS_CLASS_CODES)[number];

/** Classes of the map relative to the district, from great to little burden. */
export const MAP_CLASS_CODES = ['far_above', 'above', 'around', 'below', 'far_below'] as const;
export type MapClassCode = (typeof MAP_CLASS_CODES)[number];

/** Classes that a method asks for beside status and map: the kinds of the engine but `status`, which every run has. */
export const OWN_CLASS_KINDS = ['sd', 'quantile', 'optimal', 'top', 'manual'] as const;
export type OwnClassKind = (typeof OWN_CLASS_KINDS)[number];

/** Why an area of a run has no index. */
export const NO_INDEX_REASON_CODES = [
  'excluded',
  'no_values',
  'coverage_overall',
  'coverage_domain',
  'score_without_spread',
] as const;
export type NoIndexReasonCode = (typeof NO_INDEX_REASON_CODES)[number];

/** What became of an indicator in a run: only `scored` ones are part of the sum. */
export const RUN_INDICATOR_STATES = [
  'scored',
  'context',
  'weight_zero',
  'no_values',
  'no_variance',
  'zero_reference',
  'half_equal',
] as const;
export type RunIndicatorState = (typeof RUN_INDICATOR_STATES)[number];

/** Where the reference of an indicator comes from. */
export const REFERENCE_SOURCE_CODES = ['none', 'area_mean', 'district_sum', 'district_published', 'parent'] as const;
export type ReferenceSourceCode = (typeof REFERENCE_SOURCE_CODES)[number];

/** Direction of a short series; says nothing about good or bad. */
export const TREND_CODES = ['rises', 'falls', 'steady'] as const;
export type TrendCode = (typeof TREND_CODES)[number];

/** Reserves about a run. */
export const RUN_WARNING_CODES = [
  'no_values',
  'no_variance',
  'zero_reference',
  'half_equal',
  'reference_differs',
  'reference_incomplete',
  'score_without_spread',
] as const;
export type RunWarningCode = (typeof RUN_WARNING_CODES)[number];

/** Status of a figure on an area profile: what the delivery says of it, or `missing` when nobody delivered anything. */
export const SHEET_STATUSES = [...VALUE_STATUSES, 'missing'] as const;
export type SheetStatus = (typeof SHEET_STATUSES)[number];
