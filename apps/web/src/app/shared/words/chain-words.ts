/** Names of the links of the chain. */
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';

export const NODE_KIND_WORDS: Record<NodeKind, string> = {
  area: $localize`:@@chain.area:Gebiet`,
  indicator: $localize`:@@chain.indicator:Indikator`,
  index_run: $localize`:@@chain.indexRun:Indexlauf`,
  area_profile: $localize`:@@chain.areaProfile:Steckbrief`,
  profile_statement: $localize`:@@chain.profileStatement:Aussage`,
  expert_note: $localize`:@@chain.expertNote:Notiz`,
};
