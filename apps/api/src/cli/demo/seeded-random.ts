/**
 * Counter-based random numbers: each draw is a function of a seed and a key ("A1", area, year) and of nothing else. So the
 * demonstration is the same on every machine and in every order of computation, and adding an indicator changes no other.
 */

const { cos, exp, floor, imul, log, log1p, max, min, round, sqrt, PI } = Math;

/** 32 well-mixed bits of a text (FNV-1a, then the finishing steps of MurmurHash3, both public domain). */
function hash32(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number strictly between 0 and 1, with 53 random bits. */
export function uniform(seed: number, key: string): number {
  const text = `${String(seed)}/${key}`;
  const high = hash32(text, 0x811c9dc5) >>> 5;
  const low = hash32(text, 0x9e3779b9) >>> 6;
  return (high * 2 ** 26 + low + 0.5) / 2 ** 53;
}

/** Standard normal draw (Box and Muller). */
export function normal(seed: number, key: string): number {
  const radius = sqrt(-2 * log(uniform(seed, `${key}/r`)));
  return radius * cos(2 * PI * uniform(seed, `${key}/a`));
}

/**
 * Number of successes in `n` trials of probability `p`. Exact inversion while few are expected on one side, where zeros and
 * small counts matter; the normal approximation above.
 */
export function binomial(seed: number, key: string, n: number, p: number): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(seed, key, n, 1 - p);
  if (n * p < 30) return invertBinomial(uniform(seed, key), n, p);
  const drawn = round(n * p + sqrt(n * p * (1 - p)) * normal(seed, key));
  return min(n, max(0, drawn));
}

function invertBinomial(u: number, n: number, p: number): number {
  let probability = exp(n * log1p(-p));
  let cumulated = probability;
  let k = 0;
  while (cumulated < u && k < n) {
    probability *= ((n - k) / (k + 1)) * (p / (1 - p));
    cumulated += probability;
    k++;
  }
  return k;
}

/** Whole numbers that add up to `total` and lie as near as they can to the shares (largest remainder). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(floor);
  const open = total - whole.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((value, i) => ({ i, rest: value - floor(value) }));
  byRemainder.sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder.slice(0, open)) whole[i] = (whole[i] ?? 0) + 1;
  return whole;
}
