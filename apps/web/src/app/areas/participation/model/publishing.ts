/** Which contributions may be shown to everyone by now, and how a command names them. */
import type { SeenContribution } from '@quartierwerk/contracts/participation/publishing.dto';
import type { ContributionRowView } from '@quartierwerk/contracts/participation/contribution.views';
import { publicationVerdict } from '@quartierwerk/domain/participation/contribution-workflow';

export type Showable = Pick<ContributionRowView, 'id' | 'version' | 'state' | 'text' | 'public'>;

export function mayBeShown({ state, text, public: shown }: Omit<Showable, 'id' | 'version'>): boolean {
  return !shown && publicationVerdict(state, text).ok;
}

/** Looked through, and still with what leads straight to a person. */
export function heldBack({ state, text, public: shown }: Omit<Showable, 'id' | 'version'>): boolean {
  const verdict = publicationVerdict(state, text);
  return !shown && !verdict.ok && verdict.reason === 'CONTRIBUTION_PERSONAL';
}

export function seenOf(rows: readonly Pick<Showable, 'id' | 'version'>[]): SeenContribution[] {
  return rows.map(({ id, version }) => ({ contributionId: id, version }));
}
