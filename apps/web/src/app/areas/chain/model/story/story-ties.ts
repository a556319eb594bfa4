/** Which paragraph rests on which: what their entries rest on, and for figures what cites them. */
import type { ToldTie } from '@quartierwerk/domain/chain/told-order';
import { edgesOf } from '../thread-graph.js';
import type { Paragraph } from './paragraph.js';
import type { StoryThread } from './story-thread.js';

export function tiesBetween(paragraphs: readonly Paragraph[], thread: StoryThread): ToldTie[] {
  const home = homes(paragraphs);
  const tie = (cause: string | undefined, effect: string | undefined): ToldTie[] =>
    cause === undefined || effect === undefined || cause === effect ? [] : [{ cause, effect }];
  return [
    ...edgesOf(thread.trace)
      // An area is there before all that is about it; and what carries a measure on is told on its own day.
      .filter(({ link }) => link.relation !== 'describes' && !thread.carriesOn(link))
      .flatMap(({ base, result }) => tie(home.get(base), home.get(result))),
    ...paragraphs.flatMap(({ key, leadsTo = [], restsOn = [] }) => [
      ...leadsTo.flatMap((id) => tie(key, home.get(id))),
      ...restsOn.flatMap((id) => tie(home.get(id), key)),
    ]),
  ];
}

/** The paragraph of each entry. What is told in several, such as a goal under each of its measures, is at home in none. */
function homes(paragraphs: readonly Paragraph[]): ReadonlyMap<string, string> {
  const home = new Map<string, string>();
  const several = new Set<string>();
  for (const { key, about, leadsTo } of paragraphs) {
    // A figure may be told in one year only and be cited in another all the same.
    if (leadsTo) continue;
    for (const id of about) {
      if (home.has(id)) several.add(id);
      home.set(id, key);
    }
  }
  for (const id of several) home.delete(id);
  return home;
}
