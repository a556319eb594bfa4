/** What citizens said, what it was gathered to, and what was answered. */
import { grouped, idsOf, ofKind, type Paragraph, type Story, type Teller } from './paragraph.js';
import type { StoryNode } from './story-parts.js';
import { TELL } from './story-words.js';

export const aboutCitizens: Teller = (story, own) => {
  const { thread, formats, link, list, stateWord } = story;
  const events = ofKind(own, 'neighbourhood_conference');
  const contributions = ofKind(own, 'contribution');
  const themes = ofKind(own, 'theme');
  const answers = ofKind(own, 'answer');
  const eventOf = ({ id }: StoryNode) => thread.to(id, 'part_of', 'neighbourhood_conference')[0]?.node;
  const themeDay = (theme: StoryNode) => thread.eventOfTheme(theme.id)?.day ?? theme.day;

  const said = events.map((event): Paragraph => {
    const its = contributions.filter((one) => eventOf(one)?.id === event.id);
    const gathered = themes.filter((theme) => thread.eventOfTheme(theme.id)?.id === event.id);
    return {
      ...{
        key: event.id,
        day: event.day,
        when: formats.day(event.day),
        about: idsOf([event], its, gathered),
        aside: true,
      },
      sentences: [
        ...eventSentence(story, event, its),
        ...themeSentence(story, gathered),
        ...strengthened(story, [...its, ...gathered]),
      ],
    };
  });
  const covered = new Set(said.flatMap(({ about }) => about));
  const alone = [...contributions, ...themes].filter(({ id }) => !covered.has(id));
  const without = [...grouped(alone, (node) => (node.kind === 'theme' ? themeDay(node) : node.day))].map(
    ([day, all]): Paragraph => {
      const [words, gathered] = [ofKind(all, 'contribution'), ofKind(all, 'theme')];
      return {
        ...{ key: `said ${day}`, day, when: formats.day(day), about: idsOf(all), aside: true },
        sentences: [
          ...(words.length > 0 ? [TELL.said(list(words))] : []),
          ...themeSentence(story, gathered),
          ...strengthened(story, all),
        ],
      };
    },
  );
  const replies = [...grouped(answers, ({ day }) => day)].map(([day, all]): Paragraph => ({
    ...{ key: `answers ${day}`, day, when: formats.day(day), about: idsOf(all), aside: true },
    sentences: [
      (all.length === 1 ? TELL.answer : TELL.answers)(
        list(all, (answer) => (stateWord(answer) ? TELL.inBrackets(link(answer), stateWord(answer)) : link(answer))),
      ),
    ],
  }));
  return [...said, ...without, ...replies];
};

/** Recommendations and measures that were there already when this was said. */
function strengthened({ thread, list }: Story, said: readonly StoryNode[]): string[] {
  const effects = said.flatMap(({ id }) =>
    thread.to(id, 'supports').flatMap(({ node, link }) => (thread.carriesOn(link) ? [node] : [])),
  );
  const each = [...new Map(effects.map((node) => [node.id, node])).values()];
  return each.length === 0 ? [] : [TELL.strengthened(list(each))];
}

function eventSentence({ link, list }: Story, event: StoryNode, its: readonly StoryNode[]): string[] {
  if (its.length > 0) return [TELL.saidAt(link(event), list(its))];
  if (event.state === 'cancelled') return [TELL.eventCancelled(link(event))];
  return [event.state === 'planned' ? TELL.eventPlanned(link(event)) : TELL.event(link(event))];
}

function themeSentence({ thread, link, list }: Story, themes: readonly StoryNode[]): string[] {
  if (themes.length === 0) return [];
  const words = (theme: StoryNode): string => {
    const points = thread.to(theme.id, 'supports').map(({ link: { pinned } }) => pinned?.['points']);
    const most = points.find((one) => typeof one === 'number');
    return most === undefined ? link(theme) : TELL.points(link(theme), most);
  };
  return [(themes.length === 1 ? TELL.theme : TELL.themes)(list(themes, words))];
}
