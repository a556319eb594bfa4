/** A month is written `YYYY-MM`; months compare like texts. Key figures are read by the month. */
import type { Day } from '../time/day.js';
import type { Frequency } from './vocabulary.js';

export type Month = string;

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The month so many months later; negative goes back. */
export function monthPlus(month: Month, by: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + number - 1 + by;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** How many months lie between, both counted; 0 when the end lies before the beginning. */
export function monthCount(from: Month, to: Month): number {
  const [fromYear = 0, fromNumber = 1] = from.split('-').map(Number);
  const [toYear = 0, toNumber = 1] = to.split('-').map(Number);
  return Math.max(0, (toYear - fromYear) * 12 + toNumber - fromNumber + 1);
}

/** Every month from the first to the last, both included. */
export function monthsFrom(from: Month, to: Month): Month[] {
  return Array.from({ length: monthCount(from, to) }, (_, at) => monthPlus(from, at));
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}

const MONTHS_OF: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, half_year: 6, year: 12 };

/** Whether a figure is read in this month: at the end of each quarter, half-year or year, or every month. */
export function isReadIn(frequency: Frequency, month: Month): boolean {
  return Number(month.slice(5)) % MONTHS_OF[frequency] === 0;
}
