/**
 * What every measurement needs. A measurement is a file `<name>.bench.mjs` beside this one, with a default export
 * `{ title, run(context) }` that gives figures; they become the rows of a table in docs/benchmarks.md.
 */

/**
 * @typedef {object} Figure
 * @property {string} name what was measured
 * @property {string} measured with unit, as `milliseconds`, `bytes`, `times` write it
 * @property {string} [target] the same way
 * @property {boolean} [reached]
 * @property {string} [note] conditions of this figure; the reason when it is not reached
 */

/**
 * @typedef {object} BenchContext
 * @property {() => Promise<import('../lib/house.mjs').House>} house the whole house with the demonstration on throw-away data,
 *   durable as an installation's (fsync on); opened at the first call, shared by all measurements, closed by the frame
 * @property {AbortSignal} signal
 */

/**
 * @typedef {object} Bench
 * @property {string} title
 * @property {(context: BenchContext) => Promise<Figure[]>} run
 */

/**
 * Times a piece of work several times, after runs that only warm it up.
 * @param {() => unknown} work may be asynchronous
 * @param {{ runs?: number, warmUps?: number }} [how]
 * @returns {Promise<number[]>} milliseconds, ascending
 */
export async function timed(work, { runs = 7, warmUps = 2 } = {}) {
  for (let run = 0; run < warmUps; run += 1) await work();
  const samples = [];
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now();
    await work();
    samples.push(performance.now() - begin);
  }
  return samples.sort((a, b) => a - b);
}

/**
 * The nearest-rank percentile, a value that was really measured.
 * @param {number[]} ascending
 * @param {number} percent 0 < percent ≤ 100
 */
export function percentile(ascending, percent) {
  const value = ascending[Math.max(0, Math.ceil((percent / 100) * ascending.length) - 1)];
  if (value === undefined) throw new Error('no samples');
  return value;
}

/** @param {number[]} ascending the mean of the two in the middle when their number is even */
export function median(ascending) {
  const half = ascending.length / 2;
  return (percentile(ascending, 50) + (ascending[Math.floor(half)] ?? Number.NaN)) / 2;
}

/** @param {number} value */
export const milliseconds = (value) =>
  value < 10_000 ? `${value.toFixed(value < 100 ? 1 : 0)} ms` : `${(value / 1000).toFixed(1)} s`;
/** @param {number} value kB and MB are powers of ten, as in the targets */
export const bytes = (value) => (value < 1e6 ? `${(value / 1e3).toFixed(0)} kB` : `${(value / 1e6).toFixed(1)} MB`);
/** @param {number} value a ratio */
export const times = (value) => `${value.toFixed(2)} ×`;

/**
 * A row whose value must not exceed its target.
 * @param {string} name
 * @param {number} value
 * @param {number} limit
 * @param {(value: number) => string} unit
 * @param {string} [note]
 * @returns {Figure}
 */
export function atMost(name, value, limit, unit, note) {
  return { name, measured: unit(value), target: `≤ ${unit(limit)}`, reached: value <= limit, note };
}

/**
 * A row whose value must not fall below its target.
 * @param {string} name
 * @param {number} value
 * @param {number} limit
 * @param {(value: number) => string} unit
 * @param {string} [note]
 * @returns {Figure}
 */
export function atLeast(name, value, limit, unit, note) {
  return { name, measured: unit(value), target: `≥ ${unit(limit)}`, reached: value >= limit, note };
}
