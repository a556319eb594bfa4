/** Codes under which people speak of events and contributions; they stand in addresses, on slips of paper, and never change. */

/** `SRK-2026-10`, and `SRK-2026-10-2` for the second event of the same month. */
export function eventCode(heldOn: string, nth: number): string {
  const code = `SRK-${heldOn.slice(0, 7)}`;
  return nth <= 1 ? code : `${code}-${nth}`;
}

/** No I, O, Q, J: they are misread on paper. */
const LETTERS = 'ABCDEFGHKLMNPRSTUVWXYZ';
const DIGITS = '23456789';

/** What every receipt of an event begins with: a letter and a digit, after 176 events two letters and a digit. */
export function receiptPrefix(nth: number): string {
  const digit = DIGITS[nth % DIGITS.length] ?? '2';
  const rest = Math.floor(nth / DIGITS.length);
  const letter = LETTERS[rest % LETTERS.length] ?? 'A';
  const round = Math.floor(rest / LETTERS.length);
  return `${round === 0 ? '' : (LETTERS[(round - 1) % LETTERS.length] ?? 'A')}${letter}${digit}`;
}

/** Whether a text can be the beginning of receipts. */
export function isReceiptPrefix(text: string): boolean {
  return /^[A-HK-NPR-Z]{1,2}[2-9]$/.test(text);
}

/** Stations are numbered 1 to 9, so that the digit after the hyphen says at which table something was said; 0 is none. */
export const MAX_STATIONS = 9;

/** `K7-204`: the fourth contribution of the second station of the event `K7`. */
export function receiptCode(prefix: string, station: number, nth: number): string {
  return `${receiptStem(prefix, station)}${String(nth).padStart(2, '0')}`;
}

/** The beginning that all receipts of a station share: `K7-2`. */
export function receiptStem(prefix: string, station: number): string {
  return `${prefix}-${station}`;
}

/** The running number in a receipt of a station, or null where it belongs to another one. */
export function receiptNumber(code: string, stem: string): number | null {
  const rest = code.startsWith(stem) ? code.slice(stem.length) : '';
  return /^\d{2,}$/.test(rest) ? Number(rest) : null;
}

/** A receipt as somebody types it from a slip: small letters, spaces, a missing hyphen. Null for what cannot be one. */
export function readReceiptCode(typed: string): string | null {
  const match = /^\s*([A-Za-z]{1,2}[2-9])\s*[-–]?\s*(\d{3,5})\s*$/.exec(typed);
  return match ? `${(match[1] ?? '').toUpperCase()}-${match[2]}` : null;
}
