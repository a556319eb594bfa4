import {
  invitationExpiry,
  invitationState,
  pendingInvitation,
  resetExpiry,
  usableInvitation,
  usableReset,
} from './single-use-link.js';

const now = new Date('2026-11-22T09:00:00Z');
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);
const invitation = { expiresAt: after, acceptedAt: null, withdrawnAt: null };

describe('an invitation', () => {
  it('is open until its time has come', () => {
    expect(invitationState(invitation, now)).toBe('open');
    expect(invitationState({ ...invitation, expiresAt: now }, now)).toBe('expired');
    expect(invitationExpiry(now).toISOString()).toBe('2026-11-29T09:00:00.000Z');
  });

  it('stays accepted or withdrawn when its time has passed', () => {
    expect(invitationState({ ...invitation, expiresAt: before, acceptedAt: before }, now)).toBe('accepted');
    expect(invitationState({ ...invitation, expiresAt: before, withdrawnAt: before }, now)).toBe('withdrawn');
  });

  it('lets its link be used only while it is open', () => {
    expect(usableInvitation(invitation, now).ok).toBe(true);
    for (const closed of [{ expiresAt: before }, { acceptedAt: before }, { withdrawnAt: before }])
      expect(usableInvitation({ ...invitation, ...closed }, now)).toEqual({
        ok: false,
        reason: 'LINK_USED_OR_EXPIRED',
      });
  });

  it('may be sent again or withdrawn when it has expired, but not when something has come of it', () => {
    expect(pendingInvitation({ ...invitation, expiresAt: before }, now).ok).toBe(true);
    expect(pendingInvitation({ ...invitation, acceptedAt: before }, now)).toEqual({
      ok: false,
      reason: 'INVITATION_CLOSED',
      params: { state: 'accepted' },
    });
  });
});

describe('a link for a new password', () => {
  it('works for an hour and once', () => {
    expect(resetExpiry(now).toISOString()).toBe('2026-11-22T10:00:00.000Z');
    expect(usableReset({ expiresAt: after, usedAt: null }, now).ok).toBe(true);
    expect(usableReset({ expiresAt: now, usedAt: null }, now).ok).toBe(false);
    expect(usableReset({ expiresAt: after, usedAt: before }, now).ok).toBe(false);
  });
});
