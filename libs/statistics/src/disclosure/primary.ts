/**
 * Primary suppression: counts that are secret by themselves, whatever stands beside them.
 */
import type { TableState } from './knowledge.js';
import { type DisclosureProfile, isDominated, isFew } from './profile.js';
import type { DisclosureCell, DisclosureTable, SuppressionReason } from './table.js';

/** The state of a table before any neighbour is hidden. */
export function primaryState({ cells }: DisclosureTable, profile: DisclosureProfile): TableState {
  const state = cells.map((cell) => ownReason(cell, profile));
  if (profile.complementSecret) cells.forEach((_, at) => hideBeforeRemainder(cells, state, profile, at));
  return state;
}

function ownReason(cell: DisclosureCell, profile: DisclosureProfile): SuppressionReason | null {
  if (cell.fixed !== undefined) return cell.fixed === 'shown' ? null : cell.fixed;
  if (cell.origin === 'secret' || cell.origin === 'second') return 'delivered';
  if (cell.origin !== 'counted' || cell.count === null) return null;
  if (isFew(cell.count, profile)) return 'few_cases';
  if (isDominated(cell.count, cell.contributions ?? [], profile.dominance)) return 'dominance';
  return cell.closed ? 'level' : null;
}

/**
 * A small remainder is hidden by hiding the numerator; the denominator stays. Where one of the two is few itself there is nothing more to
 * hide: the remainder is not known either.
 */
function hideBeforeRemainder(
  cells: readonly DisclosureCell[],
  state: TableState,
  profile: DisclosureProfile,
  at: number,
): void {
  const { between, count = null } = cells[at] ?? {};
  if (!between || count === null || !isFew(count, profile)) return;
  const { numerator, denominator } = between;
  if (state[numerator] !== null || state[denominator] !== null || cells[numerator]?.fixed === 'shown') return;
  state[numerator] = 'small_complement';
}
