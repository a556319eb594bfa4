/**
 * Ranks of many drawn scores in a row. The rule is that of `fillRanks` (1 = greatest, ties within the rounding noise share
 * the smallest rank); only the way to the order differs: memory is kept from draw to draw, and short lists start from
 * the order of the draw before, which is nearly right. The ranks do not depend on where the sorting started.
 */

/** Up to this length, sorting by insertion from the former order is faster than by digits. */
const SHORT = 1_500;
const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
const KEYS = BUCKETS * BUCKETS;

export type Ranker = (scores: Float64Array, noise: number, ranks: Uint32Array) => void;

/** A ranker for lists of one length; `scores` must be finite. */
export function createRanker(length: number): Ranker {
  const order = Uint32Array.from({ length }, (_, position) => position);
  const sorted = new Float64Array(length);
  const sortCoarsely = length > SHORT ? createCoarseSort(length, order) : null;
  return (scores, noise, ranks) => {
    sortCoarsely?.(scores);
    insertionSort(scores, order, sorted);
    let runRank = 0;
    let above = NaN;
    for (let position = 0; position < length; position++) {
      const value = sorted[position]!;
      // NaN at the start makes the comparison false, so that the first value opens a run.
      if (!(above - value <= noise)) runRank = position + 1;
      ranks[order[position]!] = runRank;
      above = value;
    }
  };
}

/** Brings `order` into falling order of the scores, which `sorted` then holds. */
function insertionSort(scores: Float64Array, order: Uint32Array, sorted: Float64Array): void {
  for (let position = 0; position < order.length; position++) {
    const area = order[position]!;
    const score = scores[area]!;
    let place = position;
    while (place > 0 && sorted[place - 1]! < score) {
      sorted[place] = sorted[place - 1]!;
      order[place] = order[place - 1]!;
      place--;
    }
    sorted[place] = score;
    order[place] = area;
  }
}

/** Sorts by 22 bits of the place between the least and the greatest score; what those leave open is left to insertion. */
function createCoarseSort(length: number, order: Uint32Array): (scores: Float64Array) => void {
  const keys = new Uint32Array(length);
  const between = new Uint32Array(length);
  const low = new Uint32Array(BUCKETS);
  const high = new Uint32Array(BUCKETS);
  return (scores) => {
    let least = Infinity;
    let greatest = -Infinity;
    for (const score of scores) {
      if (score < least) least = score;
      if (score > greatest) greatest = score;
    }
    const steps = greatest > least ? (KEYS - 1) / (greatest - least) : 0;
    low.fill(0);
    high.fill(0);
    for (let area = 0; area < length; area++) {
      const key = ((greatest - scores[area]!) * steps) >>> 0;
      keys[area] = key;
      low[key & (BUCKETS - 1)]!++;
      high[key >>> DIGIT_BITS]!++;
    }
    startsOf(low);
    startsOf(high);
    for (let area = 0; area < length; area++) between[low[keys[area]! & (BUCKETS - 1)]!++] = area;
    for (let position = 0; position < length; position++) {
      const area = between[position]!;
      order[high[keys[area]! >>> DIGIT_BITS]!++] = area;
    }
  };
}

/** Turns the sizes of the buckets into the places where they begin. */
function startsOf(sizes: Uint32Array): void {
  let start = 0;
  for (let bucket = 0; bucket < sizes.length; bucket++) {
    const size = sizes[bucket]!;
    sizes[bucket] = start;
    start += size;
  }
}
