/** What waits, by what must happen when: what is late, what this week asks for, what has time, what no day presses. */
import { dayAfter } from '@quartierwerk/domain/time/day';
import type { Task } from './tasks.js';

export interface TaskGroup {
  readonly heading: string;
  readonly tasks: readonly Task[];
}

const SOON_DAYS = 7;

/** Groups without a task are left out. @param today `YYYY-MM-DD` */
export function taskGroups(tasks: readonly Task[], today: string): TaskGroup[] {
  const soon = dayAfter(today, SOON_DAYS);
  const of = (heading: string, fits: (task: Task) => boolean): TaskGroup => ({ heading, tasks: tasks.filter(fits) });
  const ahead = ({ dueOn, overdueDays }: Task): boolean => dueOn !== null && overdueDays === null;
  return [
    of($localize`:@@start.groupOverdue:Überfällig`, ({ overdueDays }) => overdueDays !== null),
    of($localize`:@@start.groupSoon:In den nächsten sieben Tagen`, (task) => ahead(task) && (task.dueOn ?? '') <= soon),
    of($localize`:@@start.groupLater:Später`, (task) => ahead(task) && (task.dueOn ?? '') > soon),
    of($localize`:@@start.groupOpen:Ohne Frist`, ({ dueOn }) => dueOn === null),
  ].filter((group) => group.tasks.length > 0);
}
