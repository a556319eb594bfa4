/**
 * The trace of one entry, turned the way the thread runs: from what something rests on to what was made of it. The spine's relations
 * read from left to right in words, and that is sometimes with the thread and sometimes against it.
 */
import type { ChainLinkView, ChainNodeView, TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { BASE_OF_RELATION, type NodeKind } from '@quartierwerk/domain/chain/vocabulary';

export interface ThreadEdge {
  readonly base: string;
  readonly result: string;
  readonly link: ChainLinkView;
}

/** Links along the thread; an indicator that is only watched beside a measure is none. */
export function edgesOf(trace: Pick<TraceView, 'links'>): ThreadEdge[] {
  return trace.links.flatMap((link) => {
    const base = BASE_OF_RELATION[link.relation];
    if (base === null) return [];
    return base === 'from'
      ? [{ base: link.fromId, result: link.toId, link }]
      : [{ base: link.toId, result: link.fromId, link }];
  });
}

export type TraceDirection = 'both' | 'back' | 'forward';

/**
 * The part of a trace that lies in one direction from its root. `both` is what it rests on, what was made of it, and what stands as
 * evidence beside the latter; entries that merely share a neighbour with it are another thread.
 */
export function partOf(trace: TraceView, direction: TraceDirection): TraceView {
  const edges = edgesOf(trace);
  const back = direction === 'forward' ? [] : reached(trace.rootId, edges, 'back');
  const forward = direction === 'back' ? [] : reached(trace.rootId, edges, 'forward');
  const kept = new Set([trace.rootId, ...back, ...forward]);
  if (direction === 'both') {
    const made = new Set(forward);
    for (const { base, result, link } of edges) if (link.relation === 'evidences' && made.has(result)) kept.add(base);
  }
  return {
    ...trace,
    nodes: trace.nodes.filter(({ id }) => kept.has(id)),
    links: trace.links.filter(({ fromId, toId }) => kept.has(fromId) && kept.has(toId)),
    gaps: trace.gaps.filter(({ nodeId }) => kept.has(nodeId)),
  };
}

/** Everything that lies behind or before an entry along the thread, without the entry itself. */
function reached(rootId: string, edges: readonly ThreadEdge[], direction: 'back' | 'forward'): string[] {
  const found = new Set([rootId]);
  const waiting = [rootId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { base, result } of edges) {
      const [near, far] = direction === 'back' ? [result, base] : [base, result];
      if (near !== id || found.has(far)) continue;
      found.add(far);
      waiting.push(far);
    }
  }
  found.delete(rootId);
  return [...found];
}

/** Columns of the picture and chapters of the story, in the order of the thread. Practitioners' notes stand beside the profile. */
export const STATIONS = [
  'indicators',
  'index',
  'areas',
  'profiles',
  'statements',
  'contributions',
  'recommendations',
  'decisions',
  'measures',
  'projects',
  'kpis',
] as const;
export type StationCode = (typeof STATIONS)[number];

const STATION_OF: Readonly<Record<NodeKind, StationCode>> = {
  indicator: 'indicators',
  index_run: 'index',
  area: 'areas',
  area_profile: 'profiles',
  expert_note: 'profiles',
  existing_offer: 'profiles',
  profile_statement: 'statements',
  neighbourhood_conference: 'contributions',
  contribution: 'contributions',
  theme: 'contributions',
  answer: 'contributions',
  conference: 'recommendations',
  finding: 'statements',
  recommendation: 'recommendations',
  meeting: 'decisions',
  decision: 'decisions',
  action_plan: 'measures',
  goal: 'measures',
  field_of_action: 'measures',
  measure: 'measures',
  grant: 'projects',
  project: 'projects',
  kpi: 'kpis',
};

export function stationOf({ kind }: Pick<ChainNodeView, 'kind'>): StationCode {
  return STATION_OF[kind];
}

export interface Chapter {
  readonly station: StationCode;
  readonly nodes: readonly TraceView['nodes'][number][];
}

/** The nodes of a trace by station, nearest to the root first; empty stations are left out. */
export function chaptersOf(trace: TraceView): Chapter[] {
  return STATIONS.map((station) => ({
    station,
    nodes: trace.nodes
      .filter((node) => stationOf(node) === station)
      .sort(
        (a, b) => Math.abs(a.distance) - Math.abs(b.distance) || ((a.code ?? a.title) < (b.code ?? b.title) ? -1 : 1),
      ),
  })).filter(({ nodes }) => nodes.length > 0);
}

/** Links of the nodes whose pages are named after an area: statement → profile → area, note → area. */
export function areaOf(trace: TraceView, nodeId: string): string | null {
  const kindOf = new Map(trace.nodes.map(({ id, kind }) => [id, kind]));
  let at = nodeId;
  for (let step = 0; step < 3; step += 1) {
    if (kindOf.get(at) === 'area') return at;
    const next = trace.links.find(
      ({ fromId, relation }) => fromId === at && (relation === 'part_of' || relation === 'describes'),
    );
    if (!next) return null;
    at = next.toId;
  }
  return kindOf.get(at) === 'area' ? at : null;
}
