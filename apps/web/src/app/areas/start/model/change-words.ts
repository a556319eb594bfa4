/** What happened to an entry, in two words: "Steckbrief freigegeben". The state says more than "geändert", where there is one. */
import type { ChangeView } from '@quartierwerk/contracts/chain/chain.views';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';
import { stateOf } from '../../../shared/words/state-words.js';

const VERBS: Readonly<Record<string, string>> = {
  frozen: $localize`:@@start.verbFrozen:festgeschrieben`,
  released: $localize`:@@start.verbReleased:freigegeben`,
  superseded: $localize`:@@start.verbSuperseded:ersetzt`,
  removed: $localize`:@@start.verbRemoved:entfernt`,
};

export function changeWords(change: ChangeView): string {
  const { node, created } = change;
  const kind = NODE_KIND_WORDS[node.kind];
  const state = stateOf(node)?.word;
  // Of a draft it matters that somebody worked on it.
  if (!created && state !== undefined && node.state !== 'draft' && !(node.state in VERBS)) {
    return $localize`:@@start.changeState:${kind}:kind:: ${state}:state:`;
  }
  return $localize`:@@start.change:${kind}:kind: ${changeVerb(change)}:verb:`;
}

/** What happened, without the thing. */
export function changeVerb({ node, created }: ChangeView): string {
  const plain = created ? $localize`:@@start.verbCreated:angelegt` : $localize`:@@start.verbChanged:geändert`;
  return VERBS[node.state] ?? plain;
}
