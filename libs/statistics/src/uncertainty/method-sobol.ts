/**
 * Shares of the choices in how far the ranks move: Sobol's indices of the mean |rank shift| against the method as it is.
 */
import { randomSelection, type VariantSetting } from './method-combinations.js';
import { createVariants, type Selection } from './method-variants.js';
import { meanShiftOf } from './rank-comparison.js';
import { sobolIndices, type SobolIndex } from './sobol.js';

export const MAX_SOBOL_ROWS = 10_000;

export interface ChoiceShare extends SobolIndex {
  readonly choice: string;
}

export interface SobolOutcome {
  /** Null when the ranks move alike under all combinations: then no choice explains anything. */
  readonly shares: readonly ChoiceShare[] | null;
  /** Variance and mean of the mean |rank shift|. */
  readonly variance: number;
  readonly mean: number;
  /** Rows of the designs that entered, and those left out because one of their variants is refused. */
  readonly rows: number;
  readonly refusedRows: number;
}

/** Estimates the shares with `rows` rows in each design. */
export function shareAmongChoices(setting: VariantSetting, rows: number): SobolOutcome {
  const { choices } = setting;
  const outcomeOf = createOutcomes(setting);
  const kept: number[][] = [];
  for (let row = 0; row < rows; row++) {
    const [first, second] = [randomSelection(setting, row, 1), randomSelection(setting, row, 2)];
    const mixed = choices.map((_, choice) =>
      first.map((option, other) => (other === choice ? second[other]! : option)),
    );
    const outcomes = [first, second, ...mixed].map(outcomeOf);
    const complete = outcomes.filter((outcome) => outcome !== null);
    if (complete.length === outcomes.length) kept.push(complete);
  }
  const column = (position: number): Float64Array => Float64Array.from(kept, (row) => row[position]!);
  const both = [...column(0), ...column(1)];
  const mean = both.length > 0 ? both.reduce((sum, outcome) => sum + outcome, 0) / both.length : 0;
  // Measured from their mean the outcomes leave the same shares with much less noise in the first order.
  const centred = (position: number): Float64Array => column(position).map((outcome) => outcome - mean);
  const mixed = choices.map((_, choice) => centred(choice + 2));
  const found = kept.length > 0 ? sobolIndices(centred(0), centred(1), mixed) : null;
  return {
    shares: found?.indices.map((index, choice) => ({ choice: choices[choice]!.code, ...index })) ?? null,
    variance: found?.variance ?? 0,
    mean,
    rows: kept.length,
    refusedRows: rows - kept.length,
  };
}

/** Mean |rank shift| of a selection, null when it is refused; each computed once, because combinations repeat. */
function createOutcomes({ matrix, method, choices, base }: VariantSetting): (selection: Selection) => number | null {
  const variantOf = createVariants(matrix, method, choices);
  const known = new Map<string, number | null>();
  return (selection) => {
    const key = selection.join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const outcome = variantOf(selection);
    const shift = outcome.ok ? meanShiftOf(base, outcome.rank) : null;
    known.set(key, shift);
    return shift;
  };
}
