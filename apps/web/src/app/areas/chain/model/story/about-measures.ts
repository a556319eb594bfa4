/** What became of decisions: measures with what they rest on and what they are for. */
import { grouped, idsOf, ofKind, type Paragraph, type Sentence, type Story, type Teller } from './paragraph.js';
import { movedDays, movedTogether } from './about-moves.js';
import type { StoryNode } from './story-parts.js';
import { TELL } from './story-words.js';

/** A plan decided at once brings dozens of measures: they are named together. */
const MOST_BY_THEMSELVES = 6;
/** Not begun on the day on which they are told, whether that lies ahead or went by. */
const NOT_BEGUN = ['idea', 'planned', 'decided', 'funding_applied', 'funded', 'on_hold'];
/** The sentence says it already. */
const SAID = ['planned'];

export const aboutMeasures: Teller = (story, own) => {
  const measures = ofKind(own, 'measure');
  const single = (measure: StoryNode) => [oneMeasure(story, measure), ...movedDays(story, measure)];
  if (measures.length <= MOST_BY_THEMSELVES) return measures.flatMap(single);
  const isRoot = ({ id }: StoryNode) => id === story.thread.trace.rootId;
  const others = measures.filter((measure) => !isRoot(measure));
  const yearOf = (measure: StoryNode) => `${measure.day.slice(0, 4)} ${tenseOf(measure)}`;
  return [
    ...measures.filter(isRoot).flatMap(single),
    ...[...grouped(others, yearOf)].map(([key, all]) => ofOneYear(story, key, all)),
    ...movedTogether(story, others),
  ];
};

type Tense = 'begun' | 'planned' | 'given_up';

function tenseOf({ state }: StoryNode): Tense {
  if (NOT_BEGUN.includes(state)) return 'planned';
  return state === 'discontinued' ? 'given_up' : 'begun';
}

const TOGETHER = {
  begun: { one: TELL.measure, several: TELL.measures },
  planned: { one: TELL.measurePlanned, several: TELL.measuresPlanned },
  given_up: { one: TELL.measureIntended, several: TELL.measuresIntended },
};

/** @param all of one year and tense */
function ofOneYear({ list, link, stateWord }: Story, key: string, all: readonly StoryNode[]): Paragraph {
  const [day = ''] = all.map((one) => one.day).sort();
  const [first] = all;
  const { one, several } = TOGETHER[first ? tenseOf(first) : 'begun'];
  // Why it has not begun says its state.
  const words = (measure: StoryNode) =>
    tenseOf(measure) === 'planned' && !SAID.includes(measure.state)
      ? TELL.inBrackets(link(measure), stateWord(measure))
      : link(measure);
  return {
    ...{ key: `measures ${key}`, day, when: day.slice(0, 4), about: idsOf(all) },
    sentences: [all.length === 1 ? one(list(all, words)) : several(all.length, list(all, words))],
  };
}

function oneMeasure(story: Story, measure: StoryNode): Paragraph {
  const { thread, formats, list, stateWord } = story;
  const goals = thread.to(measure.id, 'pursues', 'goal').map(({ node }) => node);
  const state = SAID.includes(measure.state) ? '' : stateWord(measure);
  const { first, firstWhenBegun } = beginning(story, measure);
  return {
    ...{ key: measure.id, day: measure.day, when: formats.month(measure.day), about: idsOf([measure], goals) },
    ...{ lasting: true, firstWhenBegun },
    sentences: [
      first,
      ...elsewhereSentence(story, measure),
      ...planSentences(story, measure),
      ...supportSentence(story, measure),
      ...(goals.length > 0 ? [goals.length === 1 ? TELL.goal(list(goals)) : TELL.goals(list(goals))] : []),
      ...(state === '' ? [] : [TELL.stands(state)]),
    ],
  };
}

/** Whether it began, is to begin, or was to; and which decision it carries out. */
function beginning({ thread, link, list }: Story, measure: StoryNode): { first: string; firstWhenBegun: string } {
  const decisions = thread.atFirst(measure, 'implements', 'decision');
  const name = link(measure);
  const tell = (alone: (name: string) => string, of: (name: string, decisions: string) => string): string =>
    decisions.length === 0 ? alone(name) : of(name, list(decisions));
  const once = (first: string) => ({ first, firstWhenBegun: first });
  const tense = tenseOf(measure);
  if (tense === 'planned') return once(tell(TELL.measurePlanned, TELL.measurePlannedOf));
  if (tense === 'given_up') return once(tell(TELL.measureIntended, TELL.measureIntendedOf));
  const firstWhenBegun = tell(TELL.measureThere, TELL.measureThereOf);
  const isOver = measure.state === 'completed';
  return { first: tell(TELL.measure, isOver ? TELL.measureOverOf : TELL.measureOf), firstWhenBegun };
}

/** A body that is not in Quartierwerk decided on it. */
function elsewhereSentence({ thread, formats }: Story, { id }: StoryNode): string[] {
  return thread.trace.elsewhere
    .filter(({ nodeId }) => nodeId === id)
    .map(({ body, on }) => TELL.decidedElsewhere(body, formats.day(on)));
}

/** The field and the plan that it stands in, and how much stands there. */
function planSentences({ thread, formats }: Story, { id }: StoryNode): Sentence[] {
  const plan = thread.facts(id, 'measure')?.plan;
  if (!plan) return [];
  const field = TELL.fieldOf(plan.fieldNumber, plan.fields, plan.fieldTitle);
  const named = /konzept/i.test(plan.title) ? TELL.quote(plan.title) : TELL.concept(plan.title);
  const words = TELL.inPlan(named, formats.number(plan.measures), field);
  return [
    { once: `plan ${plan.title}`, words, again: TELL.inPlanToo(field) },
    ...(plan.mission === '' ? [] : [{ once: `mission ${plan.title}`, words: TELL.mission(plan.mission) }]),
  ];
}

function supportSentence({ thread, link, list }: Story, measure: StoryNode): string[] {
  const support = [
    ...thread.atFirst(
      measure,
      'evidences',
      'recommendation',
      'finding',
      'profile_statement',
      'expert_note',
      'existing_offer',
    ),
    ...thread.atFirst(measure, 'supports', 'theme', 'contribution'),
  ];
  const each = [...new Map(support.map((node) => [node.id, node])).values()];
  const words = (node: StoryNode): string => (node.kind === 'theme' ? TELL.theTheme(link(node)) : link(node));
  return each.length === 0 ? [] : [TELL.supportedBy(list(each, words))];
}
