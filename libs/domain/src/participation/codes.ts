/** Codes under which people speak of events and contributions; they stand in addresses, on slips of paper, and never change. */

/** `SRK-2026-10`, and `SRK-2026-10-2` for the second event of the same month. */
export function eventCode(heldOn: string, nth: number): string {
  const code = `SRK-${heldOn.slice(0, 7)}`;
  return nth <= 1 ? code : `${code}-${nth}`;
}

/** No I, O, 0, 1: the code that leads helpers with an account to the page for recording is typed. */
export const CAPTURE_CODE_SIGNS = 'ABCDEFGHKLMNPRSTUVWXYZ23456789';
export const CAPTURE_CODE_LENGTH = 6;
const CAPTURE_ADDRESS = new RegExp(`^(?:SRK-[\\d-]+|[${CAPTURE_CODE_SIGNS}]{${CAPTURE_CODE_LENGTH}})$`, 'i');

/** Whether it can be the code of an event or that for helpers with an account: one signs in to record by it. */
export function isCaptureAddress(text: string): boolean {
  return CAPTURE_ADDRESS.test(text);
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

/** What is misread on a slip or a screen, each way. */
const READ_AS_DIGIT: Readonly<Record<string, string>> = {
  ...{
    O: '0',
    Q: '0',
    D: '0',
    I: '1',
    J: '1',
    L: '1',
    '|': '1',
    '!': '1',
    Z: '2',
    E: '3',
    A: '4',
    S: '5',
    G: '6',
    T: '7',
    B: '8',
  },
};
const READ_AS_LETTER: Readonly<Record<string, string>> = { '8': 'B', '5': 'S', '2': 'Z', '6': 'G', '1': 'L', '4': 'A' };

/** What people put between the signs of a code: blanks, hyphens and dashes of every kind, points, slashes. */
const BETWEEN = /[\s\u00ad\u2010-\u2015\u2212._/\\:-]+/g;

/**
 * A receipt as somebody types it from a slip: small letters, blanks and dashes anywhere or nowhere, signs that look alike (O for 0, B for
 * 8). What it says already is never read as something else. Null for what cannot be one.
 */
export function readReceiptCode(typed: string): string | null {
  const signs = typed.normalize('NFKC').replace(BETWEEN, '').toUpperCase();
  if (!/^[A-Z0-9|!]{5,8}$/.test(signs)) return null;
  const readings = [1, 2].map((letters) => readingOf(signs, letters)).filter((reading) => reading !== null);
  return readings.sort((a, b) => a.mended - b.mended)[0]?.code ?? null;
}

/** The code when its prefix has so many letters, and how many signs had to be read as another one for it. */
function readingOf(signs: string, letters: number): { code: string; mended: number } | null {
  const read = [...signs].map((sign, at) =>
    at < letters
      ? /[A-Z]/.test(sign)
        ? sign
        : (READ_AS_LETTER[sign] ?? sign)
      : /\d/.test(sign)
        ? sign
        : (READ_AS_DIGIT[sign] ?? sign),
  );
  const prefix = read.slice(0, letters + 1).join('');
  const number = read.slice(letters + 1).join('');
  if (!isReceiptPrefix(prefix) || !/^\d{3,5}$/.test(number)) return null;
  return { code: `${prefix}-${number}`, mended: read.filter((sign, at) => sign !== signs[at]).length };
}
