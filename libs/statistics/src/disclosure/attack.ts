/**
 * The attack: somebody takes every published figure and every sum and works out how far each secret count can be narrowed. A count is
 * protected while all that must stay possible for it still is.
 */
import { type Component, componentsOf, equationsByCell, isOpen } from './components.js';
import { type Need, type TableState, boundsOf, needOf, shortfall } from './knowledge.js';
import type { LinearProgram, RangeSolver } from './linear-program.js';
import type { CountRange, DisclosureProfile } from './profile.js';
import type { DisclosureTable } from './table.js';
import { tightened } from './tighten.js';

export interface AttackedCell {
  readonly at: number;
  readonly need: Need;
  /** What the attacker is left with. */
  readonly range: CountRange;
  /** How far it falls short of the need; 0 = protected. */
  readonly lacking: number;
}

export interface Attack {
  /** Protected cells in the order of the table. */
  readonly cells: readonly AttackedCell[];
  /** Cells in groups whose sums contradict each other, so that nothing follows from them. */
  readonly unfit: number;
  /** Whether the solver decided all of it. */
  readonly bySolver: boolean;
}

export interface AttackOptions {
  /** Decides every group by the solver, also those that need none. */
  readonly always?: boolean;
}

/**
 * @param solve for groups of cells in which sums form a circle
 */
export function attack(
  table: DisclosureTable,
  state: TableState,
  profile: DisclosureProfile,
  solve: RangeSolver,
  options: AttackOptions = {},
): Attack {
  const run = new Run(table, state, profile, solve, options);
  return run.result();
}

class Run {
  private readonly byCell: number[][];
  private unfit = 0;
  private bySolver = true;

  constructor(
    private readonly table: DisclosureTable,
    private readonly state: TableState,
    private readonly profile: DisclosureProfile,
    private readonly solve: RangeSolver,
    private readonly options: AttackOptions,
  ) {
    this.byCell = equationsByCell(table.cells.length, table.equations);
  }

  result(): Attack {
    const wanted = this.protectedCells();
    if (wanted.length === 0) return { cells: [], unfit: 0, bySolver: true };
    const bounds = this.bounds();
    // A protected count that is known outright has no group; it is attacked by itself.
    const fixed = wanted.filter((at) => !isOpen(bounds[at]));
    const open = wanted.filter((at) => isOpen(bounds[at]));
    const components = componentsOf(bounds, this.table.equations, this.byCell, open);
    const cells = [
      ...fixed.map((at) => this.attacked(at, bounds[at] ?? { low: 0, high: 0 })),
      ...components.flatMap((component) => this.attackComponent(component, new Set(open), bounds)),
    ];
    return {
      cells: cells.filter((cell) => cell !== null).toSorted((a, b) => a.at - b.at),
      unfit: this.unfit,
      bySolver: this.bySolver,
    };
  }

  private protectedCells(): number[] {
    return this.table.cells.flatMap((_, at) => (needOf(this.table, this.state, this.profile, at) === null ? [] : [at]));
  }

  private bounds(): CountRange[] {
    return this.table.cells.map((_, at) => {
      return boundsOf(this.table, this.state, this.profile, at);
    });
  }

  private attackComponent(
    component: Component,
    wanted: ReadonlySet<number>,
    bounds: readonly CountRange[],
  ): (AttackedCell | null)[] {
    const targets = component.cells.filter((at) => wanted.has(at));
    const ranges = this.ranges(component, targets, bounds);
    if (ranges) return targets.map((at) => this.attacked(at, ranges.get(at) ?? { low: 0, high: 0 }));
    this.unfit += targets.length;
    return [];
  }

  private attacked(at: number, range: CountRange): AttackedCell | null {
    const need = needOf(this.table, this.state, this.profile, at);
    return need && { at, need, range, lacking: shortfall(range, need) };
  }

  private ranges(
    component: Component,
    targets: readonly number[],
    bounds: readonly CountRange[],
  ): ReadonlyMap<number, CountRange> | null {
    const { equations } = this.table;
    if (component.tree && !this.options.always) {
      this.bySolver = false;
      return tightened(component, bounds, equations);
    }
    const columns = new Map(component.cells.map((at, column) => [at, column]));
    const solved = this.solve(
      programOf(this.table, component, bounds, columns),
      targets.map((at) => columns.get(at) ?? 0),
    );
    return solved && new Map(targets.map((at, order) => [at, solved[order] ?? { low: 0, high: 0 }]));
  }
}

function programOf(
  { equations }: DisclosureTable,
  component: Component,
  bounds: readonly CountRange[],
  columns: ReadonlyMap<number, number>,
): LinearProgram {
  const rows = component.equations.flatMap((at) => {
    const equation = equations[at];
    return equation
      ? [
          {
            signed: [[equation.total, 1] as const, ...equation.parts.map((part) => [part, -1] as const)],
            rest: equation.rest,
          },
        ]
      : [];
  });
  return {
    columns: component.cells.map((at) => bounds[at] ?? { low: 0, high: Infinity }),
    rows: rows.map(({ signed, rest }) => {
      const unknown = signed.filter(([at]) => columns.has(at));
      const known = signed.filter(([at]) => !columns.has(at));
      return {
        columns: unknown.map(([at]) => columns.get(at) ?? 0),
        coefficients: unknown.map(([, sign]) => sign),
        right: rest - known.reduce((sum, [at, sign]) => sum + sign * (bounds[at]?.low ?? 0), 0),
      };
    }),
  };
}
