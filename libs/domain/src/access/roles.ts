/**
 * Roles say what a person does in a workspace; a person holds them through a membership in an organisation. One person may
 * belong to several organisations and workspaces, with other roles in each.
 */
export const ROLES = [
  'planner',
  'department_planner',
  'steering_member',
  'carrier',
  'facilitator',
  'data_provider',
  'reader',
  'admin',
] as const;

export type Role = (typeof ROLES)[number];

/** Whoever holds another role as well is on the planning side. */
export function isCarrierOnly(roles: readonly Role[]): boolean {
  return roles.length > 0 && roles.every((role) => role === 'carrier');
}
