import { holds } from '../access/permissions.js';
import type { Role } from '../access/roles.js';

/**
 * Whose deliveries a person sees and changes. Planners work with all of them; a data provider delivers for its own organisation
 * and sees nothing of what others delivered, because unreleased figures of one office are not for the next.
 */
const SEE_ALL: readonly Role[] = ['planner', 'department_planner', 'admin'];
const CHANGE_ALL: readonly Role[] = ['planner'];

/** Whether deliveries of every source are visible; otherwise only those of the person's organisations. */
export function seesAllDeliveries(roles: readonly Role[]): boolean {
  return roles.some((role) => SEE_ALL.includes(role));
}

/**
 * Whether the figures of every source are visible in the catalogue: to whoever reads the diagnosis made of them, and to whoever sees
 * the deliveries themselves; otherwise only those of the person's organisations.
 */
export function seesAllFigures(roles: readonly Role[]): boolean {
  return seesAllDeliveries(roles) || holds(roles, 'diagnosis.read');
}

/**
 * Whose figures the person sees exactly, as they were delivered: of all (`figures.exact` of a planner of the statistics office), of the
 * person's own organisations, or of nobody. What other roles of the same person see of more sources, they see as it was released.
 */
export function exactFigures(roles: readonly Role[]): 'all' | 'own' | 'none' {
  if (!holds(roles, 'figures.exact')) return 'none';
  return changesAllDeliveries(roles) ? 'all' : 'own';
}

/** Whether imports and withdrawals reach every source; otherwise only those of the person's organisations. */
export function changesAllDeliveries(roles: readonly Role[]): boolean {
  return roles.some((role) => CHANGE_ALL.includes(role));
}
