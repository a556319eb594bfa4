import { Inject, Injectable } from '@nestjs/common';
import { usableInvitation } from '@quartierwerk/domain/identity/single-use-link';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { type OpenedSession, SessionOpener, type SessionRequest } from '../sessions/session-opener.js';
import { type Invitation, InvitationRepository } from './invitation.repository.js';

/** The door that every way of accepting an invitation goes through. */
@Injectable()
export class InvitationEntry {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly opener: SessionOpener,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The invitation behind a link that may still be used. */
  async usable(token: string): Promise<Invitation> {
    const invitation = await this.invitations.byToken(token);
    if (!invitation) throw new Refused('LINK_USED_OR_EXPIRED');
    const verdict = usableInvitation(invitation, this.clock.now());
    if (!verdict.ok) throw Refused.because(verdict);
    return invitation;
  }

  /** Uses the link up for the acting person and opens their session in the workspace. */
  async enter(tx: WriteTx, token: string, request: SessionRequest): Promise<OpenedSession> {
    const invitation = await this.invitations.redeem(tx, token, tx.actor.userId);
    tx.record({
      action: 'identity.accept_invitation',
      objectKind: 'invitation',
      objectId: invitation.id,
      payload: { organisationId: invitation.organisationId, roles: invitation.roles },
    });
    return this.opener.open(tx, request);
  }
}
