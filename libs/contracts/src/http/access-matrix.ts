/**
 * The matrix of routes × roles, derived from the route tables and the permissions. It is also kept as a file
 * (`libs/contracts/access-matrix.json`, written by `node tools/write-access-matrix.mjs`), so that a change of rights stands in
 * the diff of its commit and cannot slip in with another change.
 */
import { holds } from '@quartierwerk/domain/access/permissions';
import { ROLES, type Role } from '@quartierwerk/domain/access/roles';
import { ALL_ROUTES } from './all-routes.js';
import { type Capability, isCapability, type Route } from './route.js';

/** Roles that may call the route, or who may without any role: with a capability no session is asked for, and none helps. */
export type Callers = readonly Role[] | Capability | 'everyone' | 'demonstration' | 'signed in';

export interface MatrixRow {
  readonly route: string;
  readonly callers: Callers;
}

/** Who may call a route. */
export function callersOf(route: Pick<Route, 'access'>): Callers {
  const { access } = route;
  if (access === 'public') return 'everyone';
  if (access === 'demonstration') return 'demonstration';
  if (access === 'session') return 'signed in';
  if (isCapability(access)) return access;
  return ROLES.filter((role) => holds([role], access));
}

/** One row for each route, by its name. */
export function accessMatrix(): Record<string, MatrixRow> {
  const rows = Object.entries(ALL_ROUTES).map(([name, route]): [string, MatrixRow] => [
    name,
    { route: `${route.method} ${route.path}`, callers: callersOf(route) },
  ]);
  return Object.fromEntries(rows);
}
