/** Day and hour of a meeting as they are typed. */
import { isDay, type Day } from '@quartierwerk/domain/time/day';

/** An hour, or nothing. */
export const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^$/;

/** Whether a whole day was typed that lies before today. */
export function isBehind(typed: string, today: Day): boolean {
  return isDay(typed) && typed < today;
}

/** Minutes of old meetings are entered later: a day behind today is remarked on, never refused. */
export function pastWords(typed: string, today: Day): string {
  return isBehind(typed, today) ? $localize`:@@steering.dayPast:Der Tag liegt in der Vergangenheit.` : '';
}
