/**
 * How often a random arrangement of the same values over the same map looks at least as patterned as the observed one: a test of Moran's I
 * that assumes no distribution. Each replicate has random numbers of its own, so any number of workers finds the same.
 */
import { createStreamState, nextWord, openStream } from '../random/stream.js';
import type { Neighbours } from './neighbours.js';
import { crossProducts, NOISE, participantsOf } from './participants.js';

/** 2⁻³² */
const TO_SHARE = 2.3283064365386963e-10;

export interface PermutationTest {
  readonly replicates: number;
  /** Arrangements whose Moran's I is at least the observed one. */
  readonly atLeast: number;
  /** (atLeast + 1) / (replicates + 1): the observed arrangement is one of those that could have come about. */
  readonly p: number;
}

/**
 * Moran's I against random arrangements of the same values, without assuming a distribution. Each replicate draws from a stream of its
 * own, so the result depends on seed and number of replicates alone. Null when `spatialPattern` has a reason.
 * @throws RangeError when the seed is no integer from 0 to 2⁵³ − 1.
 */
export function permutationTest(
  values: Float64Array,
  neighbours: Neighbours,
  { seed, replicates }: { readonly seed: number; readonly replicates: number },
): PermutationTest | null {
  const participants = participantsOf(values, neighbours);
  if (typeof participants === 'string') return null;
  const { deviation, squares } = participants;
  // Equal arrangements may differ in the last digits.
  const observed = crossProducts(deviation, participants) - NOISE * squares;
  const state = createStreamState();
  const arranged = new Float64Array(deviation.length);
  let atLeast = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    openStream(state, seed, 'permutation', replicate, 0);
    arranged.set(deviation);
    for (let last = arranged.length - 1; last > 0; last--) {
      const other = Math.floor((nextWord(state) >>> 0) * TO_SHARE * (last + 1));
      const moved = arranged[last]!;
      arranged[last] = arranged[other]!;
      arranged[other] = moved;
    }
    if (crossProducts(arranged, participants) >= observed) atLeast++;
  }
  return { replicates, atLeast, p: (atLeast + 1) / (replicates + 1) };
}
