/** Projects that carry measures out, who carries and pays them, and where their key figures stand. */
import { PROJECT_STATES, type ProjectState } from '@quartierwerk/domain/projects/vocabulary';
import { fundingSentences } from './funding.js';
import { grouped, idsOf, ofKind, type Paragraph, type Story, type Teller } from './paragraph.js';
import type { StoryNode } from './story-parts.js';
import { TELL } from './story-words.js';

/** A project has about seven, and where each stands is what people ask. */
const MOST_KPIS = 9;

interface ProjectWords {
  readonly realises: (project: string, measures: string) => string;
  /** It carries no measure out that the reader may see. */
  readonly alone: (project: string) => string;
  readonly carrier: (carrier: string) => string;
  /** The same where it is told after later things; what has no beginning is told as it is. */
  readonly since?: Pick<ProjectWords, 'realises' | 'alone'>;
}

const BEGUN = { since: { realises: TELL.realisesSince, alone: TELL.projectThere } };

const WORDS: Readonly<Record<ProjectState, ProjectWords>> = {
  planned: { realises: TELL.willRealise, alone: TELL.projectPlanned, carrier: TELL.carrierToCome },
  running: { ...BEGUN, realises: TELL.realises, alone: TELL.project, carrier: TELL.carrier },
  ended: { realises: TELL.realised, alone: TELL.project, carrier: TELL.carrierOnce },
  consolidated: { ...BEGUN, realises: TELL.realises, alone: TELL.project, carrier: TELL.carrier },
  cancelled: { realises: TELL.wasToRealise, alone: TELL.projectCancelled, carrier: TELL.carrierIntended },
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
  const { thread, formats, link, list } = story;
  const measures = thread.to(project.id, 'realises', 'measure').map(({ node }) => node);
  const grants = thread.from(project.id, 'funds', 'grant').map(({ node }) => node);
  const carrier = thread.facts(project.id, 'project')?.carrier;
  const words = wordsOf(project);
  const first = ({ realises, alone }: Pick<ProjectWords, 'realises' | 'alone'>) =>
    measures.length > 0 ? realises(link(project), list(measures)) : alone(link(project));
  return {
    ...{ key: project.id, day: project.day, when: formats.month(project.day), about: idsOf([project], grants) },
    ...{ lasting: true, firstWhenBegun: first(words.since ?? words) },
    sentences: [
      first(words),
      ...(carrier === undefined ? [] : [words.carrier(carrier)]),
      ...fundingSentences(story, project),
      ...endSentence(story, project),
    ],
  };
}

/** That it goes on or was broken off says its first sentence. */
function endSentence({ thread, formats }: Story, project: StoryNode): string[] {
  if (project.state === 'consolidated') return [TELL.consolidated];
  if (project.state !== 'ended') return [];
  const endsOn = thread.facts(project.id, 'project')?.endsOn;
  return [endsOn ? TELL.endedOn(formats.day(endsOn)) : TELL.ended];
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
      sentences: [project ? TELL.measuredBy(story.link(project), words) : TELL.measured(words)],
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
