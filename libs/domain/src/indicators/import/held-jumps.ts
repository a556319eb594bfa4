import type { ListedProblem } from './check-report.js';
import type { Problem } from './problems.js';
import { goesAlong } from './shift-watch.js';

/**
 * Jumps wait until the whole table is read: where an indicator moved as a whole, one finding says it, and the jumps that went along are
 * none. Those of areas that went their own way stay.
 */
interface HeldGroup {
  readonly indicator: string;
  /** Of each jump its line, and how many times the value before it is. */
  readonly lines: number[];
  readonly ratios: number[];
  /** The first of them with their rows. */
  readonly kept: ListedProblem[];
}

/** The jumps of an indicator in a year that are jumps of their own. */
export interface OwnJumps {
  readonly indicator: string;
  readonly firstLine: number;
  readonly count: number;
  readonly kept: readonly ListedProblem[];
}

/** Listed of each indicator also when its kind has reached its limit. */
export const LISTED_PER_INDICATOR = 20;
/** Kept with their rows, all together; beyond, as many of each group as are listed in any case. The others are counted. */
const KEPT = 5_000;

export class HeldJumps {
  private readonly groups = new Map<string, HeldGroup>();
  private kept = 0;

  /** @param list makes the entry of the list, which costs memory */
  take({ params, line }: Problem, indicator: string, list: () => ListedProblem): void {
    const key = shiftKey(indicator, String(params?.['year'] ?? ''));
    let group = this.groups.get(key);
    if (!group) this.groups.set(key, (group = { indicator, lines: [], ratios: [], kept: [] }));
    group.lines.push(line);
    group.ratios.push(Number(params?.['value']) / Number(params?.['previous']));
    if (this.kept >= KEPT && group.kept.length >= LISTED_PER_INDICATOR) return;
    this.kept += 1;
    group.kept.push(list());
  }

  /** Those that are jumps of their own, and nothing twice. @param shifted by the keys of what moved as a whole: by how many times */
  release(shifted: ReadonlyMap<string, number>): OwnJumps[] {
    const own = [...this.groups].flatMap(([key, group]) => ownJumps(group, shifted.get(key)));
    this.groups.clear();
    return own;
  }
}

function ownJumps({ indicator, lines, ratios, kept }: HeldGroup, factor: number | undefined): OwnJumps[] {
  const isOwn = (_: unknown, at: number): boolean => factor === undefined || !goesAlong(ratios[at] ?? 0, factor);
  const own = lines.filter(isOwn);
  const [firstLine] = own;
  return firstLine === undefined ? [] : [{ indicator, firstLine, count: own.length, kept: kept.filter(isOwn) }];
}

/** An indicator in a year, as `release` is told of it. */
export function shiftKey(indicator: string, year: string): string {
  return `${indicator}|${year}`;
}
