import type { Role } from '@quartierwerk/domain/access/roles';
import type { ActorContext } from '../../../platform/http/actor-context.js';

/**
 * Whoever reads for a document: the person who asks, without the right to exact values. Paper is handed on, so it holds what was released,
 * also of runs that were computed before the release (ADR 0025). A planner then reads as a department planner, who sees all else.
 */
export function paperEyes<Context extends ActorContext>(ctx: Context): Context {
  const roles = ctx.actor.roles
    .filter((role) => role !== 'data_provider')
    .map((role): Role => (role === 'planner' ? 'department_planner' : role));
  return { ...ctx, actor: { ...ctx.actor, roles: [...new Set(roles)] } };
}
