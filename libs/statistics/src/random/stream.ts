/**
 * Random numbers whose sequence is a pure function of (seed, analysis, replicate, column). A stream is opened anew for each
 * replicate and column, so that a simulation gives the same bits whether one worker draws all replicates or seven share
 * them in any order, and so that leaving one column out changes no number of another.
 *
 * Sources: generator sfc32 by C. Doty-Humphrey (PractRand, 2010), 128 bits of state with a counter, hence no stream shorter
 * than 2³² numbers; keys mixed with the finaliser of MurmurHash3 (A. Appleby, 2011), texts hashed with FNV-1a (G. Fowler,
 * L. C. Noll, K.-P. Vo). 32-bit integer arithmetic only, which every machine does alike.
 */

/** What a stream is for; two analyses with one seed share no number. */
export const ANALYSIS = { sampling: 1, sampling_small: 2, method: 3, sobol: 4, permutation: 5 } as const;
export type Analysis = keyof typeof ANALYSIS;

/** Words of state of one stream: a, b, c and the counter. */
export type StreamState = Int32Array;

/** Rounds after which PractRand regards sfc32 as seeded: every bit of the key has reached every bit of the state. */
const SEEDING_ROUNDS = 15;

/** Finaliser of MurmurHash3: a one-to-one mixing of 32 bits, so that different keys stay different. */
export function mix32(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

/** FNV-1a of the UTF-16 code units of a text, low byte first; 32 bits without sign. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < text.length; position++) {
    const unit = text.charCodeAt(position);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

/** True for what a seed may be: an integer from 0 to 2⁵³ − 1. */
export function isSeed(seed: number): boolean {
  return Number.isSafeInteger(seed) && seed >= 0;
}

/**
 * Opens the stream of a replicate and column. Keys differ in state whenever replicate or column differ (the mixing is
 * one-to-one). `column` is any 32-bit key, for example the hash of an indicator code.
 * @throws RangeError when `seed` is no integer from 0 to 2⁵³ − 1.
 */
export function openStream(
  state: StreamState,
  seed: number,
  analysis: Analysis,
  replicate: number,
  column: number,
): StreamState {
  if (!isSeed(seed)) throw new RangeError('a seed is an integer from 0 to 2^53 - 1');
  const a = mix32(mix32(mix32(seed | 0) ^ ((seed / 2 ** 32) | 0)) ^ ANALYSIS[analysis]);
  const b = mix32(replicate ^ a);
  state[0] = a;
  state[1] = b;
  state[2] = mix32(column ^ b);
  state[3] = 1;
  for (let round = 0; round < SEEDING_ROUNDS; round++) nextWord(state);
  return state;
}

/** The next 32 bits of a stream, as an integer with sign. */
export function nextWord(state: StreamState): number {
  const b = state[1]!;
  const c = state[2]!;
  const counter = state[3]!;
  const word = (state[0]! + b + counter) | 0;
  state[0] = b ^ (b >>> 9);
  state[1] = (c + (c << 3)) | 0;
  state[2] = (((c << 21) | (c >>> 11)) + word) | 0;
  state[3] = (counter + 1) | 0;
  return word;
}

/** A number strictly between 0 and 1, on the grid of the midpoints of 2³² equal steps. */
export function nextUniform(state: StreamState): number {
  return ((nextWord(state) >>> 0) + 0.5) * 2 ** -32;
}

export function createStreamState(): StreamState {
  return new Int32Array(4);
}
