import type { Problem, ProblemPlace } from './problems.js';
import type { ReadObservation } from './row-reader.js';
import type { AreaFinder, IndicatorFinder } from './table-facts.js';
import { JUMP_SHARE } from './value-jump.js';

/**
 * An indicator that moved as a whole: nearly all areas stand in the same proportion to the year before. That is one finding with one
 * reason (another unit, a decimal mark that got lost, another definition), not a jump in each area.
 */
interface Pair {
  readonly line: number;
  readonly column: number;
  readonly area: number;
  readonly previous: number;
  readonly value: number;
}

interface Group {
  readonly edition: number;
  readonly year: number;
  readonly pairs: Pair[];
}

/** What the proportion speaks for. */
export type ShiftReason = 'tenfold' | 'tenth' | 'hundredfold' | 'hundredth' | 'thousandfold' | 'thousandth' | 'other';

const POWERS: readonly (readonly [number, ShiftReason])[] = [
  [1, 'tenfold'],
  [-1, 'tenth'],
  [2, 'hundredfold'],
  [-2, 'hundredth'],
  [3, 'thousandfold'],
  [-3, 'thousandth'],
];
/** How far from a power of ten the middle may lie: the year brings changes of its own. */
const NEAR_POWER = 0.13;
/** Fewer areas have no common movement. */
const FEWEST = 5;
/** Share of the areas that must go along. */
const ALONG = 0.8;
/** How far an area may lie from the common movement, as a logarithm: at least a fifth, and two fifths of a large one. */
const OWN_WAY = 0.2;
const OWN_SHARE = 0.4;
/** The group of all pairs of a workspace stays within the memory; a middle needs no more. */
const MOST = 50_000;
const EXAMPLES = 3;
const EXCEPTIONS = 20;
const YEARS = 300;
const FIRST_YEAR = 1900;

export class ShiftWatch {
  private readonly groups = new Map<number, Group>();

  constructor(
    private readonly areas: AreaFinder,
    private readonly indicators: IndicatorFinder,
  ) {}

  /** Takes a value beside that of the year before. */
  take({ edition, year, area, value, line, column }: ReadObservation, previous: number): void {
    if (value === null || value <= 0 || previous <= 0) return;
    const key = edition * YEARS + (year - FIRST_YEAR);
    let group = this.groups.get(key);
    if (!group) this.groups.set(key, (group = { edition, year, pairs: [] }));
    if (group.pairs.length < MOST) group.pairs.push({ line, column, area, previous, value });
  }

  /** One finding for each indicator and year that moved as a whole. */
  problems(): Problem[] {
    return [...this.groups.values()].flatMap((group) => this.problemOf(group));
  }

  private problemOf({ edition, year, pairs }: Group): Problem[] {
    if (pairs.length < FEWEST) return [];
    const logs = Float64Array.from(pairs, ({ previous, value }) => Math.log(value / previous));
    const middle = middleOf(logs);
    const factor = Math.exp(middle);
    if (Math.abs(factor - 1) < JUMP_SHARE) return [];
    const along = pairs.filter(({ previous, value }) => goesAlong(value / previous, factor));
    if (along.length < ALONG * pairs.length) return [];
    const others = pairs.filter(({ previous, value }) => !goesAlong(value / previous, factor));
    const [first] = pairs;
    const power = POWERS.find(([exponent]) => Math.abs(middle / Math.LN10 - exponent) < NEAR_POWER);
    const place =
      (follows: boolean) =>
      ({ line, column, area, previous, value }: Pair): ProblemPlace => {
        return { line, column, name: this.areas.areas[area]?.name ?? '', previous, value, follows };
      };
    return [
      {
        ...{ code: 'indicator_shifted', line: first?.line ?? 0, column: first?.column ?? -1, content: '' },
        params: {
          indicator: this.indicators.indicators[this.indicators.editions[edition]?.indicator ?? -1]?.code ?? '',
          year: String(year),
          factor,
          areas: pairs.length,
          others: others.length,
          reason: power?.[1] ?? 'other',
        },
        places: [...along.slice(0, EXAMPLES).map(place(true)), ...others.slice(0, EXCEPTIONS).map(place(false))],
      },
    ];
  }
}

/** Whether a value that is so many times the one before moved with all the others, which moved by `factor`. */
export function goesAlong(ratio: number, factor: number): boolean {
  const middle = Math.log(factor);
  return Math.abs(Math.log(ratio) - middle) <= Math.max(OWN_WAY, OWN_SHARE * Math.abs(middle));
}

function middleOf(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  const at = sorted.length >> 1;
  const upper = sorted[at] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[at - 1] ?? 0) + upper) / 2;
}
