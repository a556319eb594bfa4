/**
 * How figures and days are written in German documents: decimal comma, point in thousands, the true minus sign, a space that does not
 * break before a unit. Documents are written on this side, so their words stand here and not in the client.
 */
const MINUS = '\u2212';
export const NARROW = '\u00a0';
/** Where a value is not known. */
export const UNKNOWN = 'k. A.';

const formats = new Map<string, Intl.NumberFormat>();

function write(value: number, digits: number, signDisplay: 'auto' | 'exceptZero'): string {
  const key = `${digits}${signDisplay}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat('de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay });
  formats.set(key, format);
  const text = format.format(value);
  // "-0,0" is left over from rounding, not a negative figure.
  return /^-[0.,]*$/.test(text) ? text.slice(1) : text.replace('-', MINUS);
}

export function number(value: number | null | undefined, digits = 0): string {
  return value === null || value === undefined || Number.isNaN(value) ? UNKNOWN : write(value, digits, 'auto');
}

/** A difference: its sign is always written, except at zero. */
export function signed(value: number | null | undefined, digits = 1): string {
  return value === null || value === undefined || Number.isNaN(value) ? UNKNOWN : write(value, digits, 'exceptZero');
}

/** A share between 0 and 1 in percent. */
export function share(value: number, digits = 0): string {
  return `${number(value * 100, digits)}${NARROW}%`;
}

/** A day `YYYY-MM-DD`, or the beginning of an instant, as TT.MM.JJJJ. */
export function day(value: string | Date | null | undefined): string {
  if (!value) return UNKNOWN;
  const text = typeof value === 'string' ? value : dayOf(value);
  const [year = '', month = '', date = ''] = text.slice(0, 10).split('-');
  return `${date}.${month}.${year}`;
}

/** The day of an instant in the zone of the municipalities, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(instant);
}

/** "a, b und c". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat('de-DE').format(items);
}

/** "1 Gebiet", "2 Gebiete". */
export function counted(count: number, one: string, many: string): string {
  return `${number(count)}${NARROW}${count === 1 ? one : many}`;
}
