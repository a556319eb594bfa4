/**
 * Sentences with links in them. A sentence is built by the catalogue, whose words may stand in another order in another language; so a
 * link travels through it as text between signs that no one types, and is taken out again afterwards.
 */
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { nodeLabel } from '../../../../shared/chain/node-page.js';

export type StoryNode = TraceView['nodes'][number];

export interface StoryPart {
  readonly text: string;
  /** The entry that these words stand for; null for the words between. */
  readonly nodeId: string | null;
}

const [BEGIN, MIDDLE, END] = ['\ue000', '\ue001', '\ue002'];
const LINK = new RegExp(`${BEGIN}([^${MIDDLE}]*)${MIDDLE}([^${END}]*)${END}`, 'gu');
const SIGNS = new RegExp(`[${BEGIN}${MIDDLE}${END}]`, 'gu');

/** An entry's words as a link. */
export function linkTo(node: Pick<StoryNode, 'id' | 'kind' | 'code' | 'title'>, words = nodeLabel(node)): string {
  return `${BEGIN}${node.id}${MIDDLE}${words.replace(SIGNS, '')}${END}`;
}

/** A built sentence as words and links, in its order. */
export function partsOf(sentence: string): StoryPart[] {
  const parts: StoryPart[] = [];
  let at = 0;
  for (const found of sentence.matchAll(LINK)) {
    if (found.index > at) parts.push({ text: sentence.slice(at, found.index), nodeId: null });
    parts.push({ text: found[2] ?? '', nodeId: found[1] ?? null });
    at = found.index + found[0].length;
  }
  if (at < sentence.length) parts.push({ text: sentence.slice(at), nodeId: null });
  return parts;
}
