/**
 * Sentences with links in them. A sentence is built by the catalogue, whose words may stand in another order in another language; so a
 * link travels through it as text between signs that no one types, and is taken out again afterwards. Only then is it known whether the
 * entry was named before: the first time it is named in full, later as briefly as people speak of it.
 */
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';

export type StoryNode = TraceView['nodes'][number];

export interface StoryPart {
  readonly text: string;
  /** The entry that these words stand for; null for the words between. */
  readonly nodeId: string | null;
}

/** How an entry is named: the words that lead to it, and what is said of it before and behind them. */
export interface Naming {
  readonly before?: string;
  readonly words: string;
  readonly behind?: string;
}

const [BEGIN, MIDDLE, END] = ['\ue000', '\ue001', '\ue002'];
const NAMED = new RegExp(`${BEGIN}([^${END}]*)${END}`, 'gu');
const SIGNS = new RegExp(`[${BEGIN}${MIDDLE}${END}]`, 'gu');

/** An entry by its names: the full one, and the one for those who know it already. */
export function named({ id }: Pick<StoryNode, 'id'>, full: Naming, brief = full): string {
  const fields = [full, brief].flatMap(({ before = '', words, behind = '' }) => [before, words, behind]);
  return `${BEGIN}${[id, ...fields.map((field) => field.replace(SIGNS, ''))].join(MIDDLE)}${END}`;
}

/** An entry's words as a link, each time the same. */
export function linkTo(node: Pick<StoryNode, 'id'>, words: string): string {
  return named(node, { words });
}

/**
 * A built sentence as words and links, in its order.
 *
 * @param known ids of the entries that were named in full before; those of this sentence are added
 */
export function partsOf(sentence: string, known: Set<string>): StoryPart[] {
  const parts: StoryPart[] = [];
  let at = 0;
  for (const found of sentence.matchAll(NAMED)) {
    const [id = '', ...names] = (found[1] ?? '').split(MIDDLE);
    const [before = '', words = '', behind = ''] = known.has(id) ? names.slice(3) : names;
    known.add(id);
    add(parts, sentence.slice(at, found.index) + before);
    parts.push({ text: words, nodeId: id });
    add(parts, behind);
    at = found.index + found[0].length;
  }
  add(parts, sentence.slice(at));
  return parts;
}

/** Words between links, as one part with those that they follow. */
function add(parts: StoryPart[], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.nodeId === null) parts[parts.length - 1] = { ...last, text: last.text + text };
  else parts.push({ text, nodeId: null });
}
