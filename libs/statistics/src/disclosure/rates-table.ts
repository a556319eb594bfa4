/**
 * The table of one indicator and year: for each area how many it is counted among (denominator), how many of them are affected
 * (numerator), and the others, who are never shown but can be worked out wherever both are. A rate is no cell: it falls with either count.
 */
import { type DisclosureCell, type DisclosureTable, type SuppressionReason, childrenOf, sumOf } from './table.js';

export interface AreaCounts {
  readonly key: string;
  readonly parent: number | null;
  /** 0 for small areas. */
  readonly level: number;
  readonly numerator: AreaCount;
  readonly denominator: AreaCount;
  readonly closed?: boolean;
  /** Of an area with areas below: what was delivered as lying in none of them, which is shown beside its own count. */
  readonly unplaced?: Unplaced;
}

export interface Unplaced {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface AreaCount {
  readonly origin: 'counted' | 'secret' | 'second' | 'absent';
  readonly count: number | null;
  readonly fixed?: 'shown' | SuppressionReason;
  readonly contributions?: readonly number[];
}

/** Cells of one area, side by side. */
export const RATE_CELLS = { numerator: 0, denominator: 1, remainder: 2 } as const;
const WIDTH = 3;

export function numeratorAt(area: number): number {
  return area * WIDTH + RATE_CELLS.numerator;
}
export function denominatorAt(area: number): number {
  return area * WIDTH + RATE_CELLS.denominator;
}
export function remainderAt(area: number): number {
  return area * WIDTH + RATE_CELLS.remainder;
}

/**
 * @param share whether the affected are among those they are counted with; a ratio of two different things has no remainder. Taken as
 *   false where any numerator is above its denominator.
 */
export function ratesTable(areas: readonly AreaCounts[], share: boolean): DisclosureTable {
  const parts = share && areas.every(isShare);
  const cells = areas.flatMap((area, at) => [
    cellOf(area, area.numerator, 'n'),
    cellOf(area, area.denominator, 'd'),
    remainderOf(area, at, parts),
  ]);
  const sums = [...childrenOf(areas)].flatMap(([total, below]) => [
    sumOf(cells, numeratorAt(total), below.map(numeratorAt), areas[total]?.unplaced?.numerator ?? 0),
    sumOf(cells, denominatorAt(total), below.map(denominatorAt), areas[total]?.unplaced?.denominator ?? 0),
  ]);
  const remainders = areas.map((_, at) => ({
    total: denominatorAt(at),
    parts: [numeratorAt(at), remainderAt(at)],
    rest: 0,
  }));
  return { cells, equations: parts ? [...sums, ...remainders] : sums };
}

function isShare({ numerator, denominator }: AreaCounts): boolean {
  return numerator.count === null || denominator.count === null || numerator.count <= denominator.count;
}

function cellOf({ key, level, closed }: AreaCounts, count: AreaCount, what: 'n' | 'd'): DisclosureCell {
  return { ...count, key: `${key}:${what}`, level, ...(closed === undefined ? {} : { closed }) };
}

function remainderOf({ key, level, numerator, denominator }: AreaCounts, at: number, share: boolean): DisclosureCell {
  const known = share && numerator.count !== null && denominator.count !== null;
  const count = known ? (denominator.count ?? 0) - (numerator.count ?? 0) : null;
  const between = { numerator: numeratorAt(at), denominator: denominatorAt(at) };
  return { key: `${key}:r`, origin: 'remainder', count, level, between };
}
