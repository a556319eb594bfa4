/** How entries are named in the story: by the code that people know, which leads there, with the title beside it as text. */
import { isUnchecked, spokenCode } from '../../../../shared/chain/node-page.js';
import { named, type Naming, type StoryNode } from './story-parts.js';
import { TELL } from './story-words.js';

/** A title of one of these is a phrase of its own; in quotation marks it stands apart from the sentence around it. */
const IN_QUOTATION_MARKS: readonly StoryNode['kind'][] = [
  ...(['recommendation', 'decision', 'measure', 'existing_offer'] as const),
  ...(['conference', 'neighbourhood_conference', 'theme', 'index_run', 'project', 'grant'] as const),
];
/** Somebody's words. */
const SAID: readonly StoryNode['kind'][] = [
  'contribution',
  'answer',
  'finding',
  'profile_statement',
  'expert_note',
  'goal',
];
/** Two events of one place have one name: their codes stand in addresses only. */
const BY_TITLE: readonly StoryNode['kind'][] = ['conference', 'neighbourhood_conference', 'theme'];
/** Nobody knows what the code of a figure means. */
const IN_FULL: readonly StoryNode['kind'][] = ['indicator'];

/** Words of somebody may be in another language and run the other way: they keep their direction to themselves. */
const [ISOLATED, ENDS] = ['\u2068', '\u2069'];

/** `1.01 „Burscheider Büdchen“`, and from then on `1.01`; what somebody said or wrote down in quotation marks. */
export function nameOf(node: StoryNode): string {
  if (SAID.includes(node.kind)) return quoteOf(node);
  const code = BY_TITLE.includes(node.kind) ? null : spokenCode(node);
  const quoted = IN_QUOTATION_MARKS.includes(node.kind);
  if (code === null) return named(node, quoted ? { ...marks(), words: node.title } : { words: node.title });
  const full: Naming = { words: code, behind: ` ${quoted ? TELL.quote(node.title) : node.title}` };
  return named(node, full, IN_FULL.includes(node.kind) ? full : { words: code });
}

/** In quotation marks: in full where it is told, and later by its code or its first words. */
function quoteOf(node: StoryNode): string {
  const text = withoutFullStop(node.title);
  if (node.kind === 'contribution' && node.code !== null) {
    const unchecked = isUnchecked(node) ? ` (${TELL.unchecked})` : '';
    if (unchecked !== '') return named(node, { words: node.code, behind: unchecked });
    const said = TELL.quote(`${ISOLATED}${text}${ENDS}`);
    return named(node, { before: `${said} (`, words: node.code, behind: ')' }, { words: node.code });
  }
  const { before, behind } = marks();
  const [words, rest] = opening(text);
  const more = rest === '' ? '' : '\u00a0…';
  return named(node, { before, words, behind: `${rest}${behind}` }, { before, words, behind: `${more}${behind}` });
}

function marks(): { readonly before: string; readonly behind: string } {
  const [before = '', behind = ''] = TELL.quote(ISOLATED).split(ISOLATED);
  return { before, behind };
}

/** As many words lead to the entry as show which one it is. */
const ENOUGH = 20;
/** A rest that is shorter than this belongs to them. */
const LEAST_REST = 16;

function opening(text: string): readonly [string, string] {
  const end = text.indexOf(' ', ENOUGH);
  if (end < 0 || text.length - end < LEAST_REST) return [text, ''];
  const words = text.slice(0, end).replace(/[\s,;:.!?–-]+$/u, '');
  return [words, text.slice(words.length)];
}

/** The sentence goes on behind the quotation. */
export function withoutFullStop(text: string): string {
  return text.endsWith('.') && !text.endsWith('..') ? text.slice(0, -1) : text;
}
