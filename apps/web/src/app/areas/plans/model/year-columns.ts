/** Years as columns: where there are many, those that have passed stand in one, so that the present ones are in sight. */

/** So many fit beside the sums. */
const FITTING = 6;

export interface YearColumn {
  readonly years: readonly number[];
  readonly label: string;
}

/** The last year that may stand together with those before it; null where all years fit, or only one has passed. */
export function lastPastYear(years: readonly number[], thisYear: number): number | null {
  const past = years.filter((year) => year < thisYear);
  return years.length > FITTING && past.length > 1 ? (past.at(-1) ?? null) : null;
}

/** @param together the last of the years that stand in one column */
export function yearColumns(years: readonly number[], together: number | null): YearColumn[] {
  const past = years.filter((year) => together !== null && year <= together);
  const single = years.filter((year) => !past.includes(year));
  return [
    ...(past.length > 0 ? [{ years: past, label: $localize`:@@plans.yearsUpTo:bis ${together}:year:` }] : []),
    ...single.map((year) => ({ years: [year], label: String(year) })),
  ];
}
