/**
 * An expert note (Erfahrungswissen) is what people who work in an area know and no table says. It carries the role of who said
 * it, how sure they are, and the day; whoever wrote it down may mend it, and the planner who answers for the profile.
 */
import type { Role } from '../access/roles.js';
import type { Day } from '../time/day.js';
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';

/** Whether a person may revise or remove a note. */
export function noteChangeVerdict(
  person: { readonly userId: string; readonly roles: readonly Role[] },
  note: { readonly createdBy: string },
): Verdict<'NOTE_OF_ANOTHER'> {
  return person.userId === note.createdBy || person.roles.includes('planner') ? ALLOWED : refuse('NOTE_OF_ANOTHER');
}

/** A note tells what was said or seen, so its day has come. */
export function noteDayVerdict(notedOn: Day, today: Day): Verdict<'NOTE_IN_FUTURE'> {
  return notedOn <= today ? ALLOWED : refuse('NOTE_IN_FUTURE', { today });
}
