/**
 * The year a workshop opens on. Deliveries of a new year come in over months; from the first one on that year has values, but no index
 * yet. What opens is the newest year that reaches for one, so that an early delivery does not empty the room for everybody.
 */

/** Least share of indicators with a value, in each domain and over all: the coverage of an index method. */
export interface Coverage {
  readonly domain: number;
  readonly overall: number;
}

/** Areas of one year that have values for the same numbers of indicators. */
export interface AreasAlike {
  readonly areas: number;
  /** Indicators with a value, by domain. */
  readonly held: Readonly<Record<string, number>>;
}

export interface YearFilling {
  readonly year: number;
  readonly alike: readonly AreasAlike[];
}

/** One area alone cannot be compared with anything. */
const LEAST_AREAS = 2;

/** Whether the counts of an area reach the coverage. `expected`: indicators that are delivered at all, by domain. */
export function reachesCoverage(
  held: AreasAlike['held'],
  expected: Readonly<Record<string, number>>,
  coverage: Coverage,
): boolean {
  const domains = Object.entries(expected).filter(([, count]) => count > 0);
  const all = domains.reduce((sum, [, count]) => sum + count, 0);
  const there = domains.reduce((sum, [domain]) => sum + (held[domain] ?? 0), 0);
  if (all === 0 || there / all < coverage.overall) return false;
  return domains.every(([domain, count]) => (held[domain] ?? 0) / count >= coverage.domain);
}

/** Years whose values do not reach for an index yet, in the order given. Counted, not computed: what an index needs besides, the engine says. */
export function thinYears(
  years: readonly YearFilling[],
  expected: Readonly<Record<string, number>>,
  coverage: Coverage,
): number[] {
  return years
    .filter(({ alike }) => {
      const reaching = alike.filter(({ held }) => reachesCoverage(held, expected, coverage));
      return reaching.reduce((sum, { areas }) => sum + areas, 0) < LEAST_AREAS;
    })
    .map(({ year }) => year);
}

/** The year to open on: the newest that is not thin, else the newest of all; undefined without any. */
export function openingYear(years: readonly number[], thin: readonly number[]): number | undefined {
  return years.findLast((year) => !thin.includes(year)) ?? years.at(-1);
}
