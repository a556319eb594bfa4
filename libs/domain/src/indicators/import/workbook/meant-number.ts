/**
 * The number that was meant by the one that a sheet holds. A sheet holds binary fractions: 8.7 stands there as 8.6999999999999993, or as
 * 8.699999999 after some adding up. Fifteen digits are what an office program calculates with; what lies closer to the number of decimals
 * that the cell shows than any calculation can tell apart is that number.
 */
const DIGITS = 15;
/** Single precision: what other programs have written with seven digits. */
const SINGLE_DIGITS = 9;
const NOISE = 2e-9;
/** Of the last place that is shown: what lies further off was written, however large the number beside it is. */
const NOISE_OF_PLACE = 1e-3;

/** The shortest decimal, as text with a point. @param decimals how many the cell shows, where its format says it */
export function meantNumber(text: string, number: number, decimals: number | undefined): string {
  // Whole numbers are codes as often as counts: their digits stay.
  if (/^-?\d+$/.test(text)) return text;
  return plain(shown(single(Number(number.toPrecision(DIGITS)), number), decimals));
}

function single(short: number, number: number): number {
  if (Math.fround(number) !== number || digitsOf(short) <= SINGLE_DIGITS) return short;
  for (let digits = SINGLE_DIGITS - 3; digits <= SINGLE_DIGITS; digits += 1) {
    const candidate = Number(number.toPrecision(digits));
    if (Math.fround(candidate) === number) return candidate;
  }
  return short;
}

function shown(number: number, decimals: number | undefined): number {
  if (decimals === undefined || decimals > DIGITS || Math.abs(number) >= 1e15) return number;
  const rounded = Number(number.toFixed(decimals));
  // A small number shown as 0.00 is no zero: there was something.
  if (rounded === 0) return number;
  const noise = Math.min(NOISE * Math.max(1, Math.abs(number)), NOISE_OF_PLACE / 10 ** decimals);
  return Math.abs(rounded - number) <= noise ? rounded : number;
}

function digitsOf(number: number): number {
  return String(number).replace(/e.*$/i, '').replace(/[-.]/g, '').replace(/^0+/, '').length;
}

/** Without an exponent as long as that is short; beyond, as the language writes it. */
function plain(number: number): string {
  const text = String(number);
  if (!/e-/i.test(text)) return text;
  const fixed = number.toFixed(20).replace(/0+$/, '');
  return Number(fixed) === number ? fixed : text;
}
