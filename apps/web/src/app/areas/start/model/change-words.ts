/** What happened to an entry: "Beschluss: Frist verschoben auf 15.01.2027". Without a known step its state says more than "geändert". */
import type { StartChangeView } from '@quartierwerk/contracts/start/start.views';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';
import { stateOf } from '../../../shared/words/state-words.js';
import { type DayFormats, stepWords } from './step-words.js';

const VERBS: Readonly<Record<string, string>> = {
  frozen: $localize`:@@start.verbFrozen:festgeschrieben`,
  released: $localize`:@@start.verbReleased:freigegeben`,
  superseded: $localize`:@@start.verbSuperseded:ersetzt`,
  removed: $localize`:@@start.verbRemoved:entfernt`,
};

export function changeWords(change: StartChangeView, formats: DayFormats): string {
  const { node, created, steps } = change;
  const kind = NODE_KIND_WORDS[node.kind];
  const state = stateOf(node)?.word ?? null;
  // Of what is new, that it is new, and what was done with it at once.
  const further = steps.filter(({ step }) => step !== 'created');
  if (!created && further.length > 0 && !(node.state in VERBS)) {
    const words = further.map((step) => stepWords(step, state, formats)).join(', ');
    return $localize`:@@start.changeState:${kind}:kind:: ${words}:state:`;
  }
  // Of a draft it matters that somebody worked on it.
  if (!created && steps.length === 0 && state !== null && node.state !== 'draft' && !(node.state in VERBS)) {
    return $localize`:@@start.changeState:${kind}:kind:: ${state}:state:`;
  }
  return $localize`:@@start.change:${kind}:kind: ${verbOf(change)}:verb:`;
}

function verbOf({ node, created, steps }: StartChangeView): string {
  const isNew = created || steps.some(({ step }) => step === 'created');
  const plain = isNew ? $localize`:@@start.verbCreated:angelegt` : $localize`:@@start.verbChanged:geändert`;
  return VERBS[node.state] ?? plain;
}
