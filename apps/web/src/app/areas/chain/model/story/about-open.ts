/** What is still open at the end of the story: the milestone that comes next, money that nobody has promised, a project that ends. */
import { ofKind, type Paragraph, type Story, type Teller } from './paragraph.js';
import type { StoryNode } from './story-parts.js';
import { NOT_PROMISED } from './about-projects.js';
import { TELL } from './story-words.js';

const LAST_DAY = '9999-12-31';
const MOST = 4;

export const aboutOpen: Teller = (story, own) => {
  const measures = ofKind(own, 'measure').slice(0, MOST);
  const projects = ofKind(own, 'project').slice(0, MOST);
  const sentences = [
    ...measures.flatMap((measure) => nextOf(story, measure)),
    ...projects.flatMap((project) => [...endOf(story, project), ...moneyOf(story, project)]),
  ];
  if (sentences.length === 0) return [];
  return [{ key: 'open', day: LAST_DAY, when: TELL.open, about: [], open: true, sentences }] satisfies Paragraph[];
};

function nextOf({ thread, formats, brief }: Story, measure: StoryNode): string[] {
  const next = thread.facts(measure.id, 'measure')?.next;
  return next ? [TELL.nextMilestone(brief(measure), next.title, formats.day(next.dueOn))] : [];
}

function endOf({ thread, formats, link }: Story, project: StoryNode): string[] {
  const endsOn = thread.facts(project.id, 'project')?.endsOn;
  return project.state === 'running' && endsOn ? [TELL.projectEnds(link(project), formats.day(endsOn))] : [];
}

function moneyOf({ thread, link, list, stateWord }: Story, project: StoryNode): string[] {
  const grants = thread.from(project.id, 'funds', 'grant').map(({ node }) => node);
  const open = grants.filter(({ state }) => NOT_PROMISED.includes(state));
  if (open.length === 0) return [];
  return [TELL.notPromised(list(open, (grant) => TELL.inBrackets(link(grant), stateWord(grant))))];
}
