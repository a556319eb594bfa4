/** What became of decisions: measures with what they rest on and what they are for, and the days of theirs that were moved. */
import { grouped, idsOf, ofKind, type Paragraph, type Story, type Teller } from './paragraph.js';
import { linkTo, type StoryNode } from './story-parts.js';
import { TELL } from './story-words.js';

/** A plan decided at once brings dozens of measures: they are named together. */
const MOST_BY_THEMSELVES = 6;
const NOT_BEGUN = ['idea', 'planned'];

export const aboutMeasures: Teller = (story, own) => {
  const measures = ofKind(own, 'measure');
  const single = (measure: StoryNode) => [oneMeasure(story, measure), ...movedDays(story, measure)];
  if (measures.length <= MOST_BY_THEMSELVES) return measures.flatMap(single);
  const isRoot = ({ id }: StoryNode) => id === story.thread.trace.rootId;
  const others = measures.filter((measure) => !isRoot(measure));
  return [
    ...measures.filter(isRoot).flatMap(single),
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
  const { thread, formats, link, list, quote, stateWord } = story;
  const decisions = thread.atFirst(measure, 'implements', 'decision');
  const goals = thread.to(measure.id, 'pursues', 'goal').map(({ node }) => node);
  const state = stateWord(measure);
  return {
    ...{ key: measure.id, day: measure.day, when: formats.month(measure.day), about: idsOf([measure], goals) },
    lasting: true,
    sentences: [
      NOT_BEGUN.includes(measure.state)
        ? TELL.measurePlanned(link(measure))
        : decisions.length > 0
          ? TELL.measureOf(
              link(measure),
              list(decisions, (decision) => linkTo(decision, decision.code ?? decision.title)),
            )
          : TELL.measure(link(measure)),
      ...elsewhereSentence(story, measure),
      ...planSentence(story, measure),
      ...supportSentence(story, measure),
      ...(goals.length > 0
        ? [goals.length === 1 ? TELL.goal(list(goals, quote)) : TELL.goals(list(goals, quote))]
        : []),
      ...(state === '' ? [] : [TELL.stands(state)]),
    ],
  };
}

/** A body that is not in Quartierwerk decided on it. */
function elsewhereSentence({ thread, formats }: Story, { id }: StoryNode): string[] {
  return thread.trace.elsewhere
    .filter(({ nodeId }) => nodeId === id)
    .map(({ body, on }) => TELL.decidedElsewhere(body, formats.day(on)));
}

/** The field and the plan that it stands in, and how much stands there. */
function planSentence({ thread, formats }: Story, { id }: StoryNode): string[] {
  const plan = thread.facts(id, 'measure')?.plan;
  if (!plan) return [];
  const field = TELL.fieldOf(plan.fieldNumber, plan.fields, plan.fieldTitle);
  const named = /konzept/i.test(plan.title) ? TELL.quote(plan.title) : TELL.concept(plan.title);
  const sentence = TELL.inPlan(named, formats.number(plan.measures), field);
  const isFirst =
    thread.trace.facts.find((fact) => fact.kind === 'measure' && fact.plan?.title === plan.title)?.nodeId === id;
  return [sentence, ...(plan.mission === '' || !isFirst ? [] : [TELL.mission(plan.mission)])];
}

function supportSentence({ thread, link, list, quote }: Story, measure: StoryNode): string[] {
  const support = [
    ...thread.atFirst(measure, 'evidences', 'recommendation', 'finding', 'profile_statement', 'expert_note'),
    ...thread.atFirst(measure, 'supports', 'theme', 'contribution'),
  ];
  const each = [...new Map(support.map((node) => [node.id, node])).values()];
  const words = (node: StoryNode): string => (node.kind === 'recommendation' ? link(node) : quote(node));
  return each.length === 0 ? [] : [TELL.supportedBy(list(each, words))];
}

/** What was moved on one day, with the reason that was given. */
function movedDays({ thread, formats, brief }: Story, measure: StoryNode): Paragraph[] {
  const moves = thread.facts(measure.id, 'measure')?.moves ?? [];
  return [...grouped(moves, ({ on }) => on)].map(([on, all]): Paragraph => ({
    ...{ key: `moved ${measure.id} ${on}`, day: on, when: formats.day(on), about: [], restsOn: [measure.id] },
    sentences: [
      ...all.map(({ milestone, from, to }) => {
        const [before, after] = [from === null ? '' : formats.day(from), formats.day(to)];
        if (milestone === null)
          return from === null ? TELL.endSet(brief(measure), after) : TELL.endMoved(brief(measure), before, after);
        return TELL.milestoneMoved(brief(measure), milestone, before, after);
      }),
      ...reasonsOf(all),
    ],
  }));
}

function reasonsOf(moves: readonly { readonly reason: string }[]): string[] {
  const reasons = [...new Set(moves.map(({ reason }) => reason.trim().replace(/\.$/, '')))].filter((one) => one !== '');
  // A short reason that the longer one begins with says nothing more.
  const said = reasons.filter((one) => !reasons.some((other) => other !== one && other.startsWith(one)));
  return said.length === 0 ? [] : [TELL.reason(said.join('; '))];
}
