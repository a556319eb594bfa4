/**
 * Themes gather contributions; the originals stay as they were said. Two themes that mean the same are merged: both rows stay, every
 * contribution keeps its receipt and its words, and whoever still adds to the one that was merged away adds to where it went.
 */
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import type { ContributionState, ThemeState } from './vocabulary.js';

/** Where a theme was named, or a contribution was made: the event and the area it is about. */
export interface Origin {
  readonly eventId: string;
  readonly areaId: string;
}

export interface ThemeFacts extends Origin {
  readonly id: string;
  readonly state: ThemeState;
}

export type MergeRefusal = 'THEME_SAME' | 'THEME_MERGED' | 'THEME_ANSWERED' | 'THEME_ELSEWHERE';

/**
 * Whether one theme may be merged into another. An answered one stays alone: its answer was given to what it held then, and would
 * seem to answer what it never saw. Merging gathers all that the one holds, so that it may bring nothing that could not be gathered.
 */
export function mergeVerdict(from: ThemeFacts, into: ThemeFacts): Verdict<MergeRefusal> {
  if (from.id === into.id) return refuse('THEME_SAME');
  if (from.state === 'merged' || into.state === 'merged') return refuse('THEME_MERGED');
  if (from.state === 'answered' || into.state === 'answered') return refuse('THEME_ANSWERED');
  return themeFitVerdict(into, from);
}

/** Whether a theme is about what was said there: at the same event, or at another one about the same area. */
export function themeFitVerdict(theme: Origin, said: Origin): Verdict<'THEME_ELSEWHERE'> {
  return theme.eventId === said.eventId || theme.areaId === said.areaId ? ALLOWED : refuse('THEME_ELSEWHERE');
}

/** The theme among those of an event that a name belongs to already; capitals and blanks make no other name. */
export function themeNamed<Theme extends { readonly name: string }>(
  name: string,
  themes: readonly Theme[],
): Theme | undefined {
  const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('de');
  return themes.find((theme) => plain(theme.name) === plain(name));
}

/** Whether a theme takes further contributions. */
export function gatherVerdict(state: ThemeState): Verdict<'THEME_ANSWERED' | 'THEME_MERGED'> {
  if (state === 'merged') return refuse('THEME_MERGED');
  return state === 'answered' ? refuse('THEME_ANSWERED') : ALLOWED;
}

/** Contributions that lie in a theme, by whether somebody has looked through them. */
export interface Gathered<One> {
  readonly lookedThrough: readonly One[];
  readonly unchecked: readonly One[];
}

/**
 * For which contributions a theme speaks when it is answered or handed on: those that were looked through. When it is answered the others
 * leave it, because looked through later they would carry an answer that never saw them; when it is handed on they stay, and are not handed
 * on with it. What was put aside is neither.
 */
export function gatheredIn<One extends { readonly state: ContributionState }>(ones: readonly One[]): Gathered<One> {
  return {
    lookedThrough: ones.filter(({ state }) => state !== 'captured' && state !== 'discarded'),
    unchecked: ones.filter(({ state }) => state === 'captured'),
  };
}

/** Whether a theme holds something that an answer, or a unit it is handed on to, would speak for. */
export function spokenForVerdict({
  lookedThrough,
  unchecked,
}: Gathered<unknown>): Verdict<'THEME_EMPTY' | 'THEME_UNCHECKED'> {
  if (lookedThrough.length > 0) return ALLOWED;
  return unchecked.length > 0 ? refuse('THEME_UNCHECKED') : refuse('THEME_EMPTY');
}

/** Why a theme that was chosen at a table does not take what was said there; the words are kept without it. */
export const CHOSEN_THEME_REFUSALS = ['THEME_UNKNOWN', 'THEME_MERGED', 'THEME_ANSWERED', 'THEME_ELSEWHERE'] as const;
export type ChosenThemeRefusal = (typeof CHOSEN_THEME_REFUSALS)[number];

/**
 * Whether the theme that was chosen at a table takes what was said there. The table may have been without a network for hours, and the
 * theme as it stood there is not the theme as it stands.
 *
 * @param theme the one that stands where the chosen one was; undefined where none does
 */
export function chosenThemeVerdict(
  theme: (Origin & Pick<ThemeFacts, 'state'>) | undefined,
  said: Origin,
): Verdict<ChosenThemeRefusal> {
  if (theme === undefined) return refuse('THEME_UNKNOWN');
  const gathers = gatherVerdict(theme.state);
  return gathers.ok ? themeFitVerdict(theme, said) : gathers;
}

/**
 * Where a theme has gone through merging.
 *
 * @param mergedInto the theme that each one was merged into; null for those that stand
 * @returns the theme that stands at the end; the given one where it was never merged
 */
export function survivorOf(id: string, mergedInto: ReadonlyMap<string, string | null>): string {
  const seen = new Set<string>();
  let current = id;
  for (let next = mergedInto.get(current); next && !seen.has(next); next = mergedInto.get(current)) {
    seen.add(current);
    current = next;
  }
  return current;
}
