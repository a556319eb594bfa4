/**
 * Ranks: 1 = greatest value, ties share the smallest rank of their run ("min", as in a sports table: 1, 2, 2, 4).
 * Two scores tie when they differ by no more than the rounding noise of the sum; without that rule the order of two
 * equal places would hang on the last bit of a floating-point addition.
 */

/**
 * Ranks of the values that are not NaN, greatest first; 0 for NaN. `noise` is the greatest difference between neighbours
 * in the sorted order that still counts as equal. Linear in the number of values; infinite values are allowed.
 */
export function fillRanks(values: Float64Array, noise: number, rank: Uint32Array): void {
  const order = ascendingOrder(values);
  rank.fill(0);
  let runRank = 0;
  let above = NaN;
  for (let position = order.length - 1; position >= 0; position--) {
    const area = order[position] ?? 0;
    const value = values[area] ?? NaN;
    // NaN at the start makes the comparison false, so that the first value opens a run.
    if (!(above - value <= noise)) runRank = order.length - position;
    rank[area] = runRank;
    above = value;
  }
}

const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
/** Which half of a double holds its sign, in the byte order of this machine. */
const HIGH_WORD = new Uint32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;

/**
 * Positions of the values that are not NaN in ascending order, equal values in the order of the input. A radix sort on
 * the bits: as unsigned integers, the bits of doubles sort like the numbers once the sign bit is flipped for positive
 * and all bits for negative ones. Several times faster here than any comparison sort.
 *
 * The upper half of the bits nearly always decides. So it is sorted by first, and the few neighbours that agree in it are put in
 * order by hand; only where many agree, all digits are sorted by from the lowest up.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const { low, high, positions } = sortableKeys(values);
  const scratch = new Uint32Array(positions.length);
  const byHigh = sortByDigits(low, high, positions.slice(), scratch, HIGH_DIGITS);
  if (settleNeighbours(low, high, byHigh)) return byHigh;
  return sortByDigits(low, high, positions, scratch, [...LOW_DIGITS, ...HIGH_DIGITS]);
}

const LOW_DIGITS = [0, 1, 2];
const HIGH_DIGITS = [3, 4, 5];

/** Sorts by the given digits, the least significant first. The result is one of the two arrays. */
function sortByDigits(
  low: Uint32Array,
  high: Uint32Array,
  positions: Uint32Array,
  scratch: Uint32Array,
  digits: readonly number[],
): Uint32Array {
  let order = positions;
  let next = scratch;
  for (const digit of digits) {
    if (sortByDigit(low, high, digit, order, next)) [order, next] = [next, order];
  }
  return order;
}

/** Longest run of equal upper halves that is worth putting in order by hand. */
const LONGEST_RUN = 16;

/** Puts neighbours with equal upper halves in the order of their lower halves; false when a run is too long for that. */
function settleNeighbours(low: Uint32Array, high: Uint32Array, order: Uint32Array): boolean {
  let start = 0;
  for (let position = 1; position < order.length; position++) {
    const here = order[position] ?? 0;
    if (high[here] !== high[order[start] ?? 0]) {
      start = position;
      continue;
    }
    if (position - start >= LONGEST_RUN) return false;
    // Strictly greater only: equal values keep the order of the input.
    let place = position;
    while (place > start && (low[order[place - 1] ?? 0] ?? 0) > (low[here] ?? 0)) {
      order[place] = order[place - 1] ?? 0;
      place--;
    }
    order[place] = here;
  }
  return true;
}

function sortableKeys(values: Float64Array): { low: Uint32Array; high: Uint32Array; positions: Uint32Array } {
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  const positions = new Uint32Array(values.length);
  const bits = new Float64Array(1);
  const words = new Uint32Array(bits.buffer);
  let count = 0;
  for (let position = 0; position < values.length; position++) {
    const value = values[position] ?? NaN;
    if (value !== value) continue;
    bits[0] = value + 0; // −0 becomes 0: the two are equal
    const top = words[HIGH_WORD] ?? 0;
    const flip = top >>> 31 === 1 ? 0xffffffff : 0;
    low[position] = (words[1 - HIGH_WORD] ?? 0) ^ flip;
    high[position] = top ^ (flip | 0x80000000);
    positions[count++] = position;
  }
  return { low, high, positions: positions.subarray(0, count) };
}

/** One stable pass on 11 of the 64 bits; false when all keys share the digit and nothing had to move. */
function sortByDigit(
  low: Uint32Array,
  high: Uint32Array,
  digit: number,
  order: Uint32Array,
  next: Uint32Array,
): boolean {
  const keys = digitsOf(low, high, digit, order);
  const starts = new Uint32Array(BUCKETS + 1);
  for (const key of keys) {
    const bucket = key + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  if (starts[(keys[0] ?? 0) + 1] === keys.length) return false;
  for (let bucket = 1; bucket <= BUCKETS; bucket++) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  for (let position = 0; position < keys.length; position++) {
    const bucket = keys[position] ?? 0;
    const target = starts[bucket] ?? 0;
    next[target] = order[position] ?? 0;
    starts[bucket] = target + 1;
  }
  return true;
}

/** The digit of every key in the present order: three from the low word (11, 11, 10 bits), three from the high one. */
function digitsOf(low: Uint32Array, high: Uint32Array, digit: number, order: Uint32Array): Uint16Array {
  const word = digit < 3 ? low : high;
  const shift = (digit % 3) * DIGIT_BITS;
  const keys = new Uint16Array(order.length);
  for (let position = 0; position < order.length; position++) {
    keys[position] = ((word[order[position] ?? 0] ?? 0) >>> shift) & (BUCKETS - 1);
  }
  return keys;
}
