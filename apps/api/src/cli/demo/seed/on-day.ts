import type { Day } from '@quartierwerk/domain/time/day';
import type { ActorContext } from '../../../platform/http/actor-context.js';

/** The story has its days: what was delivered and computed in spring is not of the day on which the demonstration is set up. */
export function onDay(ctx: ActorContext, day: Day): ActorContext {
  return { ...ctx, now: () => new Date(`${day}T09:00:00Z`) };
}
