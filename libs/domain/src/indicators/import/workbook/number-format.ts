/**
 * What a person sees in a cell is its number under a format. Three kinds of formats say something that the number alone does not: a
 * date (the number counts days), a per cent sign (the number is a hundredth of what is read), and zeros in front (a code).
 */
export type NumberFormat =
  /** Shown with so many decimals, where the format says it. */
  | { readonly kind: 'plain'; readonly decimals?: number }
  | { readonly kind: 'date' }
  /** Decimals of the number as it is shown, in per cent. */
  | { readonly kind: 'percent'; readonly decimals?: number }
  /** Filled up with zeros to this many digits. */
  | { readonly kind: 'padded'; readonly digits: number };

export const PLAIN: NumberFormat = { kind: 'plain' };

/** Formats that a workbook names by number alone (ECMA-376 part 1, 18.8.30); 27 to 58 are dates of East Asian editions. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
/** Decimals of the formats that have a fixed number of them. */
const BUILT_IN_DECIMALS: ReadonlyMap<number, number> = new Map([
  [1, 0],
  [2, 2],
  [3, 0],
  [4, 2],
  [9, 0],
  [10, 2],
]);
const BUILT_IN_PERCENT: readonly number[] = [9, 10];

/** The kind of a format. @param code the code of a format that the workbook defines itself */
export function numberFormatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    const decimals = BUILT_IN_DECIMALS.get(id);
    if (decimals !== undefined) return { kind: BUILT_IN_PERCENT.includes(id) ? 'percent' : 'plain', decimals };
    return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to) ? { kind: 'date' } : PLAIN;
  }
  // Only the part for positive numbers; what stands in quotes, behind a backslash or in brackets is no sign of the format.
  const bare = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .trim();
  if (/^0{2,}$/.test(bare)) return { kind: 'padded', digits: bare.length };
  if (bare.includes('%')) return withDecimals('percent', bare);
  if (/[ymdhs]/i.test(bare) && !/^general$|^standard$/i.test(bare)) return { kind: 'date' };
  return /[0#]/.test(bare) && !/e[+-]/i.test(bare) ? withDecimals('plain', bare) : PLAIN;
}

/** "#,##0.0" has one decimal, "0" none; "0.0#" up to two. */
function withDecimals(kind: 'plain' | 'percent', code: string): NumberFormat {
  return { kind, decimals: /\.([0#?]*)/.exec(code)?.[1]?.length ?? 0 };
}

const DAY_MS = 86_400_000;
/** Day 0 of the count that begins in 1900; it holds a 29 February 1900 that there never was, so days before March are one later. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;

/** The day that a count of days stands for, as "2023-12-31", with its time where it has one; `null` when it is no day. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_DAY) return null;
  const shifted = !from1904 && serial < 60 ? serial + 1 : serial;
  const at = new Date((from1904 ? DAY_ZERO_1904 : DAY_ZERO_1900) + Math.round(shifted * DAY_MS));
  const text = at.toISOString();
  // Below one it is a time of day, not a day.
  if (serial < 1 && serial > 0) return text.slice(11, 16);
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

/** A hundredfold without a rounding of its own: the decimal point moves two places in the digits. */
export function hundredfold(digits: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits);
  if (!match) return String(Number(digits) * 100);
  const [, sign = '', whole = '', part = ''] = match;
  const moved = `${whole}${part.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = part.slice(2).replace(/0+$/, '');
  return `${sign}${moved}${rest === '' ? '' : `.${rest}`}`;
}
