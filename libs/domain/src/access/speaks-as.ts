/** In which of their roles a person speaks where a role and an organisation are written down instead of a name. */
import type { Role } from './roles.js';

const SPEAKING: readonly Role[] = ['planner', 'department_planner', 'steering_member'];

/** The first of them; null for those who only read. */
export function speaksAs(roles: readonly Role[]): Role | null {
  return SPEAKING.find((role) => roles.includes(role)) ?? null;
}
