/** Projects that carry measures out, who carries and pays them, and where their key figures stand. */
import { type GrantState, PROJECT_STATES, type ProjectState } from '@quartierwerk/domain/projects/vocabulary';
import { grouped, idsOf, ofKind, type Paragraph, type Story, type Teller } from './paragraph.js';
import { linkTo, type StoryNode } from './story-parts.js';
import { TELL } from './story-words.js';

/** A project has about seven, and where each stands is what people ask. */
const MOST_KPIS = 9;

/** Nobody has promised this money yet, or it was refused: it pays for nothing. */
export const NOT_PROMISED: readonly string[] = ['sketch', 'application'] satisfies readonly GrantState[];
const REFUSED: readonly string[] = ['rejected'] satisfies readonly GrantState[];
/** Promised, and not yet being spent. */
const PROMISED: readonly string[] = ['granted', 'early_start'] satisfies readonly GrantState[];
/** Its time has run out: it paid, and pays no more. */
const RUN_OUT: readonly string[] = [
  'ended',
  'proof_submitted',
  'proof_checked',
  'closed',
] satisfies readonly GrantState[];

interface ProjectWords {
  readonly realises: (project: string, measures: string) => string;
  /** It carries no measure out that the reader may see. */
  readonly alone: (project: string) => string;
  readonly carrier: (carrier: string) => string;
}

const NOW = { carrier: TELL.carrier };
const ONCE = { carrier: TELL.carrierOnce };

const WORDS: Readonly<Record<ProjectState, ProjectWords>> = {
  planned: { ...NOW, realises: TELL.willRealise, alone: TELL.projectPlanned },
  running: { ...NOW, realises: TELL.realises, alone: TELL.project },
  ended: { ...ONCE, realises: TELL.realised, alone: TELL.projectEnded },
  consolidated: { ...NOW, realises: TELL.consolidated, alone: TELL.project },
  cancelled: { ...ONCE, realises: TELL.wasToRealise, alone: TELL.projectCancelled },
};

function wordsOf({ id, state }: StoryNode): ProjectWords {
  const known = PROJECT_STATES.find((one) => one === state);
  if (known === undefined) throw new Error(`The project ${id} is in no state of projects: ${state}.`);
  return WORDS[known];
}

export const aboutProjects: Teller = (story, own) => {
  const grants = ofKind(own, 'grant');
  const projects = ofKind(own, 'project').map((project) => oneProject(story, project));
  const covered = new Set(projects.flatMap(({ about }) => about));
  const alone = grants.filter(({ id }) => !covered.has(id));
  return [...projects, ...alone.map((grant) => grantAlone(story, grant)), ...keyFigures(story, ofKind(own, 'kpi'))];
};

function oneProject(story: Story, project: StoryNode): Paragraph {
  const { thread, formats, link, list, brief, stateWord } = story;
  const measures = thread.to(project.id, 'realises', 'measure').map(({ node }) => node);
  const grants = thread.from(project.id, 'funds', 'grant').map(({ node }) => node);
  const carrier = thread.facts(project.id, 'project')?.carrier;
  const words = wordsOf(project);
  const state = stateWord(project);
  return {
    ...{ key: project.id, day: project.day, when: formats.month(project.day), about: idsOf([project], grants) },
    lasting: true,
    sentences: [
      measures.length > 0 ? words.realises(link(project), list(measures, brief)) : words.alone(link(project)),
      ...(carrier === undefined ? [] : [words.carrier(carrier)]),
      ...paidBy(story, grants),
      ...(state === '' ? [] : [TELL.stands(state)]),
    ],
  };
}

/** What paid, what pays and what was refused; what nobody has promised yet stands among what is open. */
function paidBy({ list, link, stateWord }: Story, grants: readonly StoryNode[]): string[] {
  const named = (some: readonly StoryNode[]) => list(some, (grant) => TELL.inBrackets(link(grant), stateWord(grant)));
  const once = grants.filter(({ state }) => RUN_OUT.includes(state));
  const refused = grants.filter(({ state }) => REFUSED.includes(state));
  const promised = grants.filter(({ state }) => PROMISED.includes(state));
  const told = new Set([...once, ...refused, ...promised]);
  const now = grants.filter((grant) => !told.has(grant) && !NOT_PROMISED.includes(grant.state));
  return [
    ...(once.length > 0 ? [TELL.grantsOnce(named(once))] : []),
    ...(now.length > 0 ? [TELL.grants(named(now))] : []),
    ...(promised.length > 0 ? [TELL.grantsPromised(list(promised))] : []),
    ...(refused.length > 0 ? [TELL.grantsRefused(list(refused))] : []),
  ];
}

function grantAlone({ formats, link, kindWords }: Story, grant: StoryNode): Paragraph {
  return {
    ...{ key: grant.id, day: grant.day, when: formats.month(grant.day), about: [grant.id] },
    sentences: [TELL.start(kindWords(grant), link(grant))],
  };
}

function keyFigures({ thread, formats, list, ...story }: Story, kpis: readonly StoryNode[]): Paragraph[] {
  const projectOf = ({ id }: StoryNode) => thread.from(id, 'measured_by', 'project', 'measure')[0]?.node;
  return [...grouped(kpis, (kpi) => projectOf(kpi)?.id ?? '')].map(([key, all]): Paragraph => {
    const facts = all.flatMap(({ id }) => thread.facts(id, 'kpi') ?? []);
    const month = facts
      .map((fact) => fact.month)
      .sort()
      .at(-1);
    const day = month === undefined ? (all[0]?.day ?? '') : `${month}-28`;
    const project = all[0] && projectOf(all[0]);
    const words = list(all, (kpi) => reached({ thread, formats, list, ...story }, kpi), MOST_KPIS);
    return {
      ...{ key: `measured ${key}`, day, about: idsOf(all) },
      when: month === undefined ? formats.month(day) : TELL.upTo(formats.month(day)),
      sentences: [project ? TELL.measuredBy(linkTo(project, project.title), words) : TELL.measured(words)],
    };
  });
}

/** "Erreichte Kinder (39 % bei einem Soll von 40 %, im Soll)"; a unit that the name says is not said again. */
function reached({ thread, formats, link, stateWord }: Story, kpi: StoryNode): string {
  const fact = thread.facts(kpi.id, 'kpi');
  const state = stateWord(kpi);
  if (!fact || fact.value === null) return state === '' ? link(kpi) : TELL.inBrackets(link(kpi), state);
  const isSaid = kpi.title.toLowerCase().includes(fact.unit.toLowerCase());
  const words = (figure: number) => {
    const number = formats.number(figure, fact.decimals);
    return isSaid ? number : `${number}\u00a0${fact.unit}`;
  };
  return fact.target === null
    ? TELL.reachedFreely(link(kpi), words(fact.value), state)
    : TELL.reached(link(kpi), words(fact.value), formats.number(fact.target, fact.decimals), state);
}
