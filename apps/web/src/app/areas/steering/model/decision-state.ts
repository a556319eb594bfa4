/** How the implementation of a decision stands, in one sign: overdue comes first, then the state, then the result. */
import type { DecisionRowView } from '@quartierwerk/contracts/steering/decision.views';
import { RESULT_WORDS, TRACKING_STATE_WORDS } from '../../../shared/words/steering-state-words.js';
import type { StateWord } from '../../../shared/words/state-word.js';

export function stateOfDecision({
  overdueDays,
  tracking,
  result,
}: Pick<DecisionRowView, 'overdueDays' | 'tracking' | 'result'>): StateWord {
  if (overdueDays > 0) return { shape: 'stop', word: overdueWords(overdueDays) };
  // What was put back or passed on is not carried out: it waits to come back.
  if (tracking === 'open' && (result === 'postponed' || result === 'referred')) return RESULT_WORDS[result];
  return tracking === null ? RESULT_WORDS[result] : TRACKING_STATE_WORDS[tracking];
}

function overdueWords(days: number): string {
  return days === 1
    ? $localize`:@@steering.overdueOne:1 Tag über`
    : $localize`:@@steering.overdueMany:${days}:days: Tage über`;
}
