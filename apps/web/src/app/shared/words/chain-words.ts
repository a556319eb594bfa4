/** Names of the links of the chain, and sentences for refusals of the spine. */
import type { CHAIN_ERRORS } from '@quartierwerk/contracts/chain/chain.errors';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import type { Words } from './words.js';

export const NODE_KIND_WORDS: Record<NodeKind, string> = {
  area: $localize`:@@chain.area:Gebiet`,
  indicator: $localize`:@@chain.indicator:Indikator`,
  index_run: $localize`:@@chain.indexRun:Indexlauf`,
  area_profile: $localize`:@@chain.areaProfile:Steckbrief`,
  profile_statement: $localize`:@@chain.profileStatement:Aussage`,
  expert_note: $localize`:@@chain.expertNote:Notiz`,
  existing_offer: $localize`:@@chain.existingOffer:Angebot`,
  neighbourhood_conference: $localize`:@@chain.neighbourhoodConference:Sozialraumkonferenz`,
  contribution: $localize`:@@chain.contribution:Beitrag`,
  theme: $localize`:@@chain.theme:Thema`,
  answer: $localize`:@@chain.answer:Antwort`,
  conference: $localize`:@@chain.conference:Fachplanungskonferenz`,
  finding: $localize`:@@chain.finding:Befund`,
  recommendation: $localize`:@@chain.recommendation:Empfehlung`,
  meeting: $localize`:@@chain.meeting:Sitzung`,
  decision: $localize`:@@chain.decision:Beschluss`,
  action_plan: $localize`:@@chain.actionPlan:Handlungskonzept`,
  goal: $localize`:@@chain.goal:Ziel`,
  field_of_action: $localize`:@@chain.fieldOfAction:Handlungsfeld`,
  measure: $localize`:@@chain.measure:Maßnahme`,
  grant: $localize`:@@chain.grant:Zuwendung`,
  project: $localize`:@@chain.project:Projekt`,
  kpi: $localize`:@@chain.kpi:Kennzahl`,
};

/** Several of them; a kind without an entry is named as one. */
export const NODE_KINDS_WORDS: Partial<Record<NodeKind, string>> = {
  area: $localize`:@@chain.many.area:Gebiete`,
  indicator: $localize`:@@chain.many.indicator:Indikatoren`,
  index_run: $localize`:@@chain.many.index_run:Indexläufe`,
  area_profile: $localize`:@@chain.many.area_profile:Steckbriefe`,
  profile_statement: $localize`:@@chain.many.profile_statement:Aussagen`,
  expert_note: $localize`:@@chain.many.expert_note:Notizen`,
  existing_offer: $localize`:@@chain.many.existing_offer:Angebote`,
  neighbourhood_conference: $localize`:@@chain.many.neighbourhood_conference:Sozialraumkonferenzen`,
  contribution: $localize`:@@chain.many.contribution:Beiträge`,
  theme: $localize`:@@chain.many.theme:Themen`,
  answer: $localize`:@@chain.many.answer:Antworten`,
  conference: $localize`:@@chain.many.conference:Fachplanungskonferenzen`,
  finding: $localize`:@@chain.many.finding:Befunde`,
  recommendation: $localize`:@@chain.many.recommendation:Empfehlungen`,
  meeting: $localize`:@@chain.many.meeting:Sitzungen`,
  decision: $localize`:@@chain.many.decision:Beschlüsse`,
  action_plan: $localize`:@@chain.many.action_plan:Handlungskonzepte`,
  goal: $localize`:@@chain.many.goal:Ziele`,
  field_of_action: $localize`:@@chain.many.field_of_action:Handlungsfelder`,
  measure: $localize`:@@chain.many.measure:Maßnahmen`,
  grant: $localize`:@@chain.many.grant:Zuwendungen`,
  project: $localize`:@@chain.many.project:Projekte`,
  kpi: $localize`:@@chain.many.kpi:Kennzahlen`,
};

export const CHAIN_WORDS: Record<keyof typeof CHAIN_ERRORS, Words> = {
  LINK_TARGET_UNKNOWN: () =>
    $localize`:@@errors.linkTarget:Das lässt sich hier nicht verknüpfen: Es gibt es nicht, oder Sie dürfen es nicht sehen.`,
};
