/**
 * A membership ties a person to an organisation with roles. Administrators change memberships; one rule stands above them: a
 * workspace always keeps an administrator who can get in, or nobody could ever let anyone in again.
 */
import type { Role } from '../access/roles.js';
import { ALLOWED, type Verdict, refuse } from '../verdict/verdict.js';

/** A membership of the workspace, as far as the rule needs it. */
export interface MembershipFacts {
  readonly id: string;
  readonly userId: string;
  readonly roles: readonly Role[];
  /** Neither ended nor suspended. */
  readonly active: boolean;
}

export type MembershipChange =
  | { readonly kind: 'roles'; readonly membershipId: string; readonly roles: readonly Role[] }
  | { readonly kind: 'end'; readonly membershipId: string }
  | { readonly kind: 'suspend'; readonly userId: string };

/** Whether the workspace still has an administrator after the change. */
export function keepsAnAdmin(memberships: readonly MembershipFacts[], change: MembershipChange): Verdict<'LAST_ADMIN'> {
  const before = memberships.some(isAdmin);
  const after = memberships.map((membership) => changed(membership, change)).some(isAdmin);
  // A workspace without an administrator cannot get worse; the installation's operator helps there.
  return after || !before ? ALLOWED : refuse('LAST_ADMIN');
}

/** Whether this person is the only one who administers the workspace. */
export function isOnlyAdmin(memberships: readonly MembershipFacts[], userId: string): boolean {
  return !keepsAnAdmin(memberships, { kind: 'suspend', userId }).ok;
}

function changed(membership: MembershipFacts, change: MembershipChange): MembershipFacts {
  if (change.kind === 'suspend')
    return membership.userId === change.userId ? { ...membership, active: false } : membership;
  if (membership.id !== change.membershipId) return membership;
  return change.kind === 'end' ? { ...membership, active: false } : { ...membership, roles: change.roles };
}

function isAdmin(membership: MembershipFacts): boolean {
  return membership.active && membership.roles.includes('admin');
}
