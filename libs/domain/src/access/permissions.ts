/**
 * Permissions name what a route lets a person do; this table says which roles hold them. It is the only source of the matrix of
 * routes × roles: the API's guard, the client's menus and the printed matrix all read it. What is not listed is refused.
 */
import { ROLES, type Role } from './roles.js';

const EVERYONE: readonly Role[] = ROLES;
/** Those who work inside the planning, as opposed to carriers, who see their own projects only. */
const PLANNING_SIDE: readonly Role[] = [
  'planner',
  'department_planner',
  'steering_member',
  'facilitator',
  'data_provider',
  'reader',
  'admin',
];

/** Those who read what the planning side writes; data providers see their deliveries only. */
const READERS: readonly Role[] = ['planner', 'department_planner', 'steering_member', 'facilitator', 'reader', 'admin'];

export const PERMISSIONS = {
  'session.own': EVERYONE,
  'places.read': PLANNING_SIDE,
  'places.manage': ['planner', 'admin'],
  'indicators.read': PLANNING_SIDE,
  'indicators.manage': ['planner'],
  'deliveries.read': ['planner', 'department_planner', 'data_provider', 'admin'],
  'deliveries.import': ['planner', 'data_provider'],
  'deliveries.withdraw': ['planner', 'data_provider'],
  'deliveries.release': ['planner'],
  /** Exact counts of what was released; others see it as it was released. Data providers see those of their own deliveries only. */
  'figures.exact': ['planner', 'data_provider'],
  'diagnosis.read': READERS,
  'diagnosis.compute': ['planner'],
  'diagnosis.select': ['planner'],
  'profiles.read': READERS,
  'profiles.write': ['planner', 'department_planner'],
  'profiles.release': ['planner'],
  'notes.write': ['planner', 'department_planner', 'facilitator'],
  'offers.read': READERS,
  'offers.write': ['planner', 'department_planner'],
  'conferences.read': READERS,
  'conferences.write': ['planner', 'department_planner'],
  'recommendations.submit': ['planner'],
  'steering.read': READERS,
  'steering.manage': ['planner'],
  /** A carrier sees the decisions that the measures of its projects carry out; the query holds it to that. */
  'decisions.read': [...READERS, 'carrier'],
  'decisions.report': ['planner', 'department_planner', 'steering_member'],
  'participation.read': READERS,
  'participation.record': ['planner', 'facilitator'],
  'participation.answer': ['planner', 'department_planner'],
  'plans.read': READERS,
  'plans.write': ['planner', 'department_planner'],
  /** A carrier sees the measures that its projects realise. */
  'measures.read': [...READERS, 'carrier'],
  /** A carrier sees its own projects. */
  'projects.read': [...READERS, 'carrier'],
  'projects.manage': ['planner'],
  'kpis.report': ['planner', 'carrier'],
  /** Everybody walks the thread; what each sees of it, the spine decides (`visibleTo`). */
  'chain.read': EVERYONE,
  'chain.gaps': READERS,
  'identity.manage': ['admin'],
  'audit.read': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as Permission[];

/** Whether any of the roles holds the permission. */
export function holds(roles: readonly Role[], permission: Permission): boolean {
  const holders: readonly Role[] = PERMISSIONS[permission] ?? [];
  return roles.some((role) => holders.includes(role));
}

/** Every permission that the roles hold together, in the order of the table. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return PERMISSION_NAMES.filter((permission) => holds(roles, permission));
}
