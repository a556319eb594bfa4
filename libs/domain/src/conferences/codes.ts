/** Codes under which people speak of conferences and recommendations; they stand in addresses and never change. */

/** `E-2026-07`: the seventh recommendation of a year. */
export function recommendationCode(year: number, number: number): string {
  return `${recommendationPrefix(year)}${String(number).padStart(2, '0')}`;
}

export function recommendationPrefix(year: number): string {
  return `E-${year}-`;
}

/** `2026-09-17`, and `2026-09-17-2` for the second conference of the same day. */
export function conferenceCode(day: string, nth: number): string {
  return nth <= 1 ? day : `${day}-${nth}`;
}

/** The year of a day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
