/** What waits, ready for the page: words, and the day by which it must happen. */
import type { WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import { daysBetween } from '@quartierwerk/domain/time/day';
import type { PageOf } from '../../../shared/chain/node-page.js';
import { WAITING_WORDS, type TaskWords } from './waiting-words.js';

export interface Task extends TaskWords {
  readonly id: string;
  readonly dueOn: string | null;
  /** Days since it should have been done; null when it is not overdue. */
  readonly overdueDays: number | null;
}

/** @param today `YYYY-MM-DD` */
export function tasksOf(waiting: readonly WaitingView[], today: string, pageOf: PageOf): Task[] {
  return waiting.map((view, at) => {
    const days = view.dueOn === null ? null : daysBetween(today, view.dueOn);
    return {
      ...WAITING_WORDS[view.code](view, pageOf),
      id: `${view.code} ${view.node?.id ?? at}`,
      dueOn: view.dueOn,
      overdueDays: days !== null && days < 0 ? -days : null,
    };
  });
}
