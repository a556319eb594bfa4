/**
 * Which further count to hide when a secret one can be narrowed too far. Hidden is what costs least and helps: a count of a low level before
 * one of a high level, of these the smallest that leaves enough room; where none does, the one that leaves most. The order is total, so
 * that the same table always hides the same counts.
 */
import { equationsByCell, membersOf } from './components.js';
import type { TableState } from './knowledge.js';
import type { DisclosureCell, DisclosureEquation, DisclosureTable } from './table.js';

interface Candidate {
  readonly at: number;
  readonly cell: DisclosureCell;
  readonly count: number;
  /** How far the count can go down before it is one that would be hidden for being few. */
  readonly room: number;
}

/**
 * The count to hide next; null when there is none left. What is added up with the secret count is tried first, however far away; only then
 * what is tied to it by what it is counted among.
 *
 * @param secret how far from being protected it is
 * @param smallest counts below it are never hidden as a neighbour
 */
export function nextNeighbour(
  table: DisclosureTable,
  state: TableState,
  secret: { readonly at: number; readonly lacking: number },
  smallest: number,
): number | null {
  const byCell = equationsByCell(table.cells.length, table.equations);
  const numerator = table.cells[secret.at]?.between?.numerator;
  const from = numerator === undefined ? [secret.at] : [secret.at, numerator];
  const search = new Search(table, state, byCell, smallest);
  return search.nearest(from, secret.lacking, false) ?? search.nearest(from, secret.lacking, true);
}

/** Goes from hidden cell to hidden cell, and takes the best of the shown ones that it meets first. */
class Search {
  constructor(
    private readonly table: DisclosureTable,
    private readonly state: TableState,
    private readonly byCell: readonly (readonly number[])[],
    private readonly smallest: number,
  ) {}

  nearest(from: readonly number[], lacking: number, aside: boolean): number | null {
    const seen = new Set(from);
    const asked = new Set<number>();
    for (let ring = from; ring.length > 0;) {
      const equations = this.equationsOf(ring, aside).filter((at) => !asked.has(at));
      for (const at of equations) asked.add(at);
      const members = new Set(equations.flatMap((at) => membersAt(this.table, at)));
      const best = cheapest(this.candidates(members), lacking);
      if (best) return best.at;
      ring = [...members].filter((at) => !seen.has(at) && this.isHidden(at));
      for (const at of members) seen.add(at);
    }
    return null;
  }

  private equationsOf(cells: readonly number[], aside: boolean): number[] {
    return cells
      .flatMap((at) => this.byCell[at] ?? [])
      .filter((at) => {
        const equation = this.table.equations[at];
        return equation !== undefined && (aside || !isAside(this.table, equation));
      });
  }

  private isHidden(at: number): boolean {
    return this.state[at] !== null || this.table.cells[at]?.origin !== 'counted';
  }

  private candidates(members: ReadonlySet<number>): Candidate[] {
    return [...members].flatMap((at) => {
      const cell = this.table.cells[at];
      if (!cell || !mayHide(cell, this.state[at] ?? null)) return [];
      const { count } = cell;
      return count === null || count < this.smallest ? [] : [{ at, cell, count, room: count - this.smallest }];
    });
  }
}

function membersAt({ equations }: DisclosureTable, at: number): number[] {
  const equation = equations[at];
  return equation ? membersOf(equation) : [];
}

/** Whether an equation ties a count to what it is counted among, instead of adding up areas or categories. */
export function isAside({ cells }: DisclosureTable, { parts }: DisclosureEquation): boolean {
  return parts.some((at) => cells[at]?.origin === 'remainder');
}

/** Whether this release may still hide a cell. */
export function mayHide(cell: DisclosureCell, reason: TableState[number]): boolean {
  return cell.origin === 'counted' && reason === null && cell.fixed === undefined && (cell.count ?? 0) > 0;
}

function cheapest(candidates: readonly Candidate[], lacking: number): Candidate | undefined {
  return candidates.toSorted((a, b) => rankOf(a, lacking) - rankOf(b, lacking) || byCost(a, b, lacking))[0];
}

/** Those that give enough room, then those that give some, then the others. */
function rankOf({ room }: Candidate, lacking: number): number {
  return room >= lacking ? 0 : room > 0 ? 1 : 2;
}

function byCost(a: Candidate, b: Candidate, lacking: number): number {
  const bySize = a.room >= lacking ? a.count - b.count : b.count - a.count;
  return a.cell.level - b.cell.level || bySize || (a.cell.key < b.cell.key ? -1 : 1);
}
