/** The thread as a table: its entries by station, those of a meeting to come among them, each group named after all that is in it. */
import type { ChainNodeView, TraceAheadView, TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { NODE_KINDS, type Relation } from '@quartierwerk/domain/chain/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { SortOrder } from '@quartierwerk/ui/table/table';
import { isUnchecked, type MayRead, nodeLabel, nodePage, threadPage } from '../../../shared/chain/node-page.js';
import { NODE_KIND_WORDS, NODE_KINDS_WORDS } from '../../../shared/words/chain-words.js';
import { pinnedWords } from '../../../shared/words/pinned-words.js';
import { stateOf, type StateWord } from '../../../shared/words/state-words.js';
import { RELATION_WORDS } from './chain-words.js';
import { pageOf } from './node-address.js';
import { chaptersOf, stationOf, STATIONS, type StationCode } from './thread-graph.js';

export interface ThreadRow {
  readonly node: ChainNodeView;
  readonly title: string;
  readonly kind: string;
  readonly page: string | null;
  readonly state: StateWord | null;
  /** Each in words: "belegt 1.01 Burscheider Büdchen (31,2 %)". */
  readonly ties: readonly string[];
  /** `YYYY-MM-DD`; null where no day says anything. */
  readonly day: string | null;
}

export interface ThreadGroup {
  readonly station: StationCode;
  readonly label: string;
  readonly rows: readonly ThreadRow[];
  /** Titles of rows that say nothing but their name, where they are many: on paper they are read in one line. */
  readonly bare: string;
}

export function groupsOf(trace: TraceView, formats: Formats, sort: SortOrder | null, mayRead: MayRead): ThreadGroup[] {
  const chapters = new Map(chaptersOf(trace).map(({ station, nodes }) => [station, nodes]));
  const coming = meetingRows(trace, mayRead);
  return STATIONS.flatMap((station) => {
    const own = (chapters.get(station) ?? []).map((node) => rowOf(trace, node, formats, mayRead));
    const rows = [...own, ...coming.filter(({ node }) => stationOf(node) === station)];
    if (rows.length === 0) return [];
    const bare = rows.filter(isBare);
    return [
      {
        ...{ station, label: labelOf(rows, formats), rows: sorted(rows, sort) },
        bare: bare.length > MOST_BARE ? formats.list(bare.map(({ title }) => title)) : '',
      },
    ];
  });
}

const MOST_BARE = 4;

/** An indicator behind a run that nobody cited. */
export function isBare({ node, ties }: ThreadRow): boolean {
  return node.kind === 'indicator' && ties.length === 0;
}

function rowOf(trace: TraceView, node: TraceView['nodes'][number], formats: Formats, mayRead: MayRead): ThreadRow {
  const others = new Map(trace.nodes.map((other) => [other.id, other]));
  const links = trace.links.filter(({ fromId }) => fromId === node.id);
  const together = tiesTogether(links, others, formats);
  const single = links
    .filter(({ relation }) => !together.has(relation))
    .map(({ relation, toId, pinned }) => {
      const evidence = pinnedWords(pinned, formats);
      const other = others.get(toId);
      return `${RELATION_WORDS[relation]} ${other ? labelFor(other) : ''}${evidence === '' ? '' : ` (${evidence})`}`;
    });
  const page = pageOf(trace, node, mayRead) ?? (node.id === trace.rootId ? null : threadPage(node));
  return { ...named(node), page, ties: [...together.values(), ...single], day: dayOf(node) };
}

/** More ties of one kind than these are counted: the entries themselves stand in the table. */
const MOST_TIES = 6;
const COUNTED: readonly Relation[] = ['computed_from', 'gathers', 'measured_by'];

/** "gerechnet aus 30 Indikatoren". */
function tiesTogether(
  links: TraceView['links'],
  others: ReadonlyMap<string, ChainNodeView>,
  formats: Formats,
): ReadonlyMap<Relation, string> {
  const counted = COUNTED.flatMap((relation): [Relation, string][] => {
    const ties = links.filter((link) => link.relation === relation);
    const kind = others.get(ties[0]?.toId ?? '')?.kind;
    if (ties.length <= MOST_TIES || kind === undefined) return [];
    return [
      [
        relation,
        `${RELATION_WORDS[relation]} ${formats.number(ties.length)} ${NODE_KINDS_WORDS[kind] ?? NODE_KIND_WORDS[kind]}`,
      ],
    ];
  });
  return new Map(counted);
}

/** Indicators are simply there; the day on which they were entered tells nothing. */
function dayOf({ kind, day }: TraceView['nodes'][number]): string | null {
  return kind === 'indicator' ? null : day;
}

/** A planning conference is known by its name; its day stands beside it. What nobody has checked for names is known by its code. */
export function labelFor(node: ChainNodeView): string {
  if (isUnchecked(node)) return node.code ?? NODE_KIND_WORDS[node.kind];
  return node.kind === 'conference' ? node.title : nodeLabel(node);
}

/** Meetings to come are no entries of the thread yet; what they will decide is. */
function meetingRows({ nodes, ahead }: TraceView, mayRead: MayRead): ThreadRow[] {
  const plans = new Map<string, TraceAheadView[]>();
  for (const plan of ahead) plans.set(plan.meeting.id, [...(plans.get(plan.meeting.id) ?? []), plan]);
  return [...plans.values()].flatMap((items) => {
    const [first] = items;
    if (!first || nodes.some(({ id }) => id === first.meeting.id)) return [];
    const ties = items.flatMap(({ nodeId, item }) => {
      const node = nodes.find(({ id }) => id === nodeId);
      return node ? [$localize`:@@chain.willDiscuss:berät über ${nodeLabel(node)}:entry:, TOP ${item}:item:`] : [];
    });
    return [{ ...named(first.meeting), page: nodePage(first.meeting, mayRead), ties, day: first.heldOn }];
  });
}

function named(node: ChainNodeView): Pick<ThreadRow, 'node' | 'title' | 'kind' | 'state'> {
  return { node, title: labelFor(node), kind: NODE_KIND_WORDS[node.kind], state: stateOf(node) };
}

/** "Sitzungen und Beschlüsse". */
function labelOf(rows: readonly ThreadRow[], formats: Formats): string {
  const kinds = NODE_KINDS.filter((kind) => rows.some(({ node }) => node.kind === kind));
  const words = formats.list(kinds.map((kind) => NODE_KINDS_WORDS[kind] ?? NODE_KIND_WORDS[kind]));
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

const KEYS: Readonly<Record<string, (row: ThreadRow) => string>> = {
  entry: ({ title }) => title,
  kind: ({ kind }) => kind,
  state: ({ state }) => state?.word ?? '',
  day: ({ day }) => day ?? '',
};

/** Within its group; unsorted the nearest to the reader's entry stand first. */
function sorted(rows: readonly ThreadRow[], sort: SortOrder | null): readonly ThreadRow[] {
  const key = sort ? KEYS[sort.column] : undefined;
  if (!sort || !key) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => sign * key(a).localeCompare(key(b), 'de', { numeric: true }));
}
