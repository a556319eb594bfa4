/** What planning conferences found and recommended, and when it comes before a body. */
import { grouped, idsOf, ofKind, type Paragraph, type Story, type Teller } from './paragraph.js';
import { linkTo, type StoryNode } from './story-parts.js';
import { TELL } from './story-words.js';

export const aboutConferences: Teller = (story, own) => {
  const { thread, formats } = story;
  const [findings, recommendations] = [ofKind(own, 'finding'), ofKind(own, 'recommendation')];
  const told = ofKind(own, 'conference').map((conference): Paragraph => {
    const isIn = ({ id }: StoryNode) => thread.to(id, 'part_of').some(({ node }) => node.id === conference.id);
    const [found, recommended] = [findings.filter(isIn), recommendations.filter(isIn)];
    return {
      ...{ key: conference.id, day: conference.day, when: formats.day(conference.day) },
      about: idsOf([conference], found, recommended),
      sentences: [
        conferenceSentence(story, conference, found),
        ...(recommended.length > 0 ? [TELL.recommendedThere(story.list(recommended))] : []),
        ...aheadSentences(story, recommended),
      ],
    };
  });
  const covered = new Set(told.flatMap(({ about }) => about));
  const alone = [...findings, ...recommendations].filter(({ id }) => !covered.has(id));
  const without = [...grouped(alone, ({ day }) => day)].map(([day, all]): Paragraph => {
    const [found, recommended] = [ofKind(all, 'finding'), ofKind(all, 'recommendation')];
    return {
      ...{ key: `recommended ${day}`, day, when: formats.day(day), about: idsOf(all) },
      sentences: [
        ...(found.length > 0 ? [TELL.noted(story.list(found))] : []),
        ...(recommended.length > 0 ? [TELL.recommended(story.list(recommended))] : []),
        ...aheadSentences(story, recommended),
      ],
    };
  });
  return [...told, ...without];
};

function conferenceSentence({ link, list }: Story, conference: StoryNode, found: readonly StoryNode[]): string {
  const name = link(conference);
  if (found.length > 0) return TELL.found(name, list(found));
  if (conference.state === 'cancelled') return TELL.conferenceCancelled(name);
  return conference.state === 'planned' ? TELL.conferencePlanned(name) : TELL.conference(name);
}

/** On whose agenda they stand. The meeting is no entry of the thread yet, so its day is no link. */
function aheadSentences({ thread, formats, link }: Story, recommendations: readonly StoryNode[]): string[] {
  const plans = recommendations.flatMap((recommendation) =>
    thread.trace.ahead
      .filter(({ nodeId }) => nodeId === recommendation.id)
      .map((plan) => ({ ...plan, recommendation })),
  );
  return [...grouped(plans, ({ meeting }) => meeting.id).values()].flatMap((items) => {
    const [first] = items;
    if (!first) return [];
    const list = items.map(({ recommendation, item }) => TELL.agendaItem(link(recommendation), item));
    return [TELL.ahead(formats.day(first.heldOn), linkTo(first.meeting, first.body), formats.list(list))];
  });
}
