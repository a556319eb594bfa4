/**
 * Invitations and password resets travel as links in letters. A link works once and until its time; who holds it has shown that
 * the letter reached them. What is used, withdrawn or expired looks alike to the outside.
 */
import { ALLOWED, type Verdict, refuse } from '../verdict/verdict.js';

export const INVITATION_DAYS = 7;
export const RESET_MINUTES = 60;

export const INVITATION_STATES = ['open', 'expired', 'accepted', 'withdrawn'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export interface InvitationTimes {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** Where an invitation stands; accepted and withdrawn outlast the expiry. */
export function invitationState(invitation: InvitationTimes, now: Date): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.withdrawnAt) return 'withdrawn';
  return invitation.expiresAt.getTime() > now.getTime() ? 'open' : 'expired';
}

/** Whether the link of an invitation may be used now. */
export function usableInvitation(invitation: InvitationTimes, now: Date): Verdict<'LINK_USED_OR_EXPIRED'> {
  return invitationState(invitation, now) === 'open' ? ALLOWED : refuse('LINK_USED_OR_EXPIRED');
}

/** Whether an invitation may be sent again (which renews its time) or withdrawn: as long as nothing has come of it. */
export function pendingInvitation(invitation: InvitationTimes, now: Date): Verdict<'INVITATION_CLOSED'> {
  const state = invitationState(invitation, now);
  return state === 'open' || state === 'expired' ? ALLOWED : refuse('INVITATION_CLOSED', { state });
}

/** Whether a link for a new password may be used now. */
export function usableReset(
  reset: { readonly expiresAt: Date; readonly usedAt: Date | null },
  now: Date,
): Verdict<'LINK_USED_OR_EXPIRED'> {
  return !reset.usedAt && reset.expiresAt.getTime() > now.getTime() ? ALLOWED : refuse('LINK_USED_OR_EXPIRED');
}

/** When an invitation written now expires. */
export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
}

/** When a reset asked for now expires. */
export function resetExpiry(now: Date): Date {
  return new Date(now.getTime() + RESET_MINUTES * 60_000);
}
