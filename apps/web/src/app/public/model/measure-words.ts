/** How the state and the place of a measure are said to citizens, the same in the list and on the page. */
import type { OpenMeasureRowView } from '@quartierwerk/contracts/plans/open-measure.views';
import { DELAYED, MEASURE_STATE_WORDS } from '../../shared/words/plan-state-words.js';
import type { StateWord } from '../../shared/words/state-word.js';

/** A measure that runs late says so in place of its state. */
export function openMeasureState({ delayed, state }: Pick<OpenMeasureRowView, 'delayed' | 'state'>): StateWord {
  return delayed ? DELAYED : MEASURE_STATE_WORDS[state];
}

export function placeWords({ areaName, location }: Pick<OpenMeasureRowView, 'areaName' | 'location'>): string {
  return [areaName ?? '', location].filter((part) => part !== '').join(', ');
}
