/** Views of the own account and of links from letters. */
import type { Role } from '@quartierwerk/domain/access/roles';
import type { Browser, System } from '@quartierwerk/domain/identity/device';
import type { Preferences } from './identity.views.js';

/** The own account, as far as the person may see and change it. */
export interface AccountView {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  /** An account of the demonstration: it stands for a role and cannot be changed. */
  readonly persona: boolean;
  readonly secondFactor: {
    /** Since when a code is asked for; null when none is. */
    readonly since: string | null;
    readonly recoveryCodesLeft: number;
  };
  /** In the current workspace. */
  readonly memberships: readonly {
    readonly organisationName: string;
    readonly partOf: string | null;
    readonly roles: readonly Role[];
  }[];
  readonly preferences: Preferences;
  readonly version: number;
}

/** What an authenticator app needs; shown once, before the second factor is confirmed. */
export interface SecondFactorEnrolmentView {
  /** `otpauth:` address, for the picture. */
  readonly uri: string;
  /** The same secret in base 32, for typing. */
  readonly secret: string;
}

/** Shown once; only hashes are kept. */
export interface RecoveryCodesView {
  readonly codes: readonly string[];
}

export interface OwnSessionView {
  readonly id: string;
  readonly browser: Browser;
  readonly system: System;
  readonly workspaceName: string;
  readonly createdAt: string;
  /** To the minute. */
  readonly lastSeenAt: string;
  readonly current: boolean;
}

export interface OwnSessionsView {
  /** This one first, then by last use. */
  readonly sessions: readonly OwnSessionView[];
}

/** What a valid link for a new password opens. */
export interface ResetLinkView {
  readonly email: string;
  readonly expiresAt: string;
}

/** What a valid link of an invitation offers. */
export interface InvitationLinkView {
  readonly email: string;
  readonly workspaceName: string;
  readonly organisationName: string;
  readonly partOf: string | null;
  readonly roles: readonly Role[];
  /** Whether the address has an account already: then its password joins, and no new one is chosen. */
  readonly hasAccount: boolean;
  readonly expiresAt: string;
}
