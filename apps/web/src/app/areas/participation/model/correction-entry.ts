/** What the desk mends of a contribution: the form, and what of it goes to the server. */
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { CorrectContribution } from '@quartierwerk/contracts/participation/contribution.dto';
import type { ContributionView } from '@quartierwerk/contracts/participation/contribution.views';

export type CorrectionEntry = Pick<ContributionView, 'text' | 'kind' | 'language' | 'voices' | 'place'>;

export function correctionEntry({ text, kind, language, voices, place }: CorrectionEntry): CorrectionEntry {
  return { text, kind, language, voices, place };
}

/** Only what was changed, so that nothing is taken back that somebody else mended meanwhile; null where nothing was. */
export function correctionOf(opened: CorrectionEntry, typed: CorrectionEntry): CorrectContribution | null {
  const entry = { ...typed, text: typed.text.trim(), place: typed.place.trim() };
  const fields = (Object.keys(correctionEntry(entry)) as (keyof CorrectionEntry)[]).filter(
    (field) => entry[field] !== opened[field],
  );
  return fields.length === 0 ? null : Object.fromEntries(fields.map((field) => [field, entry[field]]));
}

export interface RoundPoints {
  readonly round: number;
  /** Null for a round that nobody has counted yet. */
  readonly points: number | null;
}

/** The rounds that were counted, and the next one; the first is there from the beginning. */
export function roundsOf({ pointsByRound }: Pick<ContributionView, 'pointsByRound'>): RoundPoints[] {
  const counted = pointsByRound.length > 0 ? pointsByRound : [{ round: 1, points: 0 }];
  const next = Math.max(...counted.map(({ round }) => round)) + 1;
  return next > LIMITS.pointRounds ? [...counted] : [...counted, { round: next, points: null }];
}
