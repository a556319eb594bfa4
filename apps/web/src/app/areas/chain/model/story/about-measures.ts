/** What became of decisions: measures with what they rest on and what they are for. */
import { grouped, idsOf, ofKind, type Paragraph, type Story, type Teller } from './paragraph.js';
import { linkTo, type StoryNode } from './story-parts.js';
import { TELL } from './story-words.js';

/** A plan decided at once brings dozens of measures: they are named together. */
const MOST_BY_THEMSELVES = 6;
const NOT_BEGUN = ['idea', 'planned'];

export const aboutMeasures: Teller = (story, own) => {
  const measures = ofKind(own, 'measure');
  if (measures.length <= MOST_BY_THEMSELVES) return measures.map((measure) => oneMeasure(story, measure));
  const isRoot = ({ id }: StoryNode) => id === story.thread.trace.rootId;
  const others = measures.filter((measure) => !isRoot(measure));
  return [
    ...measures.filter(isRoot).map((measure) => oneMeasure(story, measure)),
    ...[...grouped(others, ({ day }) => day.slice(0, 4))].map(([year, all]): Paragraph => {
      const day = all.map((one) => one.day).sort()[0] ?? '';
      return {
        ...{ key: `measures ${year}`, day, when: year, about: idsOf(all) },
        sentences: [all.length === 1 ? TELL.measure(story.list(all)) : TELL.measures(all.length, story.list(all))],
      };
    }),
  ];
};

function oneMeasure(story: Story, measure: StoryNode): Paragraph {
  const { thread, formats, link, list, stateWord } = story;
  const decisions = thread.to(measure.id, 'implements', 'decision').map(({ node }) => node);
  const goals = thread.to(measure.id, 'pursues', 'goal').map(({ node }) => node);
  const state = stateWord(measure);
  return {
    ...{ key: measure.id, day: measure.day, when: formats.month(measure.day), about: idsOf([measure], goals) },
    sentences: [
      NOT_BEGUN.includes(measure.state)
        ? TELL.measurePlanned(link(measure))
        : decisions.length > 0
          ? TELL.measureOf(
              link(measure),
              list(decisions, (decision) => linkTo(decision, decision.code ?? decision.title)),
            )
          : TELL.measure(link(measure)),
      ...supportSentence(story, measure),
      ...(goals.length > 0 ? [TELL.goals(list(goals, story.quote))] : []),
      ...(state === '' ? [] : [TELL.stands(state)]),
    ],
  };
}

function supportSentence({ thread, link, list, quote }: Story, measure: StoryNode): string[] {
  const support = [
    ...thread.from(measure.id, 'evidences', 'recommendation', 'finding', 'profile_statement', 'expert_note'),
    ...thread.from(measure.id, 'supports', 'theme', 'contribution'),
  ].map(({ node }) => node);
  const each = [...new Map(support.map((node) => [node.id, node])).values()];
  const words = (node: StoryNode): string => (node.kind === 'recommendation' ? link(node) : quote(node));
  return each.length === 0 ? [] : [TELL.supportedBy(list(each, words))];
}
