/** One paragraph of the story, and what all who tell one need. */
import type { Formats } from '@quartierwerk/ui/format/formats';
import { NODE_KIND_WORDS } from '../../../../shared/words/chain-words.js';
import { stateOf } from '../../../../shared/words/state-words.js';
import { nameOf } from './naming.js';
import type { StoryNode } from './story-parts.js';
import type { StoryThread } from './story-thread.js';
import { TELL } from './story-words.js';

/** Said once in a story; whoever reads on knows it, and reads the brief words or none. */
export interface SaidOnce {
  readonly once: string;
  readonly words: string;
  readonly again?: string;
}

export type Sentence = string | SaidOnce;

export interface Paragraph {
  readonly key: string;
  /** `YYYY-MM-DD`, by which paragraphs follow each other. */
  readonly day: string;
  /** The day in words. */
  readonly when: string;
  readonly sentences: readonly Sentence[];
  /** Ids of the entries that it is about: their gaps are said here. */
  readonly about: readonly string[];
  readonly aside?: true;
  /** Ids of entries that rest on what is told here, where its own entries do not say so: a figure is cited in many places. */
  readonly leadsTo?: readonly string[];
  /** Ids of entries that it rests on, where it is about none itself. */
  readonly restsOn?: readonly string[];
  /** Has not happened yet. */
  readonly open?: true;
  /** Goes on from its day: where it is told after later things, the day is that of its beginning. */
  readonly lasting?: true;
  /** Its first sentence where it is told after later things. */
  readonly firstWhenBegun?: string;
}

/** Tells of some kinds of entries. `common`: of what belongs to no single area as well. */
export type Teller = (story: Story, own: readonly StoryNode[], common: boolean) => Paragraph[];

export type StoryFormats = Pick<Formats, 'day' | 'month' | 'number' | 'list'>;

export interface Story {
  readonly thread: StoryThread;
  readonly formats: StoryFormats;
  /** The entry by its name, briefly where it was named before. */
  readonly link: (node: StoryNode) => string;
  readonly kindWords: (node: StoryNode) => string;
  readonly stateWord: (node: StoryNode) => string;
  /** Entries one after another, the nearest first; of many only the first, and how many there are besides. */
  readonly list: (nodes: readonly StoryNode[], words?: (node: StoryNode) => string, most?: number) => string;
}

/** More than these are not read in one sentence; the table has them all. */
const MOST = 4;

export function storyOf(thread: StoryThread, formats: StoryFormats): Story {
  const list = (nodes: readonly StoryNode[], words = nameOf, most = MOST): string => {
    const shown = thread.inOrder(nodes).slice(0, nodes.length === most + 1 ? nodes.length : most);
    const more = nodes.length - shown.length;
    return formats.list([...shown.map(words), ...(more > 0 ? [TELL.more(more)] : [])]);
  };
  return {
    ...{ thread, formats, link: nameOf, list },
    kindWords: ({ kind }) => NODE_KIND_WORDS[kind],
    stateWord: (node) => stateOf(node)?.word ?? '',
  };
}

export function ofKind(nodes: readonly StoryNode[], ...kinds: readonly StoryNode['kind'][]): StoryNode[] {
  return nodes.filter(({ kind }) => kinds.includes(kind));
}

export function idsOf(...groups: readonly (readonly StoryNode[])[]): string[] {
  return groups.flat().map(({ id }) => id);
}

/** Things by a key, in the order in which the keys come up. */
export function grouped<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}
