import type { ActorContext } from '../../../platform/http/actor-context.js';
import { changeableOrganisations } from '../delivery-scope.js';

/**
 * Which runs a person works on: planners on all, others on those of their organisations' sources and on what they uploaded
 * themselves and have not assigned to a source yet. The parameters are $2 and $3 of every statement on runs.
 */
export const RUN_SCOPE = `($2::uuid[] IS NULL OR s.organisation_id = ANY ($2) OR (r.source_id IS NULL AND r.created_by = $3))`;

export function runScope(ctx: ActorContext): readonly [readonly string[] | null, string] {
  return [changeableOrganisations(ctx), ctx.actor.userId];
}
