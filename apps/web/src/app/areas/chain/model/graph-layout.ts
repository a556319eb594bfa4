/**
 * Where the beads of the picture stand: one column for each station, beads of a column in the order of what they are tied to, so that
 * few lines cross. Too many of one station become one bead with their number; the table has them all.
 */
import type { TraceAheadView, TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { GapCode } from '@quartierwerk/domain/chain/gaps';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { startFigures } from '../../../shared/chain/start-figures.js';
import { type Grid, routeBetween } from './graph-routes.js';
import { chaptersOf, edgesOf, STATIONS, type Chapter, type StationCode } from './thread-graph.js';

export interface GraphNode {
  /** Id of the entry, or of the station for a group. */
  readonly id: string;
  readonly node: TraceView['nodes'][number] | null;
  readonly station: StationCode;
  /** How many entries a group stands for. */
  readonly count: number;
  /** The kind of all that a group stands for; null where it is mixed. */
  readonly groupKind: NodeKind | null;
  readonly root: boolean;
  /** Where something should stand and does not: a bead of dashes. */
  readonly missing: boolean;
  /** What comes in the place of what is missing: the meeting that decides. */
  readonly ahead: TraceAheadView | null;
  /** At the end of a short thread the words stand beside the bead, where no line comes through them. */
  readonly last: boolean;
  /** In pixels of the picture. */
  readonly x: number;
  readonly y: number;
}

export interface GraphEdge {
  readonly id: string;
  readonly path: string;
  /** Practitioners' knowledge and what citizens said run beside the thread. */
  readonly aside: boolean;
  /** Leads to something that is missing. */
  readonly missing: boolean;
}

export interface GraphColumn {
  readonly station: StationCode;
  readonly x: number;
}

export interface TraceGraph {
  readonly width: number;
  readonly height: number;
  /** Room for the words of a bead that is not at the end. */
  readonly labelWidth: number;
  readonly lastLabelWidth: number;
  readonly columns: readonly GraphColumn[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export const MOST_NODES = 60;
/** More beads than this in one column would be a wall of labels. */
const MOST_IN_COLUMN = 8;
const COLUMN = 148;
/** A whole thread has more stations than fit at that width. */
const NARROW_COLUMN = 118;
const MOST_WIDE_COLUMNS = 5;
/** The whole thread has nine or ten; this much they need to stand in one picture. */
const NARROWEST_COLUMN = 85;
const MOST_NARROW_COLUMNS = 6;
/** Between the words of two columns, where lines change their height. */
const LABEL_GAP = 24;
const NARROWEST_LABEL_GAP = 14;
/** A bead, four lines of a name and what it is, one of a state, and the lane of the row below; where words break more often, more. */
const ROW = 116;
const NARROW_ROW = 130;
const NARROWEST_ROW = 146;
const MARGIN = 68;
const NARROW_MARGIN = 43;
/** Room for the words beside the last beads. */
const LAST_LABEL = 170;
const TOP = 56;

interface Bead {
  readonly id: string;
  readonly node: GraphNode['node'];
  readonly station: StationCode;
  readonly count: number;
  readonly groupKind: NodeKind | null;
  readonly missing: boolean;
  readonly ahead: TraceAheadView | null;
}

/** Where the thread would go on if the gap were closed; gaps that lie before an entry are listed, not drawn. */
const STATION_BEHIND: Partial<Record<GapCode, StationCode>> = {
  area_without_profile: 'profiles',
  area_without_measure: 'measures',
  finding_without_recommendation: 'recommendations',
  recommendation_without_decision: 'decisions',
  decision_without_measure: 'measures',
  measure_without_project: 'projects',
  measure_without_kpi: 'kpis',
  project_without_kpi: 'kpis',
};

const ASIDE: readonly NodeKind[] = [
  'expert_note',
  'existing_offer',
  'neighbourhood_conference',
  'contribution',
  'theme',
  'answer',
];

export function isAside(kind: NodeKind | undefined): boolean {
  return kind !== undefined && ASIDE.includes(kind);
}

export function layOut(whole: TraceView): TraceGraph {
  const trace = withoutFrames(whole);
  const chapters = chaptersOf(trace);
  const grouped = groupedStations(chapters);
  const figures = startFigures(trace);
  const own = chapters.flatMap((chapter) =>
    beadsOf(chapter, grouped.has(chapter.station), (id) => id === trace.rootId || figures.has(id)),
  );
  const gaps = missingBeads(trace, own);
  const beads = [...own, ...gaps.map(({ bead }) => bead)];
  const stations = STATIONS.filter((station) => beads.some((bead) => bead.station === station));
  const columns = stations.map((station) => beads.filter((bead) => bead.station === station));
  const beadOf = new Map(
    // Groups first: an entry that is drawn by itself stands for itself.
    columns
      .flat()
      .sort((a, b) => Number(a.node !== null) - Number(b.node !== null))
      .flatMap((bead) => membersOf(bead, chapters).map((id) => [id, bead.id] as const)),
  );
  const ties = [...tiesOf(trace, beadOf), ...gaps.map(({ tie }) => tie)];
  const ordered = inFewCrossings(columns, ties);
  const { column, row: rowHeight, margin, lastLabel, labelWidth } = measuresFor(ordered.length);
  const rows = Math.max(1, ...ordered.map((column) => column.length));
  const end = ordered.length - 1;
  const nodes = ordered.flatMap((beadsAt, at) =>
    beadsAt.map((bead, row): GraphNode => {
      // All columns keep to the same rows, so that the lanes between them are free in each.
      const y = TOP + (row + Math.floor((rows - beadsAt.length) / 2)) * rowHeight;
      const last = end > 0 && at === end && column !== NARROWEST_COLUMN;
      return { ...bead, root: bead.node?.id === trace.rootId, last, x: margin + at * column, y };
    }),
  );
  return {
    width: margin + Math.max(0, end) * column + (end > 0 ? lastLabel : margin),
    height: TOP + rows * rowHeight,
    columns: stations.map((station, at) => ({ station, x: margin + at * column })),
    labelWidth,
    lastLabelWidth: lastLabel,
    nodes,
    edges: drawn(ties, nodes, { column, labelWidth }),
  };
}

interface Measures {
  readonly column: number;
  readonly row: number;
  readonly margin: number;
  readonly lastLabel: number;
  readonly labelWidth: number;
}

function measuresFor(columns: number): Measures {
  const wide = { margin: MARGIN, lastLabel: LAST_LABEL };
  if (columns <= MOST_WIDE_COLUMNS) return { ...wide, column: COLUMN, row: ROW, labelWidth: COLUMN - LABEL_GAP };
  if (columns <= MOST_NARROW_COLUMNS)
    return { ...wide, column: NARROW_COLUMN, row: NARROW_ROW, labelWidth: NARROW_COLUMN - LABEL_GAP };
  const labelWidth = NARROWEST_COLUMN - NARROWEST_LABEL_GAP;
  return { column: NARROWEST_COLUMN, row: NARROWEST_ROW, margin: NARROW_MARGIN, lastLabel: NARROW_MARGIN, labelWidth };
}

/** What other things lie in, and which therefore is tied to all of them: told in the story and listed in the table, not drawn. */
const FRAMES: readonly NodeKind[] = [
  'conference',
  'meeting',
  'neighbourhood_conference',
  'action_plan',
  'field_of_action',
  'goal',
  'grant',
];

function withoutFrames(trace: TraceView): TraceView {
  const kept = trace.nodes.filter(({ id, kind }) => id === trace.rootId || !FRAMES.includes(kind));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    ...trace,
    nodes: kept,
    links: trace.links.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
    gaps: trace.gaps.filter(({ nodeId }) => ids.has(nodeId)),
  };
}

/** Stations whose entries become one bead: crowded ones, and then the fullest, until the picture can be read. */
function groupedStations(chapters: readonly Chapter[]): Set<StationCode> {
  const grouped = new Set(chapters.filter(({ nodes }) => nodes.length > MOST_IN_COLUMN).map(({ station }) => station));
  const shown = () => chapters.reduce((sum, { station, nodes }) => sum + (grouped.has(station) ? 1 : nodes.length), 0);
  const fullestFirst = [...chapters].sort((a, b) => b.nodes.length - a.nodes.length);
  for (const { station } of fullestFirst) if (shown() > MOST_NODES) grouped.add(station);
  return grouped;
}

/** @param meant entries that are drawn by themselves among many: the root, and figures that somebody pinned */
function beadsOf({ station, nodes }: Chapter, crowded: boolean, meant: (id: string) => boolean): Bead[] {
  const single = crowded ? nodes.filter(({ id }) => meant(id)).slice(0, MOST_IN_COLUMN) : nodes;
  const plain = { station, groupKind: null, missing: false, ahead: null };
  const beads = single.map((node): Bead => ({ ...plain, id: node.id, node, count: 1 }));
  const rest = nodes.filter((node) => !single.includes(node));
  const [kind, another] = new Set(rest.map((node) => node.kind));
  if (kind === undefined) return beads;
  const groupKind = another === undefined ? kind : null;
  return [...beads, { ...plain, groupKind, id: station, node: null, count: rest.length }];
}

/** A bead of dashes behind each entry that is drawn by itself and has no next step, and the line that leads to it. */
function missingBeads(trace: TraceView, own: readonly Bead[]): { readonly bead: Bead; readonly tie: Tie }[] {
  return trace.gaps.flatMap(({ nodeId, gap }) => {
    const station = STATION_BEHIND[gap];
    if (station === undefined || !own.some(({ id }) => id === nodeId)) return [];
    const id = `${nodeId} ${gap}`;
    const ahead = (station === 'decisions' && trace.ahead.find((plan) => plan.nodeId === nodeId)) || null;
    const bead = { id, node: null, station, count: 0, groupKind: null, missing: true, ahead };
    return [{ bead, tie: { from: nodeId, to: id, aside: false, missing: true } }];
  });
}

/** Ids of the entries that a bead stands for. */
function membersOf(bead: Bead, chapters: readonly Chapter[]): string[] {
  if (bead.node !== null) return [bead.id];
  if (bead.missing) return [];
  const chapter = chapters.find(({ station }) => station === bead.station);
  return chapter?.nodes.map(({ id }) => id) ?? [];
}

interface Tie {
  readonly from: string;
  readonly to: string;
  readonly aside: boolean;
  readonly missing: boolean;
}

/** Each pair of beads once, whatever the number of links between them. */
function tiesOf(trace: TraceView, beadOf: ReadonlyMap<string, string>): Tie[] {
  const kinds = new Map(trace.nodes.map(({ id, kind }) => [id, kind]));
  const ties = new Map<string, Tie>();
  for (const { base, result } of edgesOf(trace)) {
    const [from, to] = [beadOf.get(base), beadOf.get(result)];
    if (from === undefined || to === undefined || from === to) continue;
    const aside = isAside(kinds.get(base)) || isAside(kinds.get(result));
    ties.set(`${from} ${to}`, { from, to, aside, missing: false });
  }
  return [...ties.values()];
}

/** Columns from left to right, each sorted by the middle of what its beads are tied to in the columns before. */
function inFewCrossings(columns: readonly Bead[][], ties: readonly Tie[]): Bead[][] {
  const place = new Map<string, number>();
  return columns.map((column) => {
    const middle = (bead: Bead) => {
      const places = ties.flatMap(({ from, to }) => (to === bead.id ? (place.get(from) ?? []) : []));
      return places.length === 0 ? Infinity : places.reduce((sum, at) => sum + at, 0) / places.length;
    };
    const sorted = column
      .map((bead, at) => ({ bead, at, middle: middle(bead) }))
      .sort((a, b) => (a.middle === b.middle ? a.at - b.at : a.middle - b.middle))
      .map(({ bead }) => bead);
    sorted.forEach((bead, at) => place.set(bead.id, (at + 0.5) / sorted.length));
    return sorted;
  });
}

function drawn(ties: readonly Tie[], nodes: readonly GraphNode[], grid: Grid): GraphEdge[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return ties.flatMap(({ from, to, aside, missing }) => {
    const [a, b] = [byId.get(from), byId.get(to)];
    return a && b ? [{ id: `${from} ${to}`, path: routeBetween(a, b, grid), aside, missing }] : [];
  });
}

export type GraphDirection = 'left' | 'right' | 'up' | 'down';

/** The bead that lies next in a direction; null at the edge of the picture. */
export function beadTowards(graph: TraceGraph, from: GraphNode, direction: GraphDirection): GraphNode | null {
  const across = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const ahead = (node: GraphNode) => sign * (across ? node.x - from.x : node.y - from.y);
  const aside = (node: GraphNode) => Math.abs(across ? node.y - from.y : node.x - from.x);
  const candidates = graph.nodes.filter((node) => ahead(node) > 0 && (across || aside(node) === 0));
  return candidates.reduce<GraphNode | null>((best, node) => {
    if (best === null) return node;
    const cost = (candidate: GraphNode) => ahead(candidate) * (across ? 4 : 1) + aside(candidate);
    return cost(node) < cost(best) ? node : best;
  }, null);
}
