/**
 * The protection of a table: hide what is secret by itself, attack, and hide a neighbour of what the attack narrows too far, until it narrows
 * nothing too far any more. What was hidden without need is shown again at the end.
 */
import { type AttackedCell, attack } from './attack.js';
import { membersOf } from './components.js';
import { type Need, type TableState, attainable, needOf, shortfall, wideEnough } from './knowledge.js';
import type { RangeSolver } from './linear-program.js';
import { isAside, mayHide, nextNeighbour } from './neighbour.js';
import { primaryState } from './primary.js';
import { type CountRange, type DisclosureProfile, roundedCount } from './profile.js';
import type { DisclosureTable, SuppressionReason } from './table.js';

export interface ProtectedCell {
  readonly at: number;
  readonly need: Need;
  /** What an attacker is left with. */
  readonly range: CountRange;
}

export interface Protection {
  /** Why each cell is not shown, in the order of the table; null = shown. */
  readonly state: TableState;
  readonly protectedCells: readonly ProtectedCell[];
  /** Those that are known more narrowly than they should be, although everything around them is fixed or hidden already. */
  readonly exposed: readonly ProtectedCell[];
  /** Protected cells in sums that contradict each other, so that nothing follows from them. */
  readonly unfit: number;
  /** How often something was hidden or shown again after an attack. */
  readonly rounds: number;
}

export interface ProtectOptions {
  /** Cells from this position on belong to earlier releases: what is hidden for them is hidden because of the difference. */
  readonly earlierFrom?: number;
}

/**
 * Protects a table. The search for neighbours decides trees of sums without the solver; what it ends with is attacked once more by the solver
 * alone, and repaired if that should find anything.
 */
export function protect(
  table: DisclosureTable,
  profile: DisclosureProfile,
  solve: RangeSolver,
  options: ProtectOptions = {},
): Protection {
  const repair = new Repair(table, profile, solve, options);
  repair.hideUntilProtected(false);
  const changed = repair.showNeedless();
  if (changed || !repair.last.bySolver) repair.hideUntilProtected(true);
  const { cells, unfit } = repair.last;
  return {
    state: repair.state,
    protectedCells: cells.filter(({ range, need }) => wideEnough(range, need)),
    exposed: cells.filter(({ range, need }) => !wideEnough(range, need)),
    unfit,
    rounds: repair.rounds,
  };
}

class Repair {
  readonly state: TableState;
  rounds = 0;
  last: ReturnType<typeof attack> = { cells: [], unfit: 0, bySolver: true };
  /** The most that can be had for a cell, where that is less than it needs. */
  private readonly limits = new Map<number, Need>();
  private readonly added: number[] = [];

  constructor(
    private readonly table: DisclosureTable,
    private readonly profile: DisclosureProfile,
    private readonly solve: RangeSolver,
    private readonly options: ProtectOptions,
  ) {
    this.state = primaryState(table, profile);
    if (this.narrowed(this.attack(false).cells).length > 0) this.findLimits();
  }

  hideUntilProtected(always: boolean): void {
    for (;;) {
      this.last = this.attack(always);
      const narrowed = this.narrowed(this.last.cells)[0];
      if (!narrowed) return;
      const neighbour = nextNeighbour(this.table, this.state, narrowed, Math.max(1, this.profile.minCases));
      if (neighbour === null) {
        this.limits.set(narrowed.at, attainable(narrowed.need, narrowed.range));
        continue;
      }
      this.state[neighbour] = narrowed.at >= (this.options.earlierFrom ?? Infinity) ? 'difference' : 'neighbour';
      this.added.push(neighbour);
      this.rounds += 1;
    }
  }

  /** A neighbour that was hidden first may be needless beside those hidden after it; the dearest are tried first. */
  showNeedless(): boolean {
    if (this.added.length < 2) return false;
    const before = this.rounds;
    const dearest = this.added.toSorted((a, b) => this.costOf(b) - this.costOf(a) || a - b);
    for (const at of dearest) {
      const reason = this.state[at] ?? null;
      this.state[at] = null;
      if (this.narrowed(this.attack(false).cells).length > 0) this.state[at] = reason;
      else this.rounds += 1;
    }
    return this.rounds > before;
  }

  /**
   * With everything hidden that may be, a municipality of two secret areas is still known to have at least two cases. Without knowing this
   * the search would hide the whole table for it.
   */
  private findLimits(): void {
    const bySums = this.hiddenIn(this.reach());
    // What it is counted among seldom matters, and hiding that too closes circles of sums.
    const few = bySums.filter(({ range, need }) => !wideEnough(range, need));
    const byAll = few.length === 0 ? [] : this.hiddenIn(this.table.cells.keys());
    const most = new Map([...bySums, ...byAll].map((cell) => [cell.at, cell]));
    for (const [at, { need, range, lacking }] of most) if (lacking > 0) this.limits.set(at, attainable(need, range));
  }

  /** The attack with everything hidden of some cells that may be. */
  private hiddenIn(cells: Iterable<number>): readonly AttackedCell[] {
    const hidden = [...this.state];
    for (const at of cells) {
      const cell = this.table.cells[at];
      if (cell && mayHide(cell, hidden[at] ?? null)) hidden[at] = 'neighbour';
    }
    return attack(this.table, hidden, this.profile, this.solve).cells;
  }

  /** Cells that are tied to a protected one by sums of areas or categories. */
  private reach(): Set<number> {
    const { cells, equations } = this.table;
    const seen = new Set(
      cells.flatMap(({ between }, at) => {
        if (needOf(this.table, this.state, this.profile, at) === null) return [];
        // A remainder is protected by what its numerator is added up with.
        return between ? [at, between.numerator] : [at];
      }),
    );
    const sums = equations.filter((equation) => !isAside(this.table, equation)).map(membersOf);
    for (let before = -1; before !== seen.size;) {
      before = seen.size;
      for (const members of sums) if (members.some((at) => seen.has(at))) for (const at of members) seen.add(at);
    }
    return seen;
  }

  private narrowed(cells: readonly AttackedCell[]): AttackedCell[] {
    return cells.filter(({ at, range, need }) => shortfall(range, this.limits.get(at) ?? need) > 0);
  }

  private costOf(at: number): number {
    const cell = this.table.cells[at];
    return cell ? cell.level * 1e12 + (cell.count ?? 0) : 0;
  }

  private attack(always: boolean): ReturnType<typeof attack> {
    return attack(this.table, this.state, this.profile, this.solve, { always });
  }
}

/** The count that a cell shows; null where it shows none. */
export function shownCount(
  { cells }: DisclosureTable,
  state: readonly (SuppressionReason | null)[],
  { roundingBase }: DisclosureProfile,
  at: number,
): number | null {
  const cell = cells[at];
  if (cell?.origin !== 'counted' || cell.count === null || state[at] !== null) return null;
  return roundedCount(cell.count, roundingBase);
}
