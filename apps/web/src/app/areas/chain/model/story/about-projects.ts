/** Projects that carry measures out, who carries and pays them, and where their key figures stand. */
import { PROJECT_STATES, type ProjectState } from '@quartierwerk/domain/projects/vocabulary';
import { grouped, idsOf, ofKind, type Paragraph, type Story, type Teller } from './paragraph.js';
import { linkTo, type StoryNode } from './story-parts.js';
import { TELL } from './story-words.js';

/** A project has about seven, and where each stands is what people ask. */
const MOST_KPIS = 9;

interface ProjectWords {
  readonly realises: (project: string, measures: string) => string;
  /** It carries no measure out that the reader may see. */
  readonly alone: (project: string) => string;
  readonly carrier: (carrier: string) => string;
  readonly grants: (list: string) => string;
}

const NOW = { carrier: TELL.carrier, grants: TELL.grants };
const ONCE = { carrier: TELL.carrierOnce, grants: TELL.grantsOnce };

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

function oneProject({ thread, formats, link, list, stateWord }: Story, project: StoryNode): Paragraph {
  const measures = thread.to(project.id, 'realises', 'measure').map(({ node }) => node);
  const grants = thread.from(project.id, 'funds', 'grant').map(({ node }) => node);
  const carrier = thread.facts(project.id, 'project')?.carrier;
  const words = wordsOf(project);
  const state = stateWord(project);
  return {
    ...{ key: project.id, day: project.day, when: formats.month(project.day), about: idsOf([project], grants) },
    sentences: [
      measures.length > 0 ? words.realises(link(project), list(measures)) : words.alone(link(project)),
      ...(carrier === undefined ? [] : [words.carrier(carrier)]),
      ...(grants.length > 0
        ? [words.grants(list(grants, (grant) => TELL.inBrackets(link(grant), stateWord(grant))))]
        : []),
      ...(state === '' ? [] : [TELL.stands(state)]),
    ],
  };
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

function reached({ thread, formats, link, stateWord }: Story, kpi: StoryNode): string {
  const fact = thread.facts(kpi.id, 'kpi');
  const state = stateWord(kpi);
  if (!fact || fact.value === null) return state === '' ? link(kpi) : TELL.inBrackets(link(kpi), state);
  const [value, target] = [fact.value, fact.target].map((figure) => formats.number(figure, fact.decimals));
  return fact.target === null
    ? TELL.reachedFreely(link(kpi), `${value} ${fact.unit}`.trim(), state)
    : TELL.reached(link(kpi), value ?? '', `${target} ${fact.unit}`.trim(), state);
}
