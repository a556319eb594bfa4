/** Words of the thread: stations and relations. */
import type { Relation } from '@quartierwerk/domain/chain/vocabulary';
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
