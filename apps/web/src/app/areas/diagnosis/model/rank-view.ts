/** What the ranked table shows beside rank and index: spans of ranks, distances from the reference, or the sums of the domains. */
export const RANK_VIEWS = ['ranks', 'distance', 'domains'] as const;
export type RankView = (typeof RANK_VIEWS)[number];

const WORDS: Readonly<Record<RankView, string | null>> = { ranks: null, distance: 'abstand', domains: 'bereiche' };

/** The word of a view in an address; null for the usual one. */
export function viewWord(view: RankView): string | null {
  return WORDS[view];
}

/** The view of an address; the usual one for a word that is none. */
export function viewOf(word: string | null | undefined): RankView {
  return RANK_VIEWS.find((view) => WORDS[view] === word) ?? 'ranks';
}
