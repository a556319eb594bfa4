/**
 * A day is a calendar date without a time or zone, written `YYYY-MM-DD`: a reference date, a deadline, a birthday of an
 * edition. Instants are something else and stay `timestamptz`.
 */
export type Day = string;

const DAY_MS = 86_400_000;
/** To make a format takes longer than to use it. Sweden writes days as ISO 8601 does. */
const IN_BERLIN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that the calendar knows; the 31st of February is not. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day of an instant in the time zone of the municipalities (Europe/Berlin). */
export function dayOf(instant: Date): Day {
  return IN_BERLIN.format(instant);
}

/** Days from one day to another; negative where the second is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The day a number of days after another one; before it with a negative number. */
export function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
