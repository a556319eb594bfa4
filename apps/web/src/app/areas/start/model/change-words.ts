/** What happened to an entry, in two words: "Steckbrief freigegeben". The state says more than "geändert", where there is one. */
import type { ChangeView } from '@quartierwerk/contracts/chain/chain.views';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';

const VERBS: Readonly<Record<string, string>> = {
  frozen: $localize`:@@start.verbFrozen:festgeschrieben`,
  released: $localize`:@@start.verbReleased:freigegeben`,
  superseded: $localize`:@@start.verbSuperseded:ersetzt`,
  removed: $localize`:@@start.verbRemoved:entfernt`,
};

export function changeWords({ node, created }: ChangeView): string {
  const plain = created ? $localize`:@@start.verbCreated:angelegt` : $localize`:@@start.verbChanged:geändert`;
  const verb = VERBS[node.state] ?? plain;
  return $localize`:@@start.change:${NODE_KIND_WORDS[node.kind]}:kind: ${verb}:verb:`;
}
