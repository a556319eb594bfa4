/** Days on a line: where each stands between the first day and the last, as a share of the whole. */

const DAY_MS = 86_400_000;

function dayNumber(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS;
}

export interface TimeScale {
  /** Per cent from the left; days outside stand at the edge. */
  at(day: string): number;
  /** Every year that begins within, with where it begins. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

/** A scale of whole years around the days given. */
export function timeScale(days: readonly string[]): TimeScale {
  const years = days.map((day) => Number(day.slice(0, 4))).filter((year) => year > 0);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const begin = dayNumber(`${first}-01-01`);
  const span = dayNumber(`${last + 1}-01-01`) - begin;
  const at = (day: string): number => Math.min(100, Math.max(0, ((dayNumber(day) - begin) / span) * 100));
  return {
    at,
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      at: at(`${first + index}-01-01`),
    })),
  };
}
