/**
 * The thread of one entry as a text: paragraphs in the order of time, each about one thing that happened, with a heading of its day. A
 * thread that runs through several areas is told area by area, after what is common to all of them.
 */
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { causeBeforeEffect } from '@quartierwerk/domain/chain/told-order';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { aboutCitizens } from './about-citizens.js';
import { aboutConferences } from './about-conferences.js';
import { aboutDecisions } from './about-decisions.js';
import { aboutFigures } from './about-figures.js';
import { aboutOpen } from './about-open.js';
import { aboutProjects } from './about-projects.js';
import { aboutMeasures } from './about-measures.js';
import { type Paragraph, type Sentence, type Story, storyOf } from './paragraph.js';
import { partsOf, type StoryNode, type StoryPart } from './story-parts.js';
import { placesOf } from './story-places.js';
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
  /** Empty where it is the same as that of the paragraph before. */
  readonly when: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly sentences: readonly ToldSentence[];
  /** The first that tells of the entry from which the reader asks. */
  readonly here: boolean;
  /** What citizens and practitioners say runs beside the thread. */
  readonly aside: boolean;
  /** Has not happened yet. */
  readonly open: boolean;
}

export interface ToldSection {
  /** Names of the areas; null for what is told of no single one. */
  readonly area: string | null;
  readonly paragraphs: readonly ToldParagraph[];
}

export function tellStory(trace: TraceView, formats: Formats): ToldSection[] {
  const thread = new StoryThread(trace);
  const story = storyOf(thread, formats);
  const places = new Map(
    [...placesOf(thread)].flatMap(([id, names]) => (names.length === 0 ? [] : [[id, formats.list(names)] as const])),
  );
  const areas = [...new Set(places.values())].sort((a, b) => a.localeCompare(b, 'de'));
  const split = areas.length > 1;
  const sections = (split ? [null, ...areas] : [null]).map((area): ToldSection => {
    const own = trace.nodes.filter(({ id }) => !split || (places.get(id) ?? null) === area);
    return { area, paragraphs: paragraphsOf(story, own, area === null) };
  });
  return hereOnce(
    withBeginning(
      story,
      sections.filter(({ paragraphs }) => paragraphs.length > 0),
    ),
  );
}

const TELLERS = [
  ...[aboutFigures, aboutCitizens, aboutConferences, aboutDecisions],
  ...[aboutMeasures, aboutProjects, aboutOpen],
];

function paragraphsOf(story: Story, own: readonly StoryNode[], common: boolean): ToldParagraph[] {
  // Of one day the order of the thread decides, in which the tellers come.
  const told = TELLERS.flatMap((tell) => tell(story, own, common));
  const reader: Reader = { named: new Set(), heard: new Set() };
  const finished = causeBeforeEffect(told, tiesBetween(told, story.thread)).map(({ step, begunBefore }) =>
    finish(story, begunBefore && step.lasting ? asBegun(step) : step, reader),
  );
  return finished.map((paragraph, at) =>
    paragraph.when === finished[at - 1]?.when ? { ...paragraph, when: '' } : paragraph,
  );
}

/** What whoever reads on knows by now: ids of entries that were named, and what is said once. */
interface Reader {
  readonly named: Set<string>;
  readonly heard: Set<string>;
}

function asBegun(step: Paragraph): Paragraph {
  const [first, ...others] = step.sentences;
  const begun = step.firstWhenBegun ?? first;
  return { ...step, when: TELL.since(step.when), sentences: [...(begun === undefined ? [] : [begun]), ...others] };
}

function finish(
  { thread, list }: Story,
  { key, day, when, sentences, about, aside, open }: Paragraph,
  reader: Reader,
): ToldParagraph {
  const torn = new Map<string, StoryNode[]>();
  const gaps = thread.gapsOf(new Set(about));
  for (const { gap, node } of gaps) {
    // What stands on an agenda is not forgotten: the paragraph says when it comes.
    if (gap === 'recommendation_without_decision' && thread.trace.ahead.some(({ nodeId }) => nodeId === node.id))
      continue;
    // A measure without a project is measured by nothing either.
    if (
      gap === 'measure_without_kpi' &&
      gaps.some((other) => other.gap === 'measure_without_project' && other.node === node)
    )
      continue;
    torn.set(gap, [...(torn.get(gap) ?? []), node]);
  }
  return {
    ...{ key, day, when, aside: aside ?? false, open: open ?? false, here: about.includes(thread.trace.rootId) },
    sentences: [
      ...sentences
        .flatMap((sentence) => saidNow(sentence, reader))
        .map((words) => ({ parts: partsOf(words, reader.named), torn: false })),
      ...[...torn].map(([gap, nodes]) => ({
        parts: partsOf(TORN[gap as keyof typeof TORN](list(nodes)), reader.named),
        torn: true,
      })),
    ],
  };
}

function saidNow(sentence: Sentence, { heard }: Reader): string[] {
  if (typeof sentence === 'string') return [sentence];
  const { once, words, again } = sentence;
  if (!heard.has(once)) {
    heard.add(once);
    return [words];
  }
  return again === undefined ? [] : [again];
}

/** The reader finds the own entry in the first sentence where no paragraph is about it. */
function withBeginning(story: Story, sections: ToldSection[]): ToldSection[] {
  const { thread, kindWords, link } = story;
  const { root } = thread;
  if (!root || sections.some(({ paragraphs }) => paragraphs.some(({ here }) => here))) return sections;
  const sentences = [{ parts: partsOf(TELL.start(kindWords(root), link(root)), new Set()), torn: false }];
  const first = { key: `start ${root.id}`, day: '', when: '', sentences, here: true, aside: false, open: false };
  const [common, ...others] = sections[0]?.area === null ? sections : [{ area: null, paragraphs: [] }, ...sections];
  return [{ area: null, paragraphs: [first, ...(common?.paragraphs ?? [])] }, ...others];
}

/** A figure that is told for many areas is one entry: the reader stands at the first place that tells of it. */
function hereOnce(sections: readonly ToldSection[]): ToldSection[] {
  const first = sections.flatMap(({ paragraphs }) => paragraphs).find(({ here }) => here);
  return sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, here: paragraph === first })),
  }));
}
