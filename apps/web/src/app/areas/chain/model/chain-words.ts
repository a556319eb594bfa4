/** Words of the thread: stations, kinds as they stand in addresses, states, and evidence as it was when it was cited. */
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { NODE_KINDS, type NodeKind, type Relation } from '@quartierwerk/domain/chain/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { StatusShape } from '@quartierwerk/ui/status/status';
import type { StationCode } from './thread-graph.js';

export const STATION_WORDS: Readonly<Record<StationCode, string>> = {
  indicators: $localize`:@@chain.stationIndicators:Indikatoren`,
  index: $localize`:@@chain.stationIndex:Index`,
  areas: $localize`:@@chain.stationAreas:Gebiete`,
  profiles: $localize`:@@chain.stationProfiles:Steckbriefe`,
  statements: $localize`:@@chain.stationStatements:Aussagen`,
  contributions: $localize`:@@chain.stationContributions:Beiträge`,
  recommendations: $localize`:@@chain.stationRecommendations:Empfehlungen`,
  decisions: $localize`:@@chain.stationDecisions:Beschlüsse`,
  measures: $localize`:@@chain.stationMeasures:Maßnahmen`,
  projects: $localize`:@@chain.stationProjects:Projekte`,
  kpis: $localize`:@@chain.stationKpis:Kennzahlen`,
};

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  evidences: $localize`:@@chain.evidences:belegt`,
  computed_from: $localize`:@@chain.computedFrom:gerechnet aus`,
  selects: $localize`:@@chain.selects:wählt aus`,
  describes: $localize`:@@chain.describes:beschreibt`,
  part_of: $localize`:@@chain.partOf:gehört zu`,
  gathers: $localize`:@@chain.gathers:fasst zusammen`,
  supports: $localize`:@@chain.supports:stützt`,
  answers: $localize`:@@chain.answers:antwortet auf`,
  decides: $localize`:@@chain.decides:entscheidet über`,
  pursues: $localize`:@@chain.pursues:verfolgt`,
  implements: $localize`:@@chain.implements:setzt um`,
  realises: $localize`:@@chain.realises:verwirklicht`,
  funds: $localize`:@@chain.funds:fördert`,
  measured_by: $localize`:@@chain.measuredBy:gemessen an`,
  observed_by: $localize`:@@chain.observedBy:im Umfeld beobachtet an`,
  supersedes: $localize`:@@chain.supersedes:ersetzt`,
};

/** The word of a kind in an address, in German as all addresses. */
const ADDRESS_WORDS: Readonly<Record<NodeKind, string>> = {
  area: 'gebiet',
  indicator: 'indikator',
  index_run: 'lauf',
  area_profile: 'steckbrief',
  profile_statement: 'aussage',
  expert_note: 'notiz',
  neighbourhood_conference: 'sozialraumkonferenz',
  contribution: 'beitrag',
  theme: 'thema',
  answer: 'antwort',
  conference: 'fachplanungskonferenz',
  finding: 'befund',
  recommendation: 'empfehlung',
  meeting: 'sitzung',
  decision: 'beschluss',
  action_plan: 'handlungskonzept',
  goal: 'ziel',
  field_of_action: 'handlungsfeld',
  measure: 'massnahme',
  grant: 'zuwendung',
  project: 'projekt',
  kpi: 'kennzahl',
};

/** The kind of an address; its code is understood as well. Null for anything else. */
export function kindOfAddress(word: string): NodeKind | null {
  return NODE_KINDS.find((kind) => kind === word || ADDRESS_WORDS[kind] === word) ?? null;
}

export function addressWord(kind: NodeKind): string {
  return ADDRESS_WORDS[kind];
}

const STATES: Readonly<Record<string, { readonly shape: StatusShape; readonly word: string }>> = {
  draft: { shape: 'draft', word: $localize`:@@chain.stateDraft:Entwurf` },
  frozen: { shape: 'frozen', word: $localize`:@@chain.stateFrozen:festgeschrieben` },
  released: { shape: 'done', word: $localize`:@@chain.stateReleased:freigegeben` },
  superseded: { shape: 'arrow', word: $localize`:@@chain.stateSuperseded:ersetzt` },
  removed: { shape: 'rejected', word: $localize`:@@chain.stateRemoved:entfernt` },
};

/** Sign and word of a state; null where the state says nothing (an indicator is simply there). */
export function stateOf({ state }: Pick<ChainNodeView, 'state'>) {
  return STATES[state] ?? null;
}

/** What was pinned when a link was made, in words: only what is a figure with a meaning for readers. */
export function pinnedWords(pinned: Readonly<Record<string, unknown>> | null, formats: Formats): string {
  if (pinned === null) return '';
  const figure = (key: string) => (typeof pinned[key] === 'number' ? (pinned[key] as number) : null);
  const [rank, index, rate, deviation, year] = ['rank', 'indexValue', 'rate', 'deviation', 'year'].map(figure);
  const words: string[] = [];
  if (typeof rate === 'number') words.push($localize`:@@chain.pinnedRate:Wert ${formats.number(rate, 1)}:rate:`);
  if (typeof deviation === 'number') {
    words.push($localize`:@@chain.pinnedDeviation:${formats.signed(deviation)}:deviation: Standardabweichungen`);
  }
  if (typeof rank === 'number') words.push($localize`:@@chain.pinnedRank:Rang ${rank}:rank:`);
  if (typeof index === 'number') words.push($localize`:@@chain.pinnedIndex:Index ${formats.number(index, 2)}:index:`);
  if (typeof year === 'number') words.push(String(year));
  return words.join(', ');
}
