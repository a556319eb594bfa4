/**
 * Counts how often each area had which rank. The counts of 33,000 areas fill 67 MB, far more than any cache: adding to every
 * row in every draw would wait for memory most of the time. Hence the ranks of some draws are noted first and then added for
 * a few areas at a time, while their rows are at hand.
 */
import type { RankBins } from './rank-bins.js';

const DRAWS_AT_ONCE = 64;
const AREAS_AT_ONCE = 32;

export interface RankTally {
  /** Notes one draw: the rank of every area, and who is among the first k. */
  add(ranks: Uint32Array): void;
  /** All draws noted so far: at `area * bins.count + place`, and per area. Not to be changed. */
  counts(): { readonly ranks: Uint16Array; readonly top: Uint32Array };
}

/** For at most 65,535 draws. */
export function createRankTally(areas: number, bins: RankBins, k: number): RankTally {
  const ranks = new Uint16Array(areas * bins.count);
  const top = new Uint32Array(areas);
  const noted = new Uint16Array(DRAWS_AT_ONCE * areas);
  let draws = 0;
  const addNoted = (): void => {
    addPlaces(noted.subarray(0, draws * areas), areas, bins.count, ranks);
    draws = 0;
  };
  return {
    add(drawn) {
      const first = draws * areas;
      for (let area = 0; area < areas; area++) {
        const rank = drawn[area]!;
        noted[first + area] = bins.of[rank]!;
        if (rank <= k) top[area] = top[area]! + 1;
      }
      draws++;
      if (draws === DRAWS_AT_ONCE) addNoted();
    },
    counts() {
      addNoted();
      return { ranks, top };
    },
  };
}

function addPlaces(noted: Uint16Array, areas: number, places: number, ranks: Uint16Array): void {
  for (let from = 0; from < areas; from += AREAS_AT_ONCE) {
    const to = Math.min(from + AREAS_AT_ONCE, areas);
    for (let draw = 0; draw < noted.length; draw += areas) {
      for (let area = from; area < to; area++) {
        const cell = area * places + noted[draw + area]!;
        ranks[cell] = ranks[cell]! + 1;
      }
    }
  }
}
