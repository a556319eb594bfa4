/**
 * Computes variants of a method: one option of each choice, put together and ranked.
 */
import { computeIndexArrays } from '../index/compute-index.js';
import type { IndexBuffers } from '../index/index-arrays.js';
import type { IndexMethod } from '../index/method.js';
import type { ObservationMatrix } from '../index/observation-matrix.js';
import type { Refusal } from '../index/reasons.js';
import { validateMethod } from '../index/validate-method.js';
import type { MethodChoice, MethodOption } from './method-choices.js';

/** One option for each choice: 0 = the method as it is, else the position of the option plus 1. */
export type Selection = readonly number[];

export type VariantOutcome =
  /** `rank` is overwritten by the next variant. */
  { readonly ok: true; readonly rank: Uint32Array } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Computes variants one after the other in the same memory. */
export function createVariants(
  matrix: ObservationMatrix,
  method: IndexMethod,
  choices: readonly MethodChoice[],
): (selection: Selection) => VariantOutcome {
  let buffers: IndexBuffers | undefined;
  return (selection) => {
    const chosen = selection.flatMap((position, choice) => choices[choice]?.options[position - 1] ?? []);
    const outcome = computeIndexArrays(matrix, variantOf(method, chosen, matrix), buffers);
    if (!outcome.ok) return { ok: false, refusals: outcome.refusals };
    buffers = outcome.arrays;
    return { ok: true, rank: outcome.arrays.rank };
  };
}

/**
 * The method with the changes of several options, in their order. What does not fit together gives way as little as possible: a
 * limit is dropped where the standardisation knows no distance, and a mean that is undefined at zero takes min–max.
 */
export function variantOf(
  method: IndexMethod,
  chosen: readonly MethodOption[],
  matrix: ObservationMatrix,
): IndexMethod {
  const changed: IndexMethod = Object.assign({}, method, ...chosen.map(({ change }) => change ?? {})) as IndexMethod;
  const weights: Record<string, number> = { ...changed.weights };
  const own = new Set(Object.keys(weights));
  for (const { weightFactors = {}, leaveOut = [] } of chosen) {
    for (const { code } of matrix.indicators) {
      const factor = Object.hasOwn(weightFactors, code) ? weightFactors[code]! : 1;
      if (factor !== 1) weights[code] = (own.has(code) ? weights[code]! : 1) * factor;
      if (factor !== 1) own.add(code);
    }
    for (const code of leaveOut) {
      weights[code] = 0;
      own.add(code);
    }
  }
  return fitTogether({ ...changed, weights });
}

function fitTogether(method: IndexMethod): IndexMethod {
  const checked = validateMethod(method);
  if (checked.ok) return method;
  const misfits = new Set(checked.reasons.filter(({ code }) => code === 'does_not_fit').map(({ key }) => key));
  if (misfits.has('aggregation')) return fitTogether({ ...method, standardisation: 'minmax' });
  return misfits.has('clip') && method.clip !== null ? fitTogether({ ...method, clip: null }) : method;
}
