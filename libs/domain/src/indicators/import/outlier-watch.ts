import { factorOf } from './indicator-factor.js';
import type { Problem } from './problems.js';
import type { ReadObservation } from './row-reader.js';
import type { AreaFinder, IndicatorFinder } from './table-facts.js';

/**
 * An outlier lies far from the other areas of its indicator, year and level: further from the median than five times the median
 * distance (scaled to a standard deviation, 1.4826 for a normal distribution). Median and median distance are not moved by the outlier
 * itself, as mean and standard deviation are. What chance explains in a small area is no outlier.
 */
interface Group {
  readonly values: number[];
  readonly lines: number[];
  readonly columns: number[];
  readonly denominators: number[];
}

/** Fewer values have no shape to lie outside of. */
const FEWEST = 10;
const FAR = 5;
const TO_STANDARD_DEVIATION = 1.4826;
/** The mean distance from the median, where more than half of the values are equal and the median distance is zero. */
const MEAN_TO_STANDARD_DEVIATION = 1.2533;
const ERRORS = 3;
const YEARS = 300;
const FIRST_YEAR = 1900;
const LEVELS = 3;

export class OutlierWatch {
  private readonly groups = new Map<number, Group>();

  constructor(
    private readonly areas: AreaFinder,
    private readonly indicators: IndicatorFinder,
  ) {}

  take({ edition, year, area, value, denominator, line, column }: ReadObservation): void {
    if (value === null) return;
    const level = LEVEL_PLACES[this.areas.areas[area]?.level ?? 'small_area'];
    const key = (edition * LEVELS + level) * YEARS + (year - FIRST_YEAR);
    let group = this.groups.get(key);
    if (!group) this.groups.set(key, (group = { values: [], lines: [], columns: [], denominators: [] }));
    group.values.push(value);
    group.lines.push(line);
    group.columns.push(column);
    group.denominators.push(denominator ?? Number.NaN);
  }

  /** Every outlier, in the order of the file within its group. */
  problems(): Problem[] {
    return [...this.groups].flatMap(([key, group]) => {
      const edition = Math.floor(key / (LEVELS * YEARS));
      const indicator = this.indicators.indicators[this.indicators.editions[edition]?.indicator ?? -1]?.code ?? '';
      return outliersOf(group, factorOf(this.indicators, edition)).map(({ at, median }): Problem => {
        const value = group.values[at] ?? 0;
        return {
          code: 'outlier',
          line: group.lines[at] ?? 0,
          column: group.columns[at] ?? -1,
          content: '',
          params: { indicator, value, median },
        };
      });
    });
  }
}

const LEVEL_PLACES = { small_area: 0, municipality: 1, district: 2 } as const;

function outliersOf({ values, denominators }: Group, factor: number): { at: number; median: number }[] {
  if (values.length < FEWEST) return [];
  const median = medianOf(values);
  const distances = values.map((value) => Math.abs(value - median));
  const scale =
    medianOf(distances) * TO_STANDARD_DEVIATION ||
    (distances.reduce((sum, distance) => sum + distance, 0) / values.length) * MEAN_TO_STANDARD_DEVIATION;
  if (scale === 0) return [];
  return distances.flatMap((distance, at) => {
    const chance = standardError(median / factor, denominators[at] ?? Number.NaN) * factor * ERRORS;
    return distance > FAR * scale && !(distance < chance) ? [{ at, median }] : [];
  });
}

/** Of a share among so many; NaN where there is none. */
function standardError(share: number, denominator: number): number {
  return share > 0 && share < 1 && denominator > 0 ? Math.sqrt((share * (1 - share)) / denominator) : Number.NaN;
}

function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
