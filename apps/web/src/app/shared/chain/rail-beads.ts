/**
 * The thread of any object as beads: one for each station of the frame, with what this object rests on and what came of it. A bead is
 * solid only where something is linked; where nothing is, it is hollow and says so: the point at which the thread breaks is what people
 * look for.
 */
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { restsOn } from '@quartierwerk/domain/chain/rests-on';
import { type NodeKind, SENTENCE_KINDS } from '@quartierwerk/domain/chain/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { BeadLink, ThreadBead } from '@quartierwerk/ui/thread-rail/thread-rail';
import { QUERY } from '../addresses.js';
import { NODE_KIND_WORDS } from '../words/chain-words.js';
import { aheadWords } from './ahead-words.js';
import { nodeLabel, type PageOf } from './node-page.js';
import { citesFigure, pinnedRun } from './pinned-figure.js';
import { RAIL_STATIONS, type RailStation } from './rail-stations.js';

type TraceNode = TraceView['nodes'][number];

/** Codes of so few indicators stand beside each other at their bead. */
const MOST_FEW = 4;

/** What the rail asks of who reads it. */
export interface RailReader {
  readonly pageOf: PageOf;
  /**
   * Whether there is nothing of a kind at the object, where the reader finds nothing. What only is not shown to them is not missing, and its
   * station has no bead.
   *
   * @param at kind of the object
   */
  readonly knowsMissing: (kind: NodeKind, at: NodeKind) => boolean;
}

export function railBeads(
  trace: TraceView,
  formats: Pick<Formats, 'day'>,
  { pageOf, knowsMissing }: RailReader,
): ThreadBead[] {
  const linked = linkedNodes(trace);
  const root = trace.nodes.find(({ id }) => id === trace.rootId);
  const hereAt = RAIL_STATIONS.findIndex((station) => root !== undefined && allKinds(station).includes(root.kind));
  const beads = RAIL_STATIONS.map((station, at): ThreadBead | null => {
    if (root && at === hereAt) {
      const hollow = station.onlyHere?.includes(root.kind) ?? false;
      return { station: station.name, text: shortLabel(root), state: 'here', ...(hollow ? { hollow } : {}) };
    }
    const things = meantAt(station, linked, trace).map((node) => thingOf(node, pageOf, trace));
    // Who may not read runs would be led to none.
    if (root && station.kinds.includes('index_run') && things.length === 0 && knowsMissing('index_run', root.kind)) {
      return beadOf(station, runsCited(trace, linked, pageOf), []);
    }
    if (!station.kinds.includes('decision')) return beadOf(station, things, []);
    return beadOf(
      station,
      [...things, ...decidedElsewhere(trace, linked, formats, pageOf)],
      plansOf(trace, formats, pageOf),
    );
  });
  const farthest = beads.findLastIndex((bead) => bead?.state === 'exists' || bead?.state === 'here');
  return RAIL_STATIONS.flatMap((station, at): ThreadBead[] => {
    const bead = beads[at];
    if (bead) return [bead];
    // What citizens say rests on no figure.
    const begins = at < hereAt && RAIL_STATIONS[hereAt]?.tributary;
    if (begins || station.tributary || !root || !station.kinds.some((kind) => knowsMissing(kind, root.kind))) return [];
    // What the thread runs past does not come any more.
    return [
      { station: station.name, text: (at < farthest ? station.unlinked : station.ahead) ?? '', state: 'missing' },
    ];
  });
}

/** What stands at a station: an object, or a decision that is none in Quartierwerk. */
interface RailThing {
  /** At the bead, where it stands alone. */
  readonly short: string;
  /** In the list of several. */
  readonly label: string;
  readonly link: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly code: string | null;
  /** It leads to the page on which the reader is. */
  readonly ownPage?: true;
}

const thingOf = (node: TraceNode, pageOf: PageOf, { links }: TraceView): RailThing => ({
  ...{ short: shortLabel(node), label: nodeLabel(node), link: pageOf(node), code: node.code },
  ...figureOf(node, links),
});

/** An indicator opens at the row of the area whose figure was cited: it is that from which things began. */
function figureOf({ id, kind }: TraceNode, links: TraceView['links']): Pick<RailThing, 'query'> {
  if (kind !== 'indicator') return {};
  const cited = links.find(({ fromId, pinned }) => fromId === id && typeof pinned?.['areaName'] === 'string');
  return cited ? { query: { [QUERY.area]: String(cited.pinned?.['areaName']) } } : {};
}

const queryOf = ({ query }: RailThing): Pick<RailThing, 'query'> => (query ? { query } : {});

function beadOf(station: RailStation, things: readonly RailThing[], plans: readonly BeadLink[]): ThreadBead | null {
  const [only, second] = things;
  const [next, ...later] = plans;
  if (!only) {
    if (!next) return null;
    const objects = later.length > 0 ? { objects: [next, ...later] } : { link: next.link };
    return { station: station.name, text: next.label, state: 'planned', ...objects };
  }
  const own = { station: station.name, state: 'exists' as const };
  if (!second && !next)
    return { ...own, text: only.short, ...(only.ownPage ? {} : { link: only.link, ...queryOf(only) }) };
  if (station.kinds[0] === 'indicator' && things.length <= MOST_FEW && things.every(({ code }) => code !== null)) {
    const few = things.map((thing) => ({ label: thing.code ?? '', link: thing.link, ...queryOf(thing) }));
    return { ...own, text: station.many(things.length), few };
  }
  const links = things.map((thing) => ({ label: thing.label, link: thing.link, ...queryOf(thing) }));
  return { ...own, text: second ? station.many(things.length) : only.short, objects: [...links, ...plans] };
}

/** Runs that evidence names: a figure leads to its indicator, and no link to the run out of which it was cited. */
function runsCited(trace: TraceView, linked: readonly TraceNode[], pageOf: PageOf): RailThing[] {
  const runs = new Map(
    citationsOf(trace, linked).flatMap(({ pinned }) => {
      const run = pinnedRun(pinned);
      return run ? [[run.number, run.year] as const] : [];
    }),
  );
  return [...runs].map(([number, year]) => {
    const code = String(number);
    const label =
      year === null
        ? $localize`:@@chain.railRun:Lauf ${number}:run:`
        : $localize`:@@chain.railRunOf:Index ${year}:year:, Lauf ${number}:run:`;
    return { short: label, label, code, link: pageOf({ id: code, kind: 'index_run', code, addressKey: code }) };
  });
}

/** What was cited for the reader's object, and for what is linked with it. */
function citationsOf({ rootId, links }: TraceView, linked: readonly TraceNode[]): TraceView['links'] {
  const ids = new Set([rootId, ...linked.map(({ id }) => id)]);
  return links.filter(({ relation, toId }) => relation === 'evidences' && ids.has(toId));
}

/** What bodies that are not in Quartierwerk decided on the reader's measure, or on those of the thread. */
function decidedElsewhere(
  { rootId, nodes, elsewhere }: TraceView,
  linked: readonly TraceNode[],
  formats: Pick<Formats, 'day'>,
  pageOf: PageOf,
): RailThing[] {
  return elsewhere.flatMap(({ nodeId, body, on }): RailThing[] => {
    const short = `${body}, ${formats.day(on)}`;
    const measure = nodes.find(({ id }) => id === nodeId);
    if (!measure || !(nodeId === rootId || linked.includes(measure))) return [];
    const label = `${measure.code ?? measure.title}: ${short}`;
    return [{ short, label, link: pageOf(measure), code: null, ...(nodeId === rootId ? { ownPage: true } : {}) }];
  });
}

/** What came of the reader's object, and of what lies before it on the thread that on which it rests. */
function linkedNodes(trace: TraceView): TraceNode[] {
  const bases = restsOn(trace.rootId, trace.nodes, trace.links);
  return trace.nodes.filter(({ id, distance }) => distance > 0 || bases.has(id));
}

/** Meetings to come at which something on this thread is decided: of the reader's own recommendation, else of those on the way. */
function plansOf({ rootId, ahead }: TraceView, formats: Pick<Formats, 'day'>, pageOf: PageOf): BeadLink[] {
  const own = ahead.filter(({ nodeId }) => nodeId === rootId);
  return (own.length > 0 ? own : ahead).map((plan) => ({
    label: aheadWords(plan, formats),
    link: pageOf(plan.meeting),
  }));
}

/**
 * Of the indicators those whose figure somebody pinned and those that are cited for the reader's own object, else those that were cited at
 * all; everything that an index was computed from where only that was.
 */
function meantAt(station: RailStation, linked: readonly TraceNode[], trace: TraceView): TraceNode[] {
  const nodes = nodesAt(station, linked);
  if (station.kinds[0] !== 'indicator') return nodes;
  const citations = citationsOf(trace, linked);
  const meantFirst = citations.filter(({ toId, pinned }) => toId === trace.rootId || citesFigure(pinned));
  for (const links of [meantFirst, citations]) {
    const meant = nodes.filter(({ id }) => links.some(({ fromId }) => fromId === id));
    if (meant.length > 0) return meant;
  }
  return nodes;
}

function nodesAt({ kinds, otherwise }: RailStation, linked: readonly TraceNode[]): TraceNode[] {
  const first = linked.filter(({ kind }) => kinds.includes(kind));
  const shown = first.length > 0 ? first : linked.filter(({ kind }) => otherwise?.includes(kind));
  return shown.sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance) || nodeLabel(a).localeCompare(nodeLabel(b)));
}

function allKinds({ kinds, otherwise, onlyHere }: RailStation): NodeKind[] {
  return [...kinds, ...(otherwise ?? []), ...(onlyHere ?? [])];
}

/** People know these by their codes. */
const SPEAKING: readonly NodeKind[] = ['recommendation', 'decision', 'contribution'];

function shortLabel(node: TraceNode): string {
  if (SPEAKING.includes(node.kind) && node.code !== null) return node.code;
  // Of a sentence it says enough what it is, and where.
  if (!SENTENCE_KINDS.includes(node.kind)) return nodeLabel(node);
  return [NODE_KIND_WORDS[node.kind], node.areaName].filter((word) => word !== null && word !== '').join(', ');
}
