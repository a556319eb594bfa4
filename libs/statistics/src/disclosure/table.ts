/**
 * A disclosure table is a set of counts that are tied by sums: areas add up to their municipality, municipalities to the district, the
 * affected and the others to all. Every sum is an equation that a reader can use to work out what is not shown. One indicator and year is
 * one table.
 */

import type { CountRange } from './profile.js';

/** Why a count is not shown, from the table's side: nobody delivered it, or it came as secret already. */
export type CellOrigin =
  /** The exact count is known here. */
  | 'counted'
  /** Delivered as secret: few cases, as far as anyone can tell. */
  | 'secret'
  /** Delivered as secret only to keep another one secret. */
  | 'second'
  /** Never delivered, or without a count. */
  | 'absent'
  /** No figure of its own: what is left between two others. */
  | 'remainder';

export interface DisclosureCell {
  /** Names the cell and breaks ties: of two equal ones the smaller key is taken. */
  readonly key: string;
  readonly origin: CellOrigin;
  /** The exact count where it is known, of a remainder too. */
  readonly count: number | null;
  /** 0 for the lowest level; a neighbour of a low level is hidden before one of a high level. */
  readonly level: number;
  /** Below the level down to which the source is published at all. */
  readonly closed?: boolean;
  /** Decided by an earlier release and not open to this one. */
  readonly fixed?: 'shown' | SuppressionReason;
  /** What an earlier release shows of it. */
  readonly shown?: CountRange;
  /** Of a remainder: the positions of what it is left between. */
  readonly between?: { readonly numerator: number; readonly denominator: number };
  /** The largest contributions to the count, where the delivery names them. */
  readonly contributions?: readonly number[];
}

/** total = Σ parts + rest; the rest is what could be placed in no part, and counts as known to everybody. */
export interface DisclosureEquation {
  readonly total: number;
  readonly parts: readonly number[];
  readonly rest: number;
}

export interface DisclosureTable {
  readonly cells: readonly DisclosureCell[];
  readonly equations: readonly DisclosureEquation[];
}

export const SUPPRESSION_REASONS = [
  'few_cases',
  'small_complement',
  'dominance',
  'neighbour',
  'difference',
  'delivered',
  'level',
] as const;

/**
 * Why a count is not shown. `neighbour`: another secret one could be worked out from it; `difference`: one that was kept secret earlier
 * could; `delivered`: it came as secret; `level`: the source is not published that far down.
 */
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** Position of the parent in the same list; null at the top. */
export interface TreeNode {
  readonly parent: number | null;
}

/** Positions of the children of each node that has any, in order. */
export function childrenOf(nodes: readonly TreeNode[]): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  nodes.forEach(({ parent }, at) => {
    if (parent === null) return;
    const known = children.get(parent);
    if (known) known.push(at);
    else children.set(parent, [at]);
  });
  return children;
}

/**
 * The equation of a sum. What the parts lack of the total is its rest, where all of them are known; otherwise it is what was delivered as
 * placed in none of them.
 *
 * @param placedNowhere the delivered count of what lies in no part; 0 where nothing was said
 */
export function sumOf(
  cells: readonly DisclosureCell[],
  total: number,
  parts: readonly number[],
  placedNowhere = 0,
): DisclosureEquation {
  const counts = [total, ...parts].map((at) => cells[at]?.count ?? null);
  const [whole = null, ...pieces] = counts;
  if (whole === null || pieces.some((count) => count === null)) return { total, parts, rest: placedNowhere };
  return { total, parts, rest: whole - pieces.reduce<number>((sum, count) => sum + (count ?? 0), 0) };
}

/**
 * The table of areas × categories: the cell of area `a` and category `c` stands at `a * categories.length + c`. Sums run over both
 * hierarchies.
 */
export function crossTable(
  areas: readonly TreeNode[],
  categories: readonly TreeNode[],
  cellAt: (area: number, category: number) => DisclosureCell,
): DisclosureTable {
  const width = categories.length;
  const cells = areas.flatMap((_, area) => categories.map((_category, category) => cellAt(area, category)));
  const equations: DisclosureEquation[] = [];
  for (const [total, parts] of childrenOf(areas)) {
    categories.forEach((_, category) =>
      equations.push(
        sumOf(
          cells,
          total * width + category,
          parts.map((part) => part * width + category),
        ),
      ),
    );
  }
  for (const [total, parts] of childrenOf(categories)) {
    areas.forEach((_, area) =>
      equations.push(
        sumOf(
          cells,
          area * width + total,
          parts.map((part) => area * width + part),
        ),
      ),
    );
  }
  return { cells, equations };
}
