import type { ProblemGroup, ProblemKind } from './check-report.js';
import { groupedBy } from './grouped.js';
import type { CellPlace, Fixes } from './mapping.js';
import { type ConfirmableCode, type ProblemCode, mustBeConfirmed } from './problems.js';

/** What a person said yes to, and why: kept with the delivery. */
export interface KeptConfirmation {
  readonly code: ConfirmableCode;
  /** Empty where it was said of all indicators at once. */
  readonly indicator: string;
  readonly count: number;
  readonly reason: string;
}

/** What a summary must say before its table may be stored. A summary of an earlier version knows neither single jumps nor kinds. */
export interface Committable {
  readonly errors: number;
  readonly observations: number;
  readonly groups: readonly ProblemGroup[];
  readonly kinds?: readonly ProblemKind[];
  readonly jumps?: readonly (CellPlace & { readonly indicator?: string })[];
}

export type Confirmed = Pick<Fixes, 'confirmedJumps'> & Partial<Pick<Fixes, 'confirmedCells' | 'confirmed'>>;

/** Whether a checked table may be stored: no error, and everything looked at that must be. */
export function mayCommit(summary: Committable, fixes: Confirmed): boolean {
  return summary.errors === 0 && summary.observations > 0 && openHints(summary, fixes) === 0;
}

/** How many hints that must be confirmed nobody has confirmed yet, neither together nor one by one. */
export function openHints(summary: Omit<Committable, 'errors' | 'observations'>, fixes: Confirmed): number {
  const kinds = kindsOf(summary).filter(({ code }) => mustBeConfirmed(code));
  const all = kinds.reduce((total, { count }) => total + count, 0);
  if (all <= fixes.confirmedJumps) return 0;
  return kinds.reduce((total, kind) => total + openOf(kind, summary, fixes), 0);
}

/** How many of one kind are still open. */
export function openOf(kind: Kind, { jumps = [] }: Pick<Committable, 'jumps'>, fixes: Confirmed): number {
  if (isConfirmed(kind, fixes)) return 0;
  if (kind.code !== 'value_jump') return kind.count;
  const cells = new Set((fixes.confirmedCells ?? []).map(({ line, column }) => `${line}|${column}`));
  const own = jumps.filter(({ indicator = '' }) => kind.indicator === '' || indicator === kind.indicator);
  return kind.count - own.filter(({ line, column }) => cells.has(`${line}|${column}`)).length;
}

type Kind = Pick<ProblemKind, 'code' | 'indicator' | 'count'>;

/** Whether somebody has said yes to all of a kind; a later check that finds more asks again. */
export function isConfirmed(kind: Kind, { confirmed = [] }: Pick<Confirmed, 'confirmed'>): boolean {
  return confirmed.some(
    ({ code, indicator, count }) => code === kind.code && indicator === kind.indicator && count >= kind.count,
  );
}

/** The corrections with a yes to all of a kind. */
export function withConfirmed(fixes: Fixes, kind: Kind & { readonly code: ConfirmableCode }, reason: string): Fixes {
  const { code, indicator, count } = kind;
  const others = fixes.confirmed.filter((one) => one.code !== code || one.indicator !== indicator);
  return { ...fixes, confirmed: [...others, { code, indicator, count, reason }] };
}

/** What was confirmed of what the check has found; what it no longer finds was no decision. */
export function keptConfirmations(
  summary: Omit<Committable, 'errors' | 'observations'>,
  fixes: Fixes,
): KeptConfirmation[] {
  const kinds = kindsOf(summary);
  const whole = fixes.confirmed.flatMap(({ code, indicator, reason }): KeptConfirmation[] => {
    const kind = kinds.find((one) => one.code === code && one.indicator === indicator);
    return kind ? [{ code, indicator, count: kind.count, reason }] : [];
  });
  const answered = new Set(whole.map(({ code, indicator }) => `${code}|${indicator}`));
  const cells = groupedBy(
    fixes.confirmedCells.flatMap(({ line, column, reason = '' }) => {
      const jump = summary.jumps?.find((one) => one.line === line && one.column === column);
      return jump && !answered.has(`value_jump|${jump.indicator ?? ''}`)
        ? [{ indicator: jump.indicator ?? '', reason }]
        : [];
    }),
    ({ indicator, reason }) => `${indicator}|${reason}`,
  );
  const single = [...cells.values()].flatMap((same): KeptConfirmation[] => {
    const [first] = same;
    return first ? [{ code: 'value_jump', ...first, count: same.length }] : [];
  });
  return [...whole, ...single, ...atOnce(kinds, fixes, answered)];
}

/** Said on the command line, of everything that must be confirmed. */
function atOnce(kinds: readonly Kind[], { confirmedJumps }: Fixes, answered: ReadonlySet<string>): KeptConfirmation[] {
  if (confirmedJumps === 0) return [];
  const open = kinds.filter((kind) => mustBeConfirmed(kind.code) && !answered.has(`${kind.code}|${kind.indicator}`));
  return open.flatMap(({ code, indicator, count }) => {
    return mustBeConfirmed(code) ? [{ code, indicator, count, reason: '' }] : [];
  });
}

function kindsOf({ kinds, groups }: Pick<Committable, 'kinds' | 'groups'>): readonly Kind[] {
  if (kinds && (kinds.length > 0 || groups.length === 0)) return kinds;
  return groups.map(({ code, count }: { code: ProblemCode; count: number }) => ({ code, indicator: '', count }));
}
