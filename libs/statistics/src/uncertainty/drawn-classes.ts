/**
 * How firmly an area sits in its class: the classes of the method are cut anew in every draw, as they would be from other counts,
 * and counted.
 */
import { STATUS_CLASSES, fillStatusClasses } from '../index/classify.js';
import type { IndexArrays } from '../index/index-arrays.js';
import type { Classes, IndexMethod } from '../index/method.js';
import { ownClasses } from '../index/own-classes.js';

/** Number of classes that a method can give. */
export function classCountOf(classes: Classes): number {
  if (classes.kind === 'status') return STATUS_CLASSES.length;
  if (classes.kind === 'top') return 2;
  return classes.kind === 'manual' ? classes.cuts.length + 1 : classes.count;
}

/** Counts the classes of one draw. `scores` are overwritten. */
export type ClassTally = (scores: Float64Array, mean: number, sd: number, ranks: Uint32Array) => void;

/**
 * A tally into `counts`, at `area * classCountOf(classes) + class − 1`.
 * @param observed the result whose shape the classes are cut from; its figures are not used.
 */
export function createClassTally(
  method: IndexMethod,
  observed: IndexArrays,
  areas: number,
  counts: Uint16Array,
): ClassTally {
  const classCount = classCountOf(method.classes);
  const count = (codes: Uint8Array): void => {
    for (let area = 0; area < areas; area++) {
      const cell = area * classCount + codes[area]! - 1;
      counts[cell] = counts[cell]! + 1;
    }
  };
  if (method.classes.kind === 'status') {
    const codes = new Uint8Array(areas);
    return (scores, mean, sd) => {
      for (let area = 0; area < areas; area++) scores[area] = (scores[area]! - mean) / sd;
      fillStatusClasses(scores, codes);
      count(codes);
    };
  }
  const reason = new Uint8Array(areas);
  return (score, scoreMean, scoreSd, rank) => {
    const index = method.rescale === 'z' ? score.map((value) => (value - scoreMean) / scoreSd) : score;
    const drawn = { ...observed, areaCount: areas, score, index, rank, reason, scoreMean, scoreSd };
    count(ownClasses(drawn, method).classOf);
  };
}
