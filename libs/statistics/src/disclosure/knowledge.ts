/**
 * What a reader of a published table knows of each cell before any sum is used: the profile of the source, and which counts are hidden, but
 * not why. Two counts of which one is few and the other its neighbour look alike; reasons go to those only who may see the counts.
 */
import { type CountRange, type DisclosureProfile, countsBehind, isFew, secretCounts } from './profile.js';
import type { DisclosureCell, DisclosureTable, SuppressionReason } from './table.js';

/** The reason why each cell is not shown, in the order of the table; null = shown (or a remainder, which has nothing to show). */
export type TableState = (SuppressionReason | null)[];

/** What must stay possible for a protected cell: every count of an interval, or an interval of a width wherever it lies. */
export type Need =
  | { readonly kind: 'interval'; readonly low: number; readonly high: number }
  | { readonly kind: 'width'; readonly width: number };

const ANY: CountRange = { low: 0, high: Infinity };

/** Counts that a cell may have for all that is seen of it alone. */
export function boundsOf(
  { cells }: DisclosureTable,
  state: TableState,
  profile: DisclosureProfile,
  at: number,
): CountRange {
  const cell = cells[at];
  const reason = state[at] ?? null;
  if (!cell || cell.origin === 'absent' || cell.origin === 'remainder' || reason === 'level') return ANY;
  if (cell.fixed === 'shown' && cell.shown) return cell.shown;
  if (reason !== null || cell.count === null) return hiddenBounds(cell, profile);
  return within(countsBehind(cell.count, profile.roundingBase), cell.shown);
}

function within({ low, high }: CountRange, other: CountRange = ANY): CountRange {
  return { low: Math.max(low, other.low), high: Math.min(high, other.high) };
}

/** Zeros are shown unless they are secret: whatever is hidden is at least one. */
function hiddenBounds({ count }: DisclosureCell, profile: DisclosureProfile): CountRange {
  const zerosHidden = secretCounts(profile)?.low === 0 || count === 0;
  return zerosHidden ? ANY : { low: 1, high: Infinity };
}

/** What has to be protected; null for a cell that may be worked out. */
export function needOf(
  { cells }: DisclosureTable,
  state: TableState,
  profile: DisclosureProfile,
  at: number,
): Need | null {
  const cell = cells[at];
  if (!cell) return null;
  const secret = secretCounts(profile);
  if (cell.origin === 'secret') return { kind: 'width', width: secret ? secret.high - secret.low : 1 };
  if (cell.origin === 'remainder') {
    const small = cell.between && state[cell.between.numerator] === 'small_complement';
    return secret && small ? { kind: 'interval', ...secret } : null;
  }
  if (cell.origin !== 'counted') return null;
  if (state[at] === 'few_cases') return fewNeed(cell, profile);
  return state[at] === 'dominance' ? dominatedNeed(cell, profile) : null;
}

/** Hidden by an earlier profile that called other counts few, a count is protected as long as it is not known. */
function fewNeed({ count }: DisclosureCell, profile: DisclosureProfile): Need {
  const secret = secretCounts(profile);
  if (!secret || count === null || !isFew(count, profile)) return { kind: 'width', width: 1 };
  return { kind: 'interval', ...secret };
}

function dominatedNeed({ count }: DisclosureCell, { dominance }: DisclosureProfile): Need | null {
  if (!dominance || count === null) return null;
  const margin = (count * dominance.width) / 100;
  return { kind: 'interval', low: Math.max(0, count - margin), high: count + margin };
}

const TOLERANCE = 1e-6;

/** How far an interval falls short of what must stay possible; 0 = it holds. */
export function shortfall({ low, high }: CountRange, need: Need): number {
  const lacking = need.kind === 'width' ? need.width - (high - low) : Math.max(low - need.low, need.high - high);
  return lacking > TOLERANCE ? lacking : 0;
}

/** Whether an interval is at least as wide as what must stay possible, wherever it lies. */
export function wideEnough({ low, high }: CountRange, need: Need): boolean {
  const width = need.kind === 'width' ? need.width : need.high - need.low;
  return high - low >= width - TOLERANCE;
}

/**
 * The part of a need that can be had at all. With everything hidden that may be, a municipality of two secret areas is still known to have
 * at least two cases.
 */
export function attainable(need: Need, most: CountRange): Need {
  if (need.kind === 'width') return { kind: 'width', width: Math.min(need.width, most.high - most.low) };
  return { kind: 'interval', low: Math.max(need.low, most.low), high: Math.min(need.high, most.high) };
}
