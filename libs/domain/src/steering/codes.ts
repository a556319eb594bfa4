/** Codes under which people speak of decisions and meetings; they stand in addresses and never change. */
import type { Day } from '../time/day.js';

/** `B-2026-12`: the twelfth decision of a year. */
export function decisionCode(year: number, number: number): string {
  return `${decisionPrefix(year)}${String(number).padStart(2, '0')}`;
}

export function decisionPrefix(year: number): string {
  return `B-${year}-`;
}

/** `2026-12-10`, and `2026-12-10-2` for the second meeting of the same day. */
export function meetingCode(day: Day, nth: number): string {
  return nth <= 1 ? day : `${day}-${nth}`;
}
