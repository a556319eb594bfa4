/**
 * Classes order areas by a value: class 1 holds the least, the last one the most. They are made of cuts, plain numbers that rise
 * from class to class and of which there is one less than classes; both ends are open. Which class a value belongs to that equals
 * a cut is a rule of its own, because sources differ in it.
 */

/**
 * `upper`: a value equal to the cut belongs to the class above, as findInterval of R and classInt do it for quantiles and optimal
 * breaks. `lower`: it belongs to the class below, as "bis 1,5" says.
 */
export type ClosingRule = 'upper' | 'lower';

/** Berlin's status cuts −1 / 1 / 1.5 say "below −1", "up to 1", "up to 1.5": the lowest cut goes up, the others down. */
export const BERLIN_CLOSING: readonly ClosingRule[] = ['upper', 'lower', 'lower'];

/** Codes fit a byte, and nobody tells more colours apart. */
export const MAX_CLASSES = 255;

/**
 * The class of each value, from 1 for the least; 0 for NaN. `cuts` must not fall (see `manualCuts`); two equal cuts leave the class
 * between them empty. `closing` is one rule for all cuts or one for each.
 */
export function classCodes(
  values: Float64Array,
  cuts: Float64Array,
  closing: ClosingRule | readonly ClosingRule[] = 'upper',
): Uint8Array {
  const goesUp = Uint8Array.from(cuts, (_, cut) => (ruleOf(closing, cut) === 'upper' ? 1 : 0));
  const codes = new Uint8Array(values.length);
  for (let area = 0; area < values.length; area++) {
    const value = values[area]!;
    if (value !== value) continue;
    let code = 1;
    for (let cut = 0; cut < cuts.length; cut++) {
      if (value > cuts[cut]! || (value === cuts[cut]! && goesUp[cut] === 1)) code = cut + 2;
      else break;
    }
    codes[area] = code;
  }
  return codes;
}

function ruleOf(closing: ClosingRule | readonly ClosingRule[], cut: number): ClosingRule {
  return typeof closing === 'string' ? closing : closing[cut]!;
}

/** The finite values, rising. */
export function sortedValues(values: Float64Array): Float64Array {
  return values.filter((value) => Math.abs(value) < Infinity).sort();
}

export function isClassCount(count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= MAX_CLASSES;
}
