/** From which year to which a story tells; what is still open has no day yet. */
import type { ToldSection } from './tell-story.js';

export function yearsTold(sections: readonly ToldSection[]): { readonly from: string; readonly to: string } | null {
  const years = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ day, open }) => (open || day === '' ? [] : [day.slice(0, 4)]))
    .sort();
  const [from, to] = [years[0], years.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}
