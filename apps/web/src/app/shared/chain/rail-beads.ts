/**
 * The thread of any object as beads: one for each station of the frame, with what stands there on the thread of this object. What has no
 * bead yet is missing, and says so: the point at which the thread breaks is what people look for.
 */
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { BeadLink, ThreadBead } from '@quartierwerk/ui/thread-rail/thread-rail';
import { NODE_KIND_WORDS } from '../words/chain-words.js';
import { aheadWords } from './ahead-words.js';
import { nodeLabel, nodePage } from './node-page.js';
import { startFigures } from './start-figures.js';

type TraceNode = TraceView['nodes'][number];

interface RailStation {
  readonly name: string;
  readonly kinds: readonly NodeKind[];
  /** Kinds that stand at the station when none of the others does: an area without a profile. */
  readonly otherwise?: readonly NodeKind[];
  readonly many: (count: number) => string;
  /** A tributary is no gap where it does not flow. */
  readonly tributary?: true;
}

const STATIONS: readonly RailStation[] = [
  {
    name: $localize`:@@chain.stationIndicators:Indikatoren`,
    kinds: ['indicator'],
    many: (count) => $localize`:@@chain.railIndicators:${count}:count: Indikatoren`,
  },
  {
    name: $localize`:@@chain.stationIndex:Index`,
    kinds: ['index_run'],
    many: (count) => $localize`:@@chain.railRuns:${count}:count: Läufe`,
  },
  {
    name: $localize`:@@chain.stationProfiles:Steckbriefe`,
    kinds: ['area_profile', 'profile_statement', 'expert_note'],
    otherwise: ['area'],
    many: (count) => $localize`:@@chain.railProfiles:${count}:count: Einträge`,
  },
  {
    name: $localize`:@@chain.stationContributions:Beiträge`,
    kinds: ['theme', 'contribution', 'answer'],
    otherwise: ['neighbourhood_conference'],
    many: (count) => $localize`:@@chain.railContributions:${count}:count: Beiträge und Themen`,
    tributary: true,
  },
  {
    name: $localize`:@@chain.stationRecommendations:Empfehlungen`,
    kinds: ['recommendation'],
    otherwise: ['finding', 'conference'],
    many: (count) => $localize`:@@chain.railRecommendations:${count}:count: Empfehlungen`,
  },
  {
    name: $localize`:@@chain.stationDecisions:Beschlüsse`,
    kinds: ['decision'],
    otherwise: ['meeting'],
    many: (count) => $localize`:@@chain.railDecisions:${count}:count: Beschlüsse`,
  },
  {
    name: $localize`:@@chain.stationMeasures:Maßnahmen`,
    kinds: ['measure'],
    otherwise: ['goal', 'field_of_action', 'action_plan'],
    many: (count) => $localize`:@@chain.railMeasures:${count}:count: Maßnahmen`,
  },
  {
    name: $localize`:@@chain.stationProjects:Projekte`,
    kinds: ['project'],
    otherwise: ['grant'],
    many: (count) => $localize`:@@chain.railProjects:${count}:count: Projekte`,
  },
  {
    name: $localize`:@@chain.stationKpis:Kennzahlen`,
    kinds: ['kpi'],
    many: (count) => $localize`:@@chain.railKpis:${count}:count: Kennzahlen`,
  },
];

/** Codes of so few indicators stand beside each other at their bead. */
const MOST_FEW = 4;

/** @param mayRead what nobody shows to this person is not missing, so that its station has no bead */
export function railBeads(
  trace: TraceView,
  formats: Pick<Formats, 'day'>,
  mayRead: (kind: NodeKind) => boolean = () => true,
): ThreadBead[] {
  return STATIONS.flatMap((station): ThreadBead[] => {
    const nodes = meantAt(station, trace);
    const here = nodes.find(({ id }) => id === trace.rootId);
    if (here) return [{ station: station.name, text: shortLabel(here), state: 'here' }];
    const [only, second] = nodes;
    const [next, ...later] = station.kinds.includes('decision') ? plansOf(trace, formats) : [];
    if (next && !only) {
      const objects = later.length > 0 ? { objects: [next, ...later] } : { link: next.link };
      return [{ station: station.name, text: next.label, state: 'planned', ...objects }];
    }
    if (!only) {
      if (station.tributary || !station.kinds.some(mayRead)) return [];
      return [{ station: station.name, text: $localize`:@@chain.railMissing:fehlt`, state: 'missing' }];
    }
    if (!second && !next) {
      return [{ station: station.name, text: shortLabel(only), state: 'exists', link: nodePage(only) }];
    }
    if (station.kinds[0] === 'indicator' && nodes.length <= MOST_FEW && nodes.every(({ code }) => code !== null)) {
      const few = nodes.map((node) => ({ label: node.code ?? '', link: nodePage(node) }));
      return [{ station: station.name, text: station.many(nodes.length), state: 'exists', few }];
    }
    const objects = nodes.map((node) => ({ label: nodeLabel(node), link: nodePage(node) }));
    const text = second ? station.many(nodes.length) : shortLabel(only);
    return [{ station: station.name, text, state: 'exists', objects: [...objects, ...(next ? [next, ...later] : [])] }];
  });
}

/** Meetings to come at which something on this thread is decided: of the reader's own recommendation, else of those on the way. */
function plansOf({ rootId, ahead }: TraceView, formats: Pick<Formats, 'day'>): BeadLink[] {
  const own = ahead.filter(({ nodeId }) => nodeId === rootId);
  return (own.length > 0 ? own : ahead).map((plan) => ({
    label: aheadWords(plan, formats),
    link: nodePage(plan.meeting),
  }));
}

/** Of the indicators those that somebody pinned; all where nobody did. */
function meantAt(station: RailStation, trace: TraceView): TraceNode[] {
  const nodes = nodesAt(station, trace);
  if (station.kinds[0] !== 'indicator' || nodes.some(({ id }) => id === trace.rootId)) return nodes;
  const figures = startFigures(trace);
  const meant = nodes.filter(({ id }) => figures.has(id));
  return meant.length > 0 ? meant : nodes;
}

function nodesAt({ kinds, otherwise }: RailStation, trace: TraceView): TraceNode[] {
  const isRoot = ({ id }: TraceNode) => id === trace.rootId;
  const first = trace.nodes.filter((node) => kinds.includes(node.kind));
  const second = trace.nodes.filter((node) => otherwise?.includes(node.kind));
  const shown = second.some(isRoot) || first.length === 0 ? second : first;
  return shown.sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance) || nodeLabel(a).localeCompare(nodeLabel(b)));
}

/** Kinds whose title is a whole sentence: what they are and where says enough. */
const SENTENCES: readonly NodeKind[] = ['profile_statement', 'expert_note', 'finding', 'contribution', 'answer'];
/** People know these by their codes. */
const SPEAKING: readonly NodeKind[] = ['recommendation', 'decision', 'contribution'];

function shortLabel(node: TraceNode): string {
  if (SPEAKING.includes(node.kind) && node.code !== null) return node.code;
  if (!SENTENCES.includes(node.kind)) return nodeLabel(node);
  return [NODE_KIND_WORDS[node.kind], node.areaName].filter((word) => word !== null && word !== '').join(', ');
}
