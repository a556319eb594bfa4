/** Kinds of the thread as they stand in addresses, in German as all addresses. */
import { NODE_KINDS, type NodeKind } from '@quartierwerk/domain/chain/vocabulary';

const ADDRESS_WORDS: Readonly<Record<NodeKind, string>> = {
  area: 'gebiet',
  indicator: 'indikator',
  index_run: 'lauf',
  area_profile: 'steckbrief',
  profile_statement: 'aussage',
  expert_note: 'notiz',
  existing_offer: 'angebot',
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
