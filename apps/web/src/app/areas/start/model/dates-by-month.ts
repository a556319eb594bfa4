/** Dates under the name of their month, in the order in which they come. */
export interface MonthOfDates<Row> {
  readonly heading: string;
  readonly dates: readonly Row[];
}

export function datesByMonth<Row extends { readonly day: string }>(
  dates: readonly Row[],
  nameOf: (day: string) => string,
): MonthOfDates<Row>[] {
  const byMonth = new Map<string, Row[]>();
  for (const date of dates) {
    const month = date.day.slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), date]);
  }
  return [...byMonth].map(([month, those]) => ({ heading: nameOf(`${month}-01`), dates: those }));
}
