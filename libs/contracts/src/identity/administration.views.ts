/** Views of the administration of a workspace: its people, organisations and open invitations. */
import type { Role } from '@quartierwerk/domain/access/roles';
import type { OrganisationKind } from '@quartierwerk/domain/identity/organisation';
import type { InvitationState } from '@quartierwerk/domain/identity/single-use-link';

export interface MembershipView {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  /** Whose department it is: two towns may each have a "Jugendamt". */
  readonly partOf: string | null;
  readonly roles: readonly Role[];
  /** Since when the person no longer acts for the organisation; null while they do. */
  readonly endedAt: string | null;
  readonly version: number;
}

/** Where a person stands in this workspace; what they do in others is no business of its administrators. */
export type UserState = 'active' | 'suspended' | 'former';

export interface UserView {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  readonly state: UserState;
  readonly secondFactor: boolean;
  readonly persona: boolean;
  /** Day of the last sign-in to this workspace, not the hour: no attendance record (BDSG § 26). */
  readonly lastSignedInOn: string | null;
  readonly memberships: readonly MembershipView[];
  /** The signed-in administrator. */
  readonly self: boolean;
  /** Nobody else administers the workspace: may neither be suspended nor lose the role. */
  readonly onlyAdmin: boolean;
  /** Of the person's place in this workspace: counts up with every change of any of the memberships. */
  readonly version: number;
}

export interface UsersView {
  readonly users: readonly UserView[];
}

export interface OrganisationView {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly parentId: string | null;
  /** People who act for it today. */
  readonly memberCount: number;
  /** Nothing has ever rested on it: it may be removed. */
  readonly unused: boolean;
  readonly version: number;
}

export interface OrganisationsView {
  readonly organisations: readonly OrganisationView[];
}

export interface InvitationView {
  readonly id: string;
  readonly email: string;
  readonly organisationId: string;
  readonly organisationName: string;
  /** Whose department it is: two towns may each have a "Jugendamt". */
  readonly partOf: string | null;
  readonly roles: readonly Role[];
  readonly state: InvitationState;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** Open and expired ones; what was accepted is a person, what was withdrawn is gone. */
export interface InvitationsView {
  readonly invitations: readonly InvitationView[];
}
