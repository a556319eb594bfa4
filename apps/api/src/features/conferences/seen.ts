import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';

/** A row with the version that the person saw. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** The organisation that a person writes for. @throws Refused `NOT_FOUND` for somebody who belongs to none */
export function organisationOf(ctx: ActorContext): string {
  const [organisationId] = ctx.actor.organisationIds;
  if (!organisationId) throw new Refused('NOT_FOUND');
  return organisationId;
}
