/**
 * How a list is looked through by what was typed into its field: without regard to case, umlauts, accents and hyphens, the words apart and
 * in any order, each of them anywhere in the text. Unlike the search over everything (`spelling`) it forgives no slip: who narrows a list
 * sees at once that nothing is left.
 *
 * The database holds the same form (`search_form`, migration 31); a test of the API compares both.
 */
import { folded } from './spelling.js';

/** Hyphens, the dash of "2023–2026", and the signs within codes, numbers and days. */
const JOINING = /(?<=[\p{L}\p{Nd}])[-‐‑–./](?=[\p{L}\p{Nd}])/gu;
const COMPOUND = /[\p{L}\p{Nd}]+(?:[-‐‑–./][\p{L}\p{Nd}]+)*/gu;
const BETWEEN = /[^\p{L}\p{Nd}]+/gu;
/** Shorter words are compared with beginnings only: one letter stands in every text. */
const ANYWHERE_FROM = 3;

/** The words of a text in their order; compounds and codes a second time as one word, because people write "Kitaplätze" and "e202607" too. */
export function searchForm(text: string): string {
  const plain = folded(text);
  const words = plain.replace(BETWEEN, ' ').trim();
  const joined = plain.replace(JOINING, '').replace(BETWEEN, ' ').trim();
  return ` ${words}${joined === words ? '' : ` ${joined}`}`;
}

export interface SoughtWord {
  readonly word: string;
  /** Whether it may stand inside of a longer word; else a word begins with it. */
  readonly anywhere: boolean;
}

/**
 * What was typed, word by word. A code ("B-2026-02", "1.01") is one word: its parts stand in every other one too. Signs that join nothing in
 * a text ("16:30", "3,5") join nothing here either, else what is copied from the screen would not be found.
 */
export function soughtWords(typed: string): SoughtWord[] {
  const compounds = folded(typed).match(COMPOUND) ?? [];
  const words = compounds.flatMap((compound) =>
    /\p{Nd}/u.test(compound) ? [compound.replace(JOINING, '')] : compound.split(BETWEEN),
  );
  return [...new Set(words)].map((word) => ({ word, anywhere: word.length >= ANYWHERE_FROM }));
}

/** Whether something was typed that holds neither letter nor digit: no text fits. */
export function isWordless(typed: string): boolean {
  return typed.trim() !== '' && soughtWords(typed).length === 0;
}

/** Looks for what was typed in one text after another; without anything typed every text fits. */
export function finderOf(typed: string): (...texts: readonly (string | null | undefined)[]) => boolean {
  if (isWordless(typed)) return () => false;
  const sought = soughtWords(typed).map(({ word, anywhere }) => (anywhere ? word : ` ${word}`));
  if (sought.length === 0) return () => true;
  return (...texts) => {
    const form = searchForm(texts.filter((text) => text !== null && text !== undefined).join(' '));
    return sought.every((word) => form.includes(word));
  };
}
