/** The money of a project, year by year: what paid first, what pays now, what is promised, and what was refused. */
import type { TraceGrantView } from '@quartierwerk/contracts/chain/chain.views';
import type { GrantState } from '@quartierwerk/domain/projects/vocabulary';
import type { Story } from './paragraph.js';
import type { StoryNode } from './story-parts.js';
import type { StoryThread } from './story-thread.js';
import { TELL } from './story-words.js';

type When = 'open' | 'refused' | 'promised' | 'now' | 'once';

const WHEN: Readonly<Record<GrantState, When>> = {
  // Nobody has promised this money yet: it pays for nothing.
  sketch: 'open',
  application: 'open',
  rejected: 'refused',
  early_start: 'promised',
  granted: 'promised',
  running: 'now',
  // Its time has run out: it paid, and pays no more.
  ended: 'once',
  proof_submitted: 'once',
  proof_checked: 'once',
  closed: 'once',
};

/** By the beginning of their periods. */
export function fundingOf(thread: StoryThread, project: StoryNode): TraceGrantView[] {
  const grants = thread.facts(project.id, 'project')?.grants ?? [];
  return [...grants].sort((a, b) => a.from.localeCompare(b.from));
}

export function notPromised({ state }: TraceGrantView): boolean {
  return WHEN[state] === 'open';
}

export function fundingSentences(story: Story, project: StoryNode): string[] {
  const grants = fundingOf(story.thread, project);
  const list = (when: When): string =>
    story.formats.list(grants.filter(({ state }) => WHEN[state] === when).map((grant) => grantWords(story, grant)));
  const [once, now, promised, refused] = [list('once'), list('now'), list('promised'), list('refused')];
  return [
    ...(once !== '' && now !== '' ? [TELL.grantsInTurn(once, now)] : []),
    ...(once !== '' && now === '' ? [TELL.grantsOnce(once)] : []),
    ...(once === '' && now !== '' ? [TELL.grants(now)] : []),
    ...(promised === '' ? [] : [TELL.grantsPromised(promised)]),
    ...(refused === '' ? [] : [TELL.grantsRefused(refused)]),
  ];
}

/**
 * "„ZiQ, Gesundes Aufwachsen“ (2019 bis 2022)"; years that its title says are not said again.
 *
 * @param more said in the brackets besides
 */
export function grantWords({ thread, link }: Pick<Story, 'thread' | 'link'>, grant: TraceGrantView, more = ''): string {
  const node = thread.node(grant.id);
  const name = node ? link(node) : TELL.quote(grant.title);
  const [from, to] = [grant.from.slice(0, 4), grant.to.slice(0, 4)];
  const years = grant.title.includes(from) && grant.title.includes(to) ? '' : from === to ? from : TELL.years(from, to);
  const beside = [years, more].filter((words) => words !== '').join(', ');
  return beside === '' ? name : TELL.inBrackets(name, beside);
}
