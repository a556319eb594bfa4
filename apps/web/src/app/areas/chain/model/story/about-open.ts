/** What is still open at the end of the story: the milestone that comes next, money that nobody has promised, a project that ends. */
import { GRANT_STATE_WORDS } from '../../../../shared/words/project-state-words.js';
import { ofKind, type Paragraph, type Story, type Teller } from './paragraph.js';
import type { StoryNode } from './story-parts.js';
import { fundingOf, grantWords, notPromised } from './funding.js';
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

function nextOf({ thread, formats, link }: Story, measure: StoryNode): string[] {
  const next = thread.facts(measure.id, 'measure')?.next;
  return next ? [TELL.nextMilestone(link(measure), next.title, formats.day(next.dueOn))] : [];
}

function endOf({ thread, formats, link }: Story, project: StoryNode): string[] {
  const endsOn = thread.facts(project.id, 'project')?.endsOn;
  return project.state === 'running' && endsOn ? [TELL.projectEnds(link(project), formats.day(endsOn))] : [];
}

function moneyOf(story: Story, project: StoryNode): string[] {
  const open = fundingOf(story.thread, project).filter(notPromised);
  if (open.length === 0) return [];
  const words = open.map((grant) => grantWords(story, grant, GRANT_STATE_WORDS[grant.state].word));
  return [TELL.notPromised(story.formats.list(words))];
}
