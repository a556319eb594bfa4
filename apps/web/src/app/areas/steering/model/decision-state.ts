/** How the implementation of a decision stands, in one sign: overdue comes first, then the state, then the result. */
import type { DecisionRowView } from '@quartierwerk/contracts/steering/decision.views';
import { decisionNodeState } from '@quartierwerk/domain/steering/decision-rule';
import { IMPLEMENTATION_WORDS } from '../../../shared/words/steering-state-words.js';
import type { StateWord } from '../../../shared/words/state-word.js';

export function stateOfDecision({
  overdueDays,
  tracking,
  result,
}: Pick<DecisionRowView, 'overdueDays' | 'tracking' | 'result'>): StateWord {
  if (overdueDays > 0) return { shape: 'stop', word: overdueWords(overdueDays) };
  return IMPLEMENTATION_WORDS[decisionNodeState(result, tracking)];
}

function overdueWords(days: number): string {
  return days === 1
    ? $localize`:@@steering.overdueOne:1 Tag über`
    : $localize`:@@steering.overdueMany:${days}:days: Tage über`;
}
