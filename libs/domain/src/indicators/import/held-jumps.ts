import type { ListedProblem } from './check-report.js';
import type { Problem } from './problems.js';

/**
 * Jumps wait until the whole table is read: where an indicator moved as a whole, one finding says it, and its jumps are none.
 */
export interface HeldGroup {
  readonly indicator: string;
  readonly firstLine: number;
  count: number;
  readonly kept: ListedProblem[];
}

/** Kept with their rows, all together; the others are counted. */
const KEPT = 5_000;

export class HeldJumps {
  private readonly groups = new Map<string, HeldGroup>();
  private kept = 0;

  /** @param list makes the entry of the list, which costs memory */
  take({ params, line }: Problem, indicator: string, list: () => ListedProblem): void {
    const key = shiftKey(indicator, String(params?.['year'] ?? ''));
    let group = this.groups.get(key);
    if (!group) this.groups.set(key, (group = { indicator, firstLine: line, count: 0, kept: [] }));
    group.count += 1;
    if (this.kept >= KEPT) return;
    this.kept += 1;
    group.kept.push(list());
  }

  /** Those that are jumps of their own, and nothing twice. @param shifted keys of indicators and years that moved as a whole */
  release(shifted: ReadonlySet<string>): HeldGroup[] {
    const own = [...this.groups].filter(([key]) => !shifted.has(key)).map(([, group]) => group);
    this.groups.clear();
    return own;
  }
}

/** An indicator in a year, as `release` is told of it. */
export function shiftKey(indicator: string, year: string): string {
  return `${indicator}|${year}`;
}
