/**
 * Which of the measures that stand may be the one that a decision asks for. Likeness is a hint to people who look for it, never a choice:
 * the same area, or a word of both titles.
 */
import { folded, wordDistance, wordsOf } from '../chain/spelling.js';

export const LIKENESSES = ['area', 'words'] as const;
export type Likeness = (typeof LIKENESSES)[number];

interface Subject {
  readonly title: string;
  readonly areaId: string | null;
}

export interface Candidate extends Subject {
  readonly code: string;
}

/** Shorter words tie sentences together, not subjects. */
const SHORTEST_WORD = 5;
/** German bends and compounds its words at the end: "Spielplatz" and "Spielplätze" begin alike. */
const SAME_BEGINNING = 6;
/** Long enough to be compared, and of every title. */
const OF_EVERY_TITLE = new Set(
  wordsOf(
    'einem einen einer eines durch gegen nach ohne sowie ueber unter zwischen weitere weiteren neuen neues neuer',
  ),
);

/** In what a measure is like the decision; nothing where it is like it in nothing. */
export function likenessOf(decision: Subject, measure: Subject): Likeness[] {
  const words = subjectWords(decision.title);
  const sameArea = decision.areaId !== null && decision.areaId === measure.areaId;
  const sameWords = subjectWords(measure.title).some((word) => words.some((other) => akin(word, other)));
  return LIKENESSES.filter((likeness) => (likeness === 'area' ? sameArea : sameWords));
}

/** Whether every typed word stands in code or title, as the search over all kinds compares them. */
export function fitsTyped({ code, title }: Pick<Candidate, 'code' | 'title'>, typed: string): boolean {
  if (folded(code).startsWith(folded(typed.trim()))) return true;
  const words = wordsOf(title);
  return wordsOf(typed).every((one) => words.some((word) => wordDistance(one, word) !== null));
}

/** Those that fit what was typed, the most alike first; of equal ones the order in which they came stays. */
export function rankedCandidates<Measure extends Candidate>(
  decision: Subject,
  measures: readonly Measure[],
  typed: string,
): (Measure & { readonly alike: readonly Likeness[] })[] {
  return measures
    .filter((measure) => fitsTyped(measure, typed))
    .map((measure) => ({ ...measure, alike: likenessOf(decision, measure) }))
    .sort((a, b) => b.alike.length - a.alike.length || weight(b.alike) - weight(a.alike));
}

/** A common word says more than a common area, in which a dozen measures may stand. */
function weight(alike: readonly Likeness[]): number {
  return alike.includes('words') ? 1 : 0;
}

function subjectWords(title: string): string[] {
  return wordsOf(title).filter((word) => word.length >= SHORTEST_WORD && !OF_EVERY_TITLE.has(word));
}

function akin(a: string, b: string): boolean {
  return a === b || (a.length >= SAME_BEGINNING && a.slice(0, SAME_BEGINNING) === b.slice(0, SAME_BEGINNING));
}
