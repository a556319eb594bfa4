/**
 * Differencing: what an earlier release showed is known for ever, and what it hid must not be worked out from what the next one shows. Both
 * tables are therefore protected as one: a count that did not change between them is one cell, whichever release shows it. A cell without a
 * count may have changed unseen: it is one cell for each release, unless everything it is added up with stayed the same too.
 */
import { type Component, componentsOf, equationsByCell } from './components.js';
import type { TableState } from './knowledge.js';
import type { RangeSolver } from './linear-program.js';
import { primaryState } from './primary.js';
import { type DisclosureProfile, countsBehind } from './profile.js';
import { type Protection, protect } from './protect.js';
import type { DisclosureCell, DisclosureEquation, DisclosureTable } from './table.js';

export interface EarlierTable {
  readonly table: DisclosureTable;
  readonly state: TableState;
  readonly roundingBase: number;
}

export interface ReleasedTable extends Protection {
  /** Cells that are secret but were shown by an earlier release: they are hidden from now on, and known to whoever looked. */
  readonly knownBefore: readonly number[];
  /** Cells that are hidden because an earlier secret could be worked out. */
  readonly differences: number;
  /** Secret counts of earlier releases that can be worked out all the same. */
  readonly exposedEarlier: number;
}

/** Protects a table beside those of earlier releases, which it may not change. */
export function protectBeside(
  table: DisclosureTable,
  profile: DisclosureProfile,
  earlier: readonly EarlierTable[],
  solve: RangeSolver,
): ReleasedTable {
  const own = table.cells.length;
  const joined = new Joined(table);
  for (const one of earlier) joined.add(one);
  const protection = protect(joined.table(), profile, solve, { earlierFrom: own });
  const secret = primaryState(table, profile);
  const knownBefore = secret.flatMap((reason, at) =>
    reason !== null && protection.state[at] === null && joined.isShown(at) ? [at] : [],
  );
  const state = protection.state.slice(0, own).map((reason, at) => reason ?? secret[at] ?? null);
  const ofOwn = ({ at }: { readonly at: number }): boolean => at < own;
  return {
    ...protection,
    state,
    protectedCells: protection.protectedCells.filter(ofOwn),
    exposed: protection.exposed.filter(ofOwn),
    knownBefore,
    differences: state.filter((reason) => reason === 'difference').length,
    exposedEarlier: protection.exposed.filter((cell) => !ofOwn(cell)).length,
  };
}

/** Several tables as one. */
class Joined {
  private readonly cells: DisclosureCell[];
  private readonly equations: DisclosureEquation[];
  private readonly places = new Map<string, number>();
  private readonly seen: Set<string>;
  private readonly surroundings = new Map<string, number>();

  constructor(table: DisclosureTable) {
    this.cells = [...table.cells];
    this.equations = [...table.equations];
    this.seen = new Set(table.equations.map(nameOf));
    this.identities(table).forEach((identity, at) => this.places.set(identity, at));
  }

  add({ table, state, roundingBase }: EarlierTable): void {
    const identities = this.identities(table);
    const places = table.cells.map((cell, at) =>
      this.place(identities[at] ?? '', cell, state[at] ?? null, roundingBase),
    );
    const placeOf = (at: number): number => places[at] ?? -1;
    for (const { total, parts, rest } of table.equations) {
      const equation = { total: placeOf(total), parts: parts.map(placeOf), rest };
      // The same counts in the same sum say nothing new.
      if (this.seen.has(nameOf(equation))) continue;
      this.seen.add(nameOf(equation));
      this.equations.push(equation);
    }
    this.linkRemainders(table, placeOf);
  }

  table(): DisclosureTable {
    return { cells: this.cells, equations: this.equations };
  }

  isShown(at: number): boolean {
    return this.cells[at]?.fixed === 'shown';
  }

  /** The same count of the same place is the same cell; without a count, where all the sums around it are the same. */
  private identities(table: DisclosureTable): string[] {
    const identities = table.cells.map((cell) => countedIdentity(table, cell));
    for (const component of uncounted(table)) {
      const names = component.equations.map((at) => sumName(table, identities, at));
      const around = [...component.cells.map((at) => table.cells[at]?.key), ...names.toSorted()].join('\n');
      const scope = this.surroundings.get(around) ?? this.surroundings.size;
      this.surroundings.set(around, scope);
      for (const at of component.cells) identities[at] = `${table.cells[at]?.key}|without a count|${scope}`;
    }
    return identities;
  }

  private place(identity: string, cell: DisclosureCell, reason: TableState[number], base: number): number {
    const shown = cell.origin === 'counted' && cell.count !== null && reason === null;
    const range = shown && cell.count !== null ? countsBehind(cell.count, base) : undefined;
    const known = this.places.get(identity);
    if (known !== undefined) {
      const there = this.cells[known];
      if (range && there) this.cells[known] = { ...there, fixed: 'shown', shown: narrower(range, there.shown) };
      return known;
    }
    const fixed = reason ?? (cell.origin === 'counted' ? 'shown' : undefined);
    this.cells.push({ ...cell, ...(fixed && { fixed }), ...(range && { shown: range }) });
    this.places.set(identity, this.cells.length - 1);
    return this.cells.length - 1;
  }

  private linkRemainders({ cells }: DisclosureTable, placeOf: (at: number) => number): void {
    cells.forEach(({ between }, at) => {
      const place = placeOf(at);
      const there = this.cells[place];
      if (!between || !there) return;
      const moved = { numerator: placeOf(between.numerator), denominator: placeOf(between.denominator) };
      this.cells[place] = { ...there, between: moved };
    });
  }
}

function narrower(a: { low: number; high: number }, b = a): { low: number; high: number } {
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

/** A remainder is what its neighbours are. */
function countedIdentity({ cells }: DisclosureTable, { key, origin, count, between }: DisclosureCell): string {
  if (!between) return `${key}|${origin}|${count ?? ''}`;
  const [numerator, denominator] = [cells[between.numerator], cells[between.denominator]];
  return `${key}|${numerator?.count ?? ''}|${denominator?.count ?? ''}`;
}

/** Cells without a count, in groups that sums join. */
function uncounted({ cells, equations }: DisclosureTable): Component[] {
  const without = cells.flatMap(({ count }, at) => (count === null ? [at] : []));
  const bounds = cells.map(({ count }) => ({ low: 0, high: count === null ? Infinity : 0 }));
  return componentsOf(bounds, equations, equationsByCell(cells.length, equations), without);
}

/** A sum by what its members are, whatever their positions. */
function sumName({ equations }: DisclosureTable, identities: readonly string[], at: number): string {
  const { total = -1, parts = [], rest = 0 } = equations[at] ?? {};
  return `${identities[total]}=${parts.map((part) => identities[part]).join('+')}+${rest}`;
}

function nameOf({ total, parts, rest }: DisclosureEquation): string {
  return `${total}=${parts.toSorted((a, b) => a - b).join('+')}+${rest}`;
}
