/**
 * Normal variates by the ziggurat: the bell is covered by 256 layers of equal area, and 98.8 % of the draws cost one
 * 32-bit number, one comparison and one multiplication. Exact but for the grid of 2⁻²³ inside a layer.
 *
 * Sources: G. Marsaglia and W. W. Tsang (2000), The Ziggurat Method for Generating Random Variables, Journal of Statistical
 * Software 5(8); layer and height are taken from different bits of a number, as J. A. Doornik (2005) showed to be needed.
 * Tables and rejections use the exponential and logarithm of this library, hence the same bits on every machine.
 */
import { exp, ln } from '../numeric/elementary.js';
import { nextUniform, nextWord, type StreamState } from './stream.js';

/** Bound once: where modules run in a context of their own (tests), looking up a global costs more than a whole draw. */
const { abs } = Math;

const LAYERS = 256;
/** Where the tail begins, and the area of a layer; the pair for which the topmost layer ends exactly at the peak. */
const TAIL = 3.654152885361009;
const AREA = 0.004928673233974655;
/** A height is a whole number of 24 bits with sign. */
const STEPS = 2 ** 23;

/** Width of one step in a layer; steps below which a point lies under the curve for sure; the curve at a layer's edge. */
const STEP_WIDTH = new Float64Array(LAYERS);
const SAFE_STEPS = new Float64Array(LAYERS);
const CURVE = new Float64Array(LAYERS + 1);
fillTables();

function fillTables(): void {
  const edge = new Float64Array(LAYERS + 1);
  edge[0] = AREA / bell(TAIL);
  edge[1] = TAIL;
  for (let layer = 2; layer < LAYERS; layer++) {
    const below = edge[layer - 1]!;
    edge[layer] = Math.sqrt(-2 * ln(AREA / below + bell(below)));
  }
  for (let layer = 0; layer < LAYERS; layer++) {
    STEP_WIDTH[layer] = edge[layer]! / STEPS;
    SAFE_STEPS[layer] = (edge[layer + 1]! / edge[layer]!) * STEPS;
    CURVE[layer] = bell(edge[layer]!);
  }
  CURVE[LAYERS] = 1;
}

function bell(x: number): number {
  return exp(-0.5 * x * x);
}

/** The next normal variate of a stream. */
export function nextNormal(state: StreamState): number {
  return normalFrom(nextWord(state), state);
}

/** The variate that begins with `word`; takes further numbers from the stream only when the word is not accepted. */
function normalFrom(word: number, state: StreamState): number {
  for (let bits = word; ; bits = nextWord(state)) {
    const layer = bits & (LAYERS - 1);
    const steps = (bits >> 8) + 0.5;
    const x = steps * STEP_WIDTH[layer]!;
    if (abs(steps) < SAFE_STEPS[layer]!) return x;
    if (layer === 0) return steps < 0 ? -tail(state) : tail(state);
    const height = CURVE[layer]! + nextUniform(state) * (CURVE[layer + 1]! - CURVE[layer]!);
    if (height < bell(x)) return x;
  }
}

/** A variate beyond the last layer (G. Marsaglia 1964). */
function tail(state: StreamState): number {
  for (;;) {
    const beyond = -ln(nextUniform(state)) / TAIL;
    if (-2 * ln(nextUniform(state)) > beyond * beyond) return TAIL + beyond;
  }
}

/**
 * Fills the first `count` places with the next variates of a stream: the same numbers as `count` calls of `nextNormal`,
 * with the state kept in registers. This is the innermost loop of a simulation.
 */
export function fillNormals(state: StreamState, target: Float64Array, count: number): void {
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let counter = state[3]!;
  for (let position = 0; position < count; position++) {
    const word = (a + b + counter) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    counter = (counter + 1) | 0;
    const layer = word & (LAYERS - 1);
    const steps = (word >> 8) + 0.5;
    if (abs(steps) < SAFE_STEPS[layer]!) {
      target[position] = steps * STEP_WIDTH[layer]!;
      continue;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = counter;
    target[position] = normalFrom(word, state);
    a = state[0];
    b = state[1];
    c = state[2];
    counter = state[3];
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
}
