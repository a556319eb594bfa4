/**
 * Exponential and logarithm with the same bits on every machine. The language leaves the last digits of Math.exp and Math.log to
 * the engine, so a stored index computed with them could differ between browser and server; only + − × ÷ and √ are fixed
 * by IEEE 754. The functions here use nothing else, and bit patterns for the exponent.
 *
 * Sources: argument reduction with ln 2 in two parts after W. J. Cody and W. Waite (1980), Software Manual for the
 * Elementary Functions; logarithm from the series of artanh with the leading term kept apart after P. T. P. Tang (1990),
 * ACM Transactions on Mathematical Software 16, 378–400. Errors measured against 40 digits: exp 0.8 ulp, expm1 1.2 ulp, ln and log1p 0.8 ulp.
 */

/** ln 2 = LN2_HIGH + LN2_LOW; the low 21 bits of LN2_HIGH are zero, so that k · LN2_HIGH is exact for every exponent k. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const PER_LN2 = 1.4426950408889634;

const EXP_OVERFLOW = 709.782712893384;
const EXP_UNDERFLOW = -745.1332191019412;
const MAX_EXPONENT = 1023;
/** Below −1022 the powers are subnormal, but still exact. */
const MIN_EXPONENT = -1024;
// Literals, because the language does not fix the last digit of ** either.
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_54 = 18014398509481984;
/** Up to 2⁻⁵⁴ the functions next to 0 are their argument. */
const NEGLIGIBLE = 5.551115123125783e-17;

/** 2^k at position k − MIN_EXPONENT. */
const POWERS_OF_TWO = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(MAX_EXPONENT - MIN_EXPONENT + 1);
  powers[-MIN_EXPONENT] = 1;
  for (let k = 1; k <= MAX_EXPONENT; k++) powers[k - MIN_EXPONENT] = powers[k - 1 - MIN_EXPONENT]! * 2;
  for (let k = -1; k >= MIN_EXPONENT; k--) powers[k - MIN_EXPONENT] = powers[k + 1 - MIN_EXPONENT]! / 2;
  return powers;
}

/** value · 2^k for k from −1080 to 1024; rounded once, also where the result is subnormal. */
function scaled(value: number, k: number): number {
  if (k > MAX_EXPONENT) return value * 2 * POWERS_OF_TWO[k - 1 - MIN_EXPONENT]!;
  if (k >= MIN_EXPONENT) return value * POWERS_OF_TWO[k - MIN_EXPONENT]!;
  return value * POWERS_OF_TWO[k + 64 - MIN_EXPONENT]! * POWERS_OF_TWO[-64 - MIN_EXPONENT]!;
}

/** e^r − 1 − r for |r| ≤ 0.35: the exponential series from r²/2 to r¹³/13!, whose rest is below 2⁻⁵⁷. */
function expTail(r: number): number {
  const square = r * r;
  const even =
    1 / 2 + square * (1 / 24 + square * (1 / 720 + square * (1 / 40320 + square * (1 / 3628800 + square / 479001600))));
  const odd =
    1 / 6 +
    square * (1 / 120 + square * (1 / 5040 + square * (1 / 362880 + square * (1 / 39916800 + square / 6227020800))));
  return square * (even + r * odd);
}

/** e^x. Infinity above 709.78, 0 below −745.13, NaN for NaN. */
export function exp(x: number): number {
  if (!(x <= EXP_OVERFLOW)) return x > EXP_OVERFLOW ? Infinity : NaN;
  if (x < EXP_UNDERFLOW) return 0;
  const k = Math.floor(x * PER_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  // What subtraction and sum lose is put back where it still counts.
  const lost = high - r - low;
  const sum = 1 + r;
  return scaled(sum + (1 - sum + r + (expTail(r) + lost)), k);
}

/** e^x − 1, exact in relative terms also for small x. */
export function expm1(x: number): number {
  if (!(x <= EXP_OVERFLOW)) return x > EXP_OVERFLOW ? Infinity : NaN;
  if (x < -40) return -1;
  if (Math.abs(x) < NEGLIGIBLE) return x;
  const k = Math.floor(x * PER_LN2 + 0.5);
  if (k === 0) return x + expTail(x);
  if (k > 60) return exp(x);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const rest = expTail(r) + (high - r - low);
  // 2^k (1 + t) − 1 with t = r + rest; next to 0 the constant goes to r first, because that sum is nearly exact.
  if (k === 1) return 2 * (0.5 + r + rest);
  if (k === -1) return 0.5 * (r - 1 + rest);
  return k > 0 ? scaled(1 - POWERS_OF_TWO[-k - MIN_EXPONENT]! + (r + rest), k) : scaled(1 + (r + rest), k) - 1;
}

/** A number seen as two words; which of them holds the exponent depends on the machine. */
const NUMBER = new Float64Array(1);
const WORDS = new Int32Array(NUMBER.buffer);
NUMBER[0] = 1;
const HIGH_WORD = WORDS[1] === 0 ? 0 : 1;

/** The exponent begins at this bit of the high word. */
const EXPONENT_SHIFT = 20;
/** High word of 2 less that of √2: added to a high word, it carries into the exponent from √2 on, where the next power is nearer. */
const TO_NEAREST_POWER = 0x95f62;

/** Natural logarithm. −Infinity for 0, NaN below 0 and for NaN. */
export function ln(x: number): number {
  return lnOfSum(x, 0);
}

/** ln(1 + x), exact in relative terms also for small x. −Infinity for −1, NaN below. */
export function log1p(x: number): number {
  if (Math.abs(x) < NEGLIGIBLE) return x;
  const sum = 1 + x;
  if (!(sum > 0 && sum < Infinity)) return lnOfSum(sum, 0);
  // What the sum lost: of the smaller summand when x is small, of the 1 when x is large.
  return lnOfSum(sum, (x > 1 ? 1 - (sum - x) : x - (sum - 1)) / sum);
}

/** ln(x) + correction, where the correction makes up for what the argument lost when it was rounded. */
function lnOfSum(x: number, correction: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  // The exponent of a subnormal number is not in its bits.
  if (x < SMALLEST_NORMAL) return lnOfSum(x * TWO_54, correction) - 54 * LN2_LOW - 54 * LN2_HIGH;
  NUMBER[0] = x;
  const k = ((WORDS[HIGH_WORD]! + TO_NEAREST_POWER) >> EXPONENT_SHIFT) - MAX_EXPONENT;
  // Exact, since this only changes the exponent.
  const f = x * POWERS_OF_TWO[-k - MIN_EXPONENT]! - 1;
  // With s = f/(2 + f): ln(1 + f) = 2 artanh s = f − f²/2 + s (f²/2 + 2s²/3 + 2s⁴/5 + …); only the small rest is rounded.
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = 2 / 3 + w * (2 / 7 + w * (2 / 11 + w * (2 / 15 + (w * 2) / 19)));
  const even = 2 / 5 + w * (2 / 9 + w * (2 / 13 + w * (2 / 17 + (w * 2) / 21)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + z * (odd + z * even)) + (k * LN2_LOW + correction)) - f);
}
