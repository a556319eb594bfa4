/**
 * The classes a method asks for, beside the status classes that every run has. Cut from the index; 1 is the least burden, except
 * for the first areas (`top`), where 1 is the group itself.
 */
import { classCodes } from '../classes/class-codes.js';
import { standardDeviationCuts } from '../classes/fixed-cuts.js';
import { optimalCuts } from '../classes/optimal-breaks.js';
import { quantileCuts } from '../classes/quantile.js';
import { classSizes, selectTop, STATUS_CLASSES, STATUS_CUTS } from './classify.js';
import type { IndexArrays } from './index-arrays.js';
import type { Classes, ClassKind, IndexMethod } from './method.js';

export interface OwnClasses {
  readonly kind: ClassKind;
  /** Rising; empty for `top`. A value on a cut belongs to the class above, with `status` to the one below. */
  readonly cuts: readonly number[];
  /** Per area: position of its class, from 1; 0 = no index. */
  readonly classOf: Uint8Array;
  readonly sizes: readonly number[];
}

/** Classes of a computed index. */
export function ownClasses(arrays: IndexArrays, { classes }: Pick<IndexMethod, 'classes'>): OwnClasses {
  if (classes.kind === 'status') {
    return finished(classes.kind, STATUS_CUTS, arrays.statusClass, STATUS_CLASSES.length);
  }
  if (classes.kind === 'top') return topClasses(arrays, classes.count);
  const cuts = cutsOf(arrays, classes);
  const scored = (value: number, area: number): number => (arrays.reason[area] === 0 ? value : NaN);
  const values = (classes.kind === 'sd' ? standardised(arrays) : arrays.index).map(scored);
  const classOf = classCodes(values, cuts);
  return finished(classes.kind, [...cuts], classOf, cuts.length + 1);
}

function finished(kind: ClassKind, cuts: readonly number[], classOf: Uint8Array, count: number): OwnClasses {
  return { kind, cuts, classOf, sizes: [...classSizes(classOf, count)] };
}

function topClasses(arrays: IndexArrays, count: number): OwnClasses {
  const chosen = new Set(selectTop(arrays.rank, count).areas);
  const classOf = Uint8Array.from(arrays.rank, (rank, area) => (rank === 0 ? 0 : chosen.has(area) ? 1 : 2));
  return finished('top', [], classOf, 2);
}

/** The standardised score, also where the method keeps the score itself as the index. */
function standardised({ score, scoreMean, scoreSd }: IndexArrays): Float64Array {
  return score.map((value) => (value - scoreMean) / scoreSd);
}

type Cut = Extract<Classes, { readonly kind: 'sd' | 'optimal' | 'quantile' | 'manual' }>;

/** Fewer different values than classes give fewer cuts. */
function cutsOf(arrays: IndexArrays, classes: Cut): Float64Array {
  const values = arrays.index.filter((_, area) => arrays.reason[area] === 0);
  if (classes.kind === 'manual') return Float64Array.from(classes.cuts);
  const cuts =
    classes.kind === 'quantile'
      ? quantileCuts(values, classes.count, classes.type)
      : classes.kind === 'sd'
        ? standardDeviationCuts(classes.count)
        : optimalCuts(values, classes.count);
  return cuts ?? new Float64Array(0);
}
