import { isWordless, soughtWords } from '@quartierwerk/domain/chain/sought';

/** A form holds letters, digits and blanks, so that no text fits this. */
const NOTHING = '-';

/**
 * What was typed into the field of a list, as patterns that a text in its search form must all fit (`… LIKE ALL`): letters and digits
 * alone, nothing of them is a wildcard. Null when nothing was typed.
 */
export function soughtPatterns(typed: string | undefined): string[] | null {
  const words = soughtWords(typed ?? '');
  if (words.length > 0) return words.map(({ word, anywhere }) => (anywhere ? `%${word}%` : `% ${word}%`));
  return isWordless(typed ?? '') ? [NOTHING] : null;
}

/** The condition that a form, or several one behind the other, holds everything that was typed. */
export const holdsSought = (form: string, patterns: string): string =>
  `(${patterns}::text[] IS NULL OR ${form} LIKE ALL (${patterns}::text[]))`;
