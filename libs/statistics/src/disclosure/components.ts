/**
 * Cells that are not known exactly, in groups that no sum joins: what is known of one group says nothing about the next. A group without a
 * circle (every pair of cells is joined by one path of sums) is decided by adding and subtracting bounds alone.
 */
import type { CountRange } from './profile.js';
import type { DisclosureEquation } from './table.js';

export interface Component {
  /** Cells whose bounds are apart, ascending. */
  readonly cells: readonly number[];
  /** Equations that hold any of them, from a root outwards. */
  readonly equations: readonly number[];
  readonly tree: boolean;
}

/** Equations by the cells they hold. */
export function equationsByCell(cells: number, equations: readonly DisclosureEquation[]): number[][] {
  const by: number[][] = Array.from({ length: cells }, () => []);
  equations.forEach(({ total, parts }, at) => {
    by[total]?.push(at);
    for (const part of parts) by[part]?.push(at);
  });
  return by;
}

export function membersOf({ total, parts }: DisclosureEquation): number[] {
  return [total, ...parts];
}

/** @param roots cells whose components are wanted */
export function componentsOf(
  bounds: readonly CountRange[],
  equations: readonly DisclosureEquation[],
  byCell: readonly (readonly number[])[],
  roots: readonly number[],
): Component[] {
  const seen = new Set<number>();
  return roots.flatMap((root) => (seen.has(root) ? [] : [walk(root, bounds, equations, byCell, seen)]));
}

function walk(
  root: number,
  bounds: readonly CountRange[],
  equations: readonly DisclosureEquation[],
  byCell: readonly (readonly number[])[],
  seen: Set<number>,
): Component {
  const cells = [root];
  const order = new Set<number>();
  let edges = 0;
  seen.add(root);
  for (let at = 0; at < cells.length; at += 1) {
    for (const equation of byCell[cells[at] ?? -1] ?? []) {
      if (order.has(equation)) continue;
      order.add(equation);
      for (const member of membersOfAt(equations, equation)) {
        if (!isOpen(bounds[member])) continue;
        edges += 1;
        if (seen.has(member)) continue;
        seen.add(member);
        cells.push(member);
      }
    }
  }
  return {
    cells: cells.toSorted((a, b) => a - b),
    equations: [...order],
    // A connected graph of cells and equations is a tree exactly when it has one edge less than nodes.
    tree: edges === cells.length + order.size - 1,
  };
}

function membersOfAt(equations: readonly DisclosureEquation[], at: number): number[] {
  const equation = equations[at];
  return equation ? membersOf(equation) : [];
}

export function isOpen(bounds: CountRange | undefined): boolean {
  return bounds !== undefined && bounds.low < bounds.high;
}
