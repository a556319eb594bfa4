/** Views of the area identity: who is signed in, and what the person may do. */
import type { Permission } from '@quartierwerk/domain/access/permissions';
import type { Role } from '@quartierwerk/domain/access/roles';

export interface WorkspaceRef {
  readonly id: string;
  readonly name: string;
  /** For the top bar, at most 40 characters. */
  readonly shortName: string;
  readonly roles: readonly Role[];
}

export interface OrganisationRef {
  readonly id: string;
  readonly name: string;
}

/** Choices of a person that follow them to every device. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  /** Single-letter keys may be switched off (WCAG 2.1.4). */
  readonly letterKeys: boolean;
}

/** The signed-in person in the current workspace; the client builds its frame from it. */
export interface SessionView {
  readonly user: {
    readonly id: string;
    readonly displayName: string;
    readonly email: string;
    /** An account of the demonstration: it stands for a role, has no password, and anyone may take it. */
    readonly persona: boolean;
  };
  readonly workspace: WorkspaceRef;
  /** The workspace's own name in public addresses. */
  readonly publicPlace: string;
  /** Every workspace the person belongs to, the current one among them. */
  readonly workspaces: readonly WorkspaceRef[];
  readonly organisations: readonly OrganisationRef[];
  readonly roles: readonly Role[];
  readonly permissions: readonly Permission[];
  /** Whether this workspace shows invented values; every screen says so. */
  readonly demonstration: boolean;
  /** The day on which this workspace is removed, because it was founded to try things in; null for every other one. */
  readonly trialEndsOn: string | null;
  readonly secondFactor: boolean;
  readonly preferences: Preferences;
  /** When the session ends in any case, ISO 8601. */
  readonly expiresAt: string;
}

/** A role of the demonstration that anyone may take; its name is a role's, never a person's. */
export interface PersonaView {
  readonly id: string;
  readonly displayName: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly roles: readonly Role[];
}

export interface PersonasView {
  /** By workspace, then in the order in which the roles meet along the thread. */
  readonly personas: readonly PersonaView[];
}

/** A letter that the demonstration shows instead of sending it. */
export interface LetterView {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: string;
}

export interface LettersView {
  readonly letters: readonly LetterView[];
}
