/**
 * What a check can find in a delivered table. An error keeps the whole table out (all or nothing); a hint says how something was
 * read or asks a person to look. Problems carry codes and facts; the sentence is made where it is shown.
 */
export const ERROR_CODES = [
  'row_width',
  'area_missing',
  'area_unknown',
  'area_garbled',
  'area_leading_zero',
  'area_name_ambiguous',
  'indicator_unknown',
  'below_lowest_level',
  'year_unreadable',
  'year_out_of_range',
  'number_unreadable',
  'merged_figure',
  'status_unreadable',
  'number_negative',
  'count_not_whole',
  'count_implausible',
  'value_out_of_range',
  'denominator_missing',
  'numerator_above_denominator',
  'duplicate_row',
  'replaces_other_source',
] as const;
export type ErrorProblem = (typeof ERROR_CODES)[number];

export const HINT_CODES = [
  'mark_read_as',
  'empty_read_as_missing',
  'dash_read_as_missing',
  'zero_read_as_missing',
  'zeros_suspicious',
  'denominator_zero',
  'denominator_small',
  'value_differs',
  'value_jump',
  'indicator_shifted',
  'replaces_value',
  'outlier',
  'sum_above_parent',
  'sum_below_parent',
  'unassigned_row',
  'total_row',
  'note_row',
  'mixed_years',
  'single_area',
  'head_twice',
  'head_below',
  'head_joined',
] as const;
export type HintProblem = (typeof HINT_CODES)[number];

export type ProblemCode = ErrorProblem | HintProblem;
export type Severity = 'error' | 'hint';

export function severityOf(code: ProblemCode): Severity {
  return (ERROR_CODES as readonly string[]).includes(code) ? 'error' : 'hint';
}

/**
 * Kinds whose rows a person may leave out together. A duplicate is not among them: which of the two is right must be said. Rows of totals
 * are left out by themselves; recipes from the time when they were not still name them.
 */
export const FIXABLE_CODES = [
  'row_width',
  'area_missing',
  'area_unknown',
  'total_row',
  'indicator_unknown',
  'below_lowest_level',
] as const satisfies readonly ProblemCode[];
export type FixableCode = (typeof FIXABLE_CODES)[number];

/** What a person can do about a kind of problem with one click. */
export const FIX_KINDS = ['pad_zeros', 'skip_rows', 'zero_is_missing', 'dash_is_zero', 'confirm'] as const;
export type FixKind = (typeof FIX_KINDS)[number];

/** Hints that a person can say yes to, with a reason. Suspicious zeros have a correction beside it. */
export const CONFIRMABLE_CODES = [
  'value_jump',
  'indicator_shifted',
  'zeros_suspicious',
  'outlier',
  'sum_above_parent',
  'sum_below_parent',
  'mixed_years',
] as const satisfies readonly HintProblem[];
export type ConfirmableCode = (typeof CONFIRMABLE_CODES)[number];

export function isConfirmable(code: ProblemCode): code is ConfirmableCode {
  return (CONFIRMABLE_CODES as readonly string[]).includes(code);
}

/** Hints that keep the table out until somebody has said yes. */
export function mustBeConfirmed(code: ProblemCode): code is 'value_jump' | 'indicator_shifted' {
  return code === 'value_jump' || code === 'indicator_shifted';
}

/** The one-click fix for a kind of problem, or `null` when only a look at the single row helps. */
export function fixOf(code: ProblemCode): FixKind | null {
  if (code === 'area_leading_zero') return 'pad_zeros';
  if (code === 'zeros_suspicious') return 'zero_is_missing';
  if (code === 'dash_read_as_missing') return 'dash_is_zero';
  if (isConfirmable(code)) return 'confirm';
  const leavesOut = severityOf(code) === 'error' && (FIXABLE_CODES as readonly string[]).includes(code);
  return leavesOut ? 'skip_rows' : null;
}

export type ProblemParams = Readonly<Record<string, string | number | boolean>>;

/** One of the rows that a finding about many rows is about. */
export interface ProblemPlace {
  readonly line: number;
  readonly column: number;
  /** Name of the area. */
  readonly name: string;
  readonly previous?: number;
  readonly value?: number;
  /** Whether the area moved as the others did. */
  readonly follows?: boolean;
}

export interface Problem {
  readonly code: ProblemCode;
  /** Line of the file; 0 when the problem is about a column as a whole. */
  readonly line: number;
  /** Column from 0; -1 when it is about the row as a whole. */
  readonly column: number;
  /** What stands in the cell, shortened to 80 characters. */
  readonly content: string;
  readonly params?: ProblemParams;
  /** The rows of a finding that is about many, the first of them. */
  readonly places?: readonly ProblemPlace[];
}
