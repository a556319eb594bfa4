import { groupedBy } from './grouped.js';
import type { Problem, ProblemPlace } from './problems.js';
import type { AreaFinder, IndicatorFinder } from './table-facts.js';

/**
 * Watches for zeros that stand for "no value": beside figures that all lie far from zero, in a whole column, or in all areas of a year
 * while the years beside have figures. Kept by column, edition and year, because one column of a long table holds many indicators.
 */
interface Seen {
  readonly column: number;
  readonly edition: number;
  readonly year: number;
  zeros: number;
  others: number;
  lowest: number;
  sum: number;
  readonly places: { readonly line: number; readonly area: number }[];
}

/** Why zeros are doubted. */
export type ZeroDoubt = 'beside' | 'all' | 'year';

export interface SuspiciousZeros {
  readonly doubt: ZeroDoubt;
  readonly column: number;
  readonly edition: number;
  /** The year of the doubt; null when it is about all years of the column. */
  readonly year: number | null;
  readonly zeros: number;
  readonly rows: number;
  /** The lowest other figure; 0 where there is none. */
  readonly lowest: number;
  readonly places: readonly { readonly line: number; readonly area: number }[];
}

export interface ZeroPlace {
  readonly column: number;
  readonly edition: number;
  readonly year: number;
  readonly line: number;
  readonly area: number;
}

/** Fewer zeros are chance. */
const FEWEST = 3;
/** Places kept of each column, edition and year. */
const PLACES = 100;
const YEARS = 300;
const FIRST_YEAR = 1900;

export class ZeroWatch {
  private readonly seen = new Map<number, Seen>();
  private readonly marks = new Set<number>();
  private last: Seen | null = null;

  constructor(private readonly editions: number) {}

  meet(place: ZeroPlace, value: number): void {
    const seen = this.at(place);
    if (value !== 0) {
      seen.others += 1;
      seen.sum += value;
      if (value < seen.lowest) seen.lowest = value;
      return;
    }
    seen.zeros += 1;
    if (seen.places.length < PLACES) seen.places.push({ line: place.line, area: place.area });
  }

  /** A column that has a sign for missing values does not need zero for it. */
  meetMark(column: number, edition: number): void {
    this.marks.add(column * this.editions + edition);
  }

  /** @param indicatorOf the indicator of an edition: a new definition does not part its years */
  suspicious(indicatorOf: (edition: number) => number): SuspiciousZeros[] {
    const open = [...this.seen.values()].filter(
      ({ column, edition }) => !this.marks.has(column * this.editions + edition),
    );
    const years = open.filter((seen) => emptyYear(seen, open, indicatorOf));
    const rest = groupedBy(
      open.filter((seen) => !years.includes(seen)),
      ({ column, edition }) => column * this.editions + edition,
    );
    return [
      ...years.map((seen) => doubtOf('year', [seen], seen.year)),
      ...[...rest.values()].flatMap((column) => doubtOfColumn(column)),
    ];
  }

  private at({ column, edition, year }: ZeroPlace): Seen {
    const { last } = this;
    if (last?.column === column && last.edition === edition && last.year === year) return last;
    const key = (column * this.editions + edition) * YEARS + (year - FIRST_YEAR);
    let seen = this.seen.get(key);
    if (!seen) {
      seen = { column, edition, year, zeros: 0, others: 0, lowest: Number.POSITIVE_INFINITY, sum: 0, places: [] };
      this.seen.set(key, seen);
    }
    return (this.last = seen);
  }
}

/** Every area is zero in this year, and most are not in one of the years beside it. */
function emptyYear(seen: Seen, all: readonly Seen[], indicatorOf: (edition: number) => number): boolean {
  if (seen.others > 0 || seen.zeros < FEWEST) return false;
  return all.some(
    (other) =>
      Math.abs(other.year - seen.year) === 1 &&
      indicatorOf(other.edition) === indicatorOf(seen.edition) &&
      other.others > 1 &&
      other.others > other.zeros,
  );
}

function doubtOfColumn(column: readonly Seen[]): SuspiciousZeros[] {
  const sum = (count: (seen: Seen) => number): number => column.reduce((total, seen) => total + count(seen), 0);
  const [zeros, others] = [sum((seen) => seen.zeros), sum((seen) => seen.others)];
  if (zeros < FEWEST) return [];
  if (others === 0) return [doubtOf('all', column, null)];
  const lowest = Math.min(...column.map((seen) => seen.lowest));
  const mean = sum((seen) => seen.sum) / others;
  const far = lowest >= 10 || (mean >= 5 && lowest > mean * 0.4);
  return others < 5 || zeros / (zeros + others) < 0.03 || !far ? [] : [doubtOf('beside', column, null)];
}

function doubtOf(doubt: ZeroDoubt, of: readonly Seen[], year: number | null): SuspiciousZeros {
  const zeros = of.reduce((total, seen) => total + seen.zeros, 0);
  const others = of.reduce((total, seen) => total + seen.others, 0);
  const lowest = Math.min(...of.map((seen) => seen.lowest));
  const places = of.flatMap((seen) => seen.places).sort((a, b) => a.line - b.line);
  return {
    ...{ doubt, column: of[0]?.column ?? -1, edition: of[0]?.edition ?? -1, year, zeros, rows: zeros + others },
    lowest: Number.isFinite(lowest) ? lowest : 0,
    places: places.slice(0, PLACES),
  };
}

/** The doubts as findings: one for each, with every row that it is about. */
export function zeroProblems(watch: ZeroWatch, areas: AreaFinder, indicators: IndicatorFinder): Problem[] {
  const indicatorOf = (edition: number): number => indicators.editions[edition]?.indicator ?? -1;
  return watch.suspicious(indicatorOf).map(({ doubt, column, edition, year, zeros, rows, lowest, places }): Problem => {
    const indicator = indicators.indicators[indicatorOf(edition)]?.code ?? '';
    return {
      ...{ code: 'zeros_suspicious', line: places[0]?.line ?? 0, column, content: '0' },
      params: { indicator, doubt, zeros, rows, lowest, ...(year === null ? {} : { year: String(year) }) },
      places: places.map(({ line, area }): ProblemPlace => ({ line, column, name: areas.areas[area]?.name ?? '' })),
    };
  });
}
