/**
 * The thread of one entry as a text: paragraphs in the order of time, each about one thing that happened, with a heading of its day. A
 * thread that runs through several areas is told area by area, after what is common to all of them.
 */
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { causeBeforeEffect } from '@quartierwerk/domain/chain/told-order';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { aboutCitizens } from './about-citizens.js';
import { aboutConferences } from './about-conferences.js';
import { aboutDecisions } from './about-decisions.js';
import { aboutFigures } from './about-figures.js';
import { aboutOpen } from './about-open.js';
import { aboutProjects } from './about-projects.js';
import { aboutMeasures } from './about-measures.js';
import { type Paragraph, type Story, storyOf } from './paragraph.js';
import { partsOf, type StoryNode, type StoryPart } from './story-parts.js';
import { tiesBetween } from './story-ties.js';
import { TELL, TORN } from './story-words.js';
import { StoryThread } from './story-thread.js';

export interface ToldSentence {
  readonly parts: readonly StoryPart[];
  /** Says what is missing. */
  readonly torn: boolean;
}

export interface ToldParagraph {
  readonly key: string;
  readonly when: string;
  readonly sentences: readonly ToldSentence[];
  /** Tells of the entry from which the reader asks. */
  readonly here: boolean;
  /** What citizens and practitioners say runs beside the thread. */
  readonly aside: boolean;
  /** Has not happened yet. */
  readonly open: boolean;
}

export interface ToldSection {
  /** Name of the area; null for what is told of no single one. */
  readonly area: string | null;
  readonly paragraphs: readonly ToldParagraph[];
}

/** Told inside other paragraphs, or by themselves only where the reader asks for them. */
const INSIDE: readonly NodeKind[] = [
  'area',
  'indicator',
  'index_run',
  'action_plan',
  'goal',
  'field_of_action',
  'meeting',
];

export function tellStory(trace: TraceView, formats: Formats): ToldSection[] {
  const thread = new StoryThread(trace);
  const story = storyOf(thread, formats);
  const places = placesOf(thread);
  const areas = [...new Set(places.values())].filter((area) => area !== null).sort((a, b) => a.localeCompare(b, 'de'));
  const split = areas.length > 1;
  const sections = (split ? [null, ...areas] : [null]).map((area): ToldSection => {
    const own = trace.nodes.filter(({ id }) => !split || (places.get(id) ?? null) === area);
    return { area, paragraphs: paragraphsOf(story, own, area === null) };
  });
  return withBeginning(
    story,
    sections.filter(({ paragraphs }) => paragraphs.length > 0),
  );
}

const TELLERS = [
  ...[aboutFigures, aboutCitizens, aboutConferences, aboutDecisions],
  ...[aboutMeasures, aboutProjects, aboutOpen],
];

function paragraphsOf(story: Story, own: readonly StoryNode[], common: boolean): ToldParagraph[] {
  // Of one day the order of the thread decides, in which the tellers come.
  const told = TELLERS.flatMap((tell) => tell(story, own, common));
  return causeBeforeEffect(told, tiesBetween(told, story.thread)).map(({ step, begunBefore }) =>
    finished(story, begunBefore && step.lasting ? { ...step, when: TELL.since(step.when) } : step),
  );
}

function finished(
  { thread, list, brief }: Story,
  { key, when, sentences, about, aside, open }: Paragraph,
): ToldParagraph {
  const torn = new Map<string, StoryNode[]>();
  for (const { gap, node } of thread.gapsOf(new Set(about))) {
    // What stands on an agenda is not forgotten: the paragraph says when it comes.
    if (gap === 'recommendation_without_decision' && thread.trace.ahead.some(({ nodeId }) => nodeId === node.id))
      continue;
    torn.set(gap, [...(torn.get(gap) ?? []), node]);
  }
  return {
    ...{ key, when, aside: aside ?? false, open: open ?? false, here: about.includes(thread.trace.rootId) },
    sentences: [
      ...sentences.map((sentence) => ({ parts: partsOf(sentence), torn: false })),
      ...[...torn].map(([gap, nodes]) => ({
        parts: partsOf(TORN[gap as keyof typeof TORN](list(nodes, brief))),
        torn: true,
      })),
    ],
  };
}

/** The reader finds the own entry in the first sentence where no paragraph is about it. */
function withBeginning(story: Story, sections: ToldSection[]): ToldSection[] {
  const { thread, kindWords, link } = story;
  const { root } = thread;
  if (!root || sections.some(({ paragraphs }) => paragraphs.some(({ here }) => here))) return sections;
  const sentences = [{ parts: partsOf(TELL.start(kindWords(root), link(root))), torn: false }];
  const first = { key: `start ${root.id}`, when: '', sentences, here: true, aside: false, open: false };
  const [common, ...others] = sections[0]?.area === null ? sections : [{ area: null, paragraphs: [] }, ...sections];
  return [{ area: null, paragraphs: [first, ...(common?.paragraphs ?? [])] }, ...others];
}

/** The area that an entry is told under; of entries without one that of their nearest neighbours, if these agree. */
function placesOf(thread: StoryThread): ReadonlyMap<string, string | null> {
  const { nodes, links } = thread.trace;
  const places = new Map<string, string | null>();
  for (const node of nodes)
    if (!INSIDE.includes(node.kind) && node.areaName !== null) places.set(node.id, node.areaName);
  const waiting = nodes.filter(({ id, kind }) => !INSIDE.includes(kind) && !places.has(id));
  const found = waiting.map(({ id }): [string, string | null] => {
    const near = links.flatMap(({ fromId, toId }) => (fromId === id ? [toId] : toId === id ? [fromId] : []));
    const names = new Set(near.flatMap((other) => places.get(other) ?? []));
    return [id, names.size === 1 ? ([...names][0] ?? null) : null];
  });
  return new Map([...places, ...found]);
}
