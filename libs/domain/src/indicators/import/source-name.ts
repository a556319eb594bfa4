import { comparable } from './table-facts.js';

/**
 * Deliveries name who sends them: in the name of the file or above the table. The longest name of a source that is found wins, so that
 * "Jugendamt Rösrath" is not taken for "Jugendamt"; two of the same length, and nobody is named.
 *
 * @param texts name of the file and titles above the table
 */
export function sourceNamedIn(
  texts: readonly string[],
  sources: readonly { readonly id: string; readonly name: string }[],
): string | null {
  const within = texts.map(comparable);
  const named = sources
    .map(({ id, name }) => ({ id, name: comparable(name) }))
    .filter(({ name }) => name.length >= SHORTEST && within.some((text) => text.includes(name)))
    .sort((a, b) => b.name.length - a.name.length);
  const [first, second] = named;
  if (!first || (second && second.name.length === first.name.length)) return null;
  return first.id;
}

/** A name of two letters stands in any text. */
const SHORTEST = 4;
