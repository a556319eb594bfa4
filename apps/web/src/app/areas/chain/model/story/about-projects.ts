/** Projects that carry measures out, who carries and pays them, and where their key figures stand. */
import { grouped, idsOf, ofKind, type Paragraph, type Story, type Teller } from './paragraph.js';
import { linkTo, type StoryNode } from './story-parts.js';
import { TELL } from './story-words.js';

/** A project has about seven, and where each stands is what people ask. */
const MOST_KPIS = 9;

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
  const tell =
    project.state === 'planned' ? TELL.willRealise : project.state === 'running' ? TELL.realises : TELL.realised;
  const state = stateWord(project);
  return {
    ...{ key: project.id, day: project.day, when: formats.month(project.day), about: idsOf([project], grants) },
    sentences: [
      measures.length > 0 ? tell(link(project), list(measures)) : TELL.project(link(project)),
      ...(carrier === undefined ? [] : [TELL.carrier(carrier)]),
      ...(grants.length > 0
        ? [TELL.grants(list(grants, (grant) => TELL.inBrackets(link(grant), stateWord(grant))))]
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
