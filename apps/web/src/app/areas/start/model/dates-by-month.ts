/** Dates under the name of their month, in the order in which they come. */
import type { DateView } from '@quartierwerk/contracts/start/start.views';

export interface MonthOfDates {
  readonly heading: string;
  readonly dates: readonly DateView[];
}

export function datesByMonth(dates: readonly DateView[], nameOf: (day: string) => string): MonthOfDates[] {
  const byMonth = new Map<string, DateView[]>();
  for (const date of dates) {
    const month = date.day.slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), date]);
  }
  return [...byMonth].map(([month, those]) => ({ heading: nameOf(`${month}-01`), dates: those }));
}
