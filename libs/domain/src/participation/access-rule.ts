/**
 * Who works with an event: the organisation that holds it, and the planner. A facilitator sees the events of its own organisation;
 * what was said there is seen by others only after it was looked through.
 */
import type { Role } from '../access/roles.js';
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';

export interface ParticipationActor {
  readonly roles: readonly Role[];
  readonly organisationIds: readonly string[];
}

/** Whether the person may prepare, record, look through and group at an event of this organisation. */
export function eventChangeVerdict(
  actor: ParticipationActor,
  event: { readonly organisationId: string },
): Verdict<'EVENT_OF_ANOTHER'> {
  const own = actor.organisationIds.includes(event.organisationId);
  return own || actor.roles.includes('planner') ? ALLOWED : refuse('EVENT_OF_ANOTHER');
}
