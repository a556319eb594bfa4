/** Days that were promised and moved, each time with the reason that was given. */
import type { TraceMeasureFactsView } from '@quartierwerk/contracts/chain/chain.views';
import { grouped, type Paragraph, type Story } from './paragraph.js';
import { withoutFullStop } from './naming.js';
import type { StoryNode } from './story-parts.js';
import { TELL } from './story-words.js';

type Move = TraceMeasureFactsView['moves'][number];

/** What was moved of one measure, day by day. */
export function movedDays(story: Story, measure: StoryNode): Paragraph[] {
  const moves = story.thread.facts(measure.id, 'measure')?.moves ?? [];
  return [...grouped(moves, ({ on }) => on)].map(([on, all]): Paragraph => ({
    ...{ key: `moved ${measure.id} ${on}`, day: on, when: story.formats.day(on), about: [], restsOn: [measure.id] },
    sentences: [movedSentence(story, measure, all), ...reasonsOf(all)],
  }));
}

/** Of many measures only which ones, year by year: how far each was moved stands in its own thread. */
export function movedTogether({ thread, list }: Story, measures: readonly StoryNode[]): Paragraph[] {
  const moves = measures.flatMap((measure) =>
    (thread.facts(measure.id, 'measure')?.moves ?? []).map(({ on }) => ({ measure, on })),
  );
  return [...grouped(moves, ({ on }) => on.slice(0, 4))].map(([year, all]): Paragraph => {
    const moved = [...new Set(all.map(({ measure }) => measure))];
    const day = all.map(({ on }) => on).sort()[0] ?? '';
    return {
      ...{ key: `moved ${year}`, day, when: year, about: [], restsOn: moved.map(({ id }) => id) },
      sentences: [TELL.movedTogether(list(moved))],
    };
  });
}

function movedSentence({ formats, link }: Story, measure: StoryNode, moves: readonly Move[]): string {
  const [only, ...others] = moves.map(({ milestone, from, to }) => ({
    ...{ milestone, from: from === null ? null : formats.day(from), to: formats.day(to) },
  }));
  if (only && others.length === 0) {
    if (only.from === null) return TELL.endSet(link(measure), only.to);
    return only.milestone === null
      ? TELL.endMoved(link(measure), only.from, only.to)
      : TELL.milestoneMoved(link(measure), only.milestone, only.from, only.to);
  }
  const words = [...(only ? [only] : []), ...others].map(({ milestone, from, to }) => {
    if (from === null) return TELL.theEndSet(to);
    return milestone === null ? TELL.theEnd(from, to) : TELL.theMilestone(milestone, from, to);
  });
  return TELL.moved(link(measure), formats.list(words));
}

function reasonsOf(moves: readonly Move[]): string[] {
  const reasons = [...new Set(moves.map(({ reason }) => withoutFullStop(reason.trim())))].filter((one) => one !== '');
  // A short reason that the longer one begins with says nothing more.
  const said = reasons.filter((one) => !reasons.some((other) => other !== one && other.startsWith(one)));
  return said.length === 0 ? [] : [TELL.reason(said.join('; '))];
}
