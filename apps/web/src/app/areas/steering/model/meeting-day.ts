/** The day of a meeting as it is typed. */
import { isDay, type Day } from '@quartierwerk/domain/time/day';

/** Whether a whole day was typed that lies before today. */
export function isBehind(typed: string, today: Day): boolean {
  return isDay(typed) && typed < today;
}
