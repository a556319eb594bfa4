/**
 * Dynamics looks at how an indicator has moved, beside where it stands. The change alone misleads: where a rate is high there is more to
 * fall or rise, so change and level run together, and in a crisis the other way round. Three measures answer that differently.
 */
import { pearson } from '../coherence/correlation.js';
import { ln } from '../numeric/elementary.js';

/**
 * `points`: difference in percentage points, as Berlin's monitoring has it. `log_ratio`: ln(after / before), the same for a doubling
 * at any level. `residual`: what of the difference the level at the start does not account for.
 */
export const CHANGE_KINDS = ['points', 'log_ratio', 'residual'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change {
  /** One entry for each area; NaN where a value is missing or there is no change of this kind. */
  readonly values: Float64Array;
  /** Areas that have both values but no change of this kind: the logarithm of a ratio with 0. */
  readonly undefinedAreas: number;
  /** Correlation of the change with the value at the start; null where there is none. 0 for `residual` by construction. */
  readonly levelCorrelation: number | null;
}

export type ChangeOutcome =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly reason: 'year_missing' | 'too_few_areas' | 'no_variance' };

/**
 * Change from `before` to `after`, both in the same unit with one entry for each area, NaN for a gap. A `residual` needs three areas with
 * both values (`too_few_areas`) and a level that varies (`no_variance`).
 */
export function changeOf(before: Float64Array, after: Float64Array, kind: ChangeKind): ChangeOutcome {
  const points = after.map((value, area) => value - before[area]!);
  if (kind === 'points') return outcomeOf(points, before, 0);
  if (kind === 'residual') {
    const residuals = residualsOf(before, points);
    return typeof residuals === 'string' ? { ok: false, reason: residuals } : outcomeOf(residuals, before, 0);
  }
  let undefinedAreas = 0;
  const ratios = after.map((value, area) => {
    const start = before[area]!;
    if (value > 0 && start > 0) return ln(value / start);
    if (value === value && start === start) undefinedAreas++;
    return NaN;
  });
  return outcomeOf(ratios, before, undefinedAreas);
}

function outcomeOf(values: Float64Array, before: Float64Array, undefinedAreas: number): ChangeOutcome {
  return { ok: true, change: { values, undefinedAreas, levelCorrelation: pearson(values, before) } };
}

/** A spread below this share of the largest value is rounding. */
const NOISE = 1e-12;

/** What is left of `change` after a straight line in `level`, fitted by least squares over the areas that have both. */
function residualsOf(level: Float64Array, change: Float64Array): Float64Array | 'too_few_areas' | 'no_variance' {
  const known: number[] = [];
  for (let area = 0; area < change.length; area++) if (change[area] === change[area]) known.push(area);
  if (known.length < 3) return 'too_few_areas';
  const levelMean = meanOver(known, level);
  const changeMean = meanOver(known, change);
  let squares = 0;
  let products = 0;
  let largest = 0;
  for (const area of known) {
    const distance = level[area]! - levelMean;
    squares += distance * distance;
    products += distance * (change[area]! - changeMean);
    largest = Math.max(largest, Math.abs(level[area]!));
  }
  if (!(Math.sqrt(squares / known.length) > NOISE * largest)) return 'no_variance';
  const slope = products / squares;
  return change.map((value, area) => value - changeMean - slope * (level[area]! - levelMean));
}

/** Two passes: the second takes off what the first lost by rounding. */
function meanOver(areas: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (const area of areas) sum += values[area]!;
  const mean = sum / areas.length;
  let rest = 0;
  for (const area of areas) rest += values[area]! - mean;
  return mean + rest / areas.length;
}

/** Change over `span` years up to `year`, from one column of rates for each year. `year_missing` when there is none for one of the two. */
export function changeOverYears(
  columns: ReadonlyMap<number, Float64Array>,
  year: number,
  span: number,
  kind: ChangeKind,
): ChangeOutcome {
  const before = columns.get(year - span);
  const after = columns.get(year);
  return before && after ? changeOf(before, after, kind) : { ok: false, reason: 'year_missing' };
}
