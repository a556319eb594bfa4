import { Inject, Injectable } from '@nestjs/common';
import type { NewInvitationBody } from '@quartierwerk/contracts/identity/administration.dto';
import type { InvitationView, InvitationsView } from '@quartierwerk/contracts/identity/administration.views';
import { invitationExpiry, pendingInvitation } from '@quartierwerk/domain/identity/single-use-link';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { SETTINGS, type Settings } from '../../../platform/config/settings.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { LetterBox } from '../../../platform/mail/letter-box.js';
import { normalised } from '../accounts/account.repository.js';
import { invitationLetter } from '../letters/invitation-letter.js';
import { newSingleUseToken } from '../single-use-token.js';
import { refusedAt, refusing } from '../../../platform/database/violated-constraint.js';
import { InvitationQueries } from './invitation.queries.js';
import { type Invitation, InvitationRepository } from './invitation.repository.js';

/** Invites people to the workspace by letter; for administrators. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: InvitationQueries,
    private readonly invitations: InvitationRepository,
    private readonly letterBox: LetterBox,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  create(ctx: ActorContext, body: Readonly<NewInvitationBody>): Promise<InvitationView> {
    return this.uow.run(ctx, async (tx) => {
      const id = uuidV7(tx.now().getTime());
      const email = normalised(body.email);
      await refuseMembers(tx, email);
      const { token, hash } = newSingleUseToken();
      const expiresAt = invitationExpiry(tx.now());
      await refusing(
        {
          invitation_open: () => refusedAt('email', new Refused('EMAIL_ALREADY_INVITED')),
          reference: () => refusedAt('organisationId', new Refused('ORGANISATION_UNKNOWN')),
        },
        () =>
          tx.sql(
            `INSERT INTO invitation (id, workspace_id, token_hash, email, organisation_id, roles, invited_by, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
            [id, tx.workspaceId, hash, email, body.organisationId, body.roles, tx.actor.userId, tx.now(), expiresAt],
          ),
      );
      const view = await this.queries.one(tx, id);
      await this.send(tx, view, token, expiresAt);
      tx.record({
        action: 'identity.invite',
        objectKind: 'invitation',
        objectId: id,
        payload: { organisationId: body.organisationId, roles: body.roles },
      });
      return view;
    });
  }

  /** A new letter with a new link and a new time; the old link no longer works. */
  resend(ctx: ActorContext, id: string): Promise<InvitationView> {
    return this.uow.run(ctx, async (tx) => {
      await this.lockPending(tx, id);
      const { token, hash } = newSingleUseToken();
      const expiresAt = invitationExpiry(tx.now());
      await tx.sql('UPDATE invitation SET token_hash = $3, expires_at = $4 WHERE workspace_id = $1 AND id = $2', [
        tx.workspaceId,
        id,
        hash,
        expiresAt,
      ]);
      const view = await this.queries.one(tx, id);
      await this.send(tx, view, token, expiresAt);
      tx.record({ action: 'identity.resend_invitation', objectKind: 'invitation', objectId: id });
      return view;
    });
  }

  withdraw(ctx: ActorContext, id: string): Promise<InvitationsView> {
    return this.uow.run(ctx, async (tx) => {
      await this.lockPending(tx, id);
      await tx.sql('UPDATE invitation SET withdrawn_at = $3 WHERE workspace_id = $1 AND id = $2', [
        tx.workspaceId,
        id,
        tx.now(),
      ]);
      tx.record({ action: 'identity.withdraw_invitation', objectKind: 'invitation', objectId: id });
      return this.queries.pending(tx);
    });
  }

  private async lockPending(tx: WriteTx, id: string): Promise<Invitation> {
    const invitation = await this.invitations.lock(tx, id);
    const verdict = pendingInvitation(invitation, tx.now());
    if (!verdict.ok) throw Refused.because(verdict);
    return invitation;
  }

  private async send(tx: WriteTx, invitation: InvitationView, token: string, expiresAt: Date): Promise<void> {
    const [workspace] = await tx.sql<{ name: string }>('SELECT name FROM workspace WHERE id = $1', [tx.workspaceId]);
    await this.letterBox.post(
      tx,
      invitationLetter({
        to: invitation.email,
        workspaceName: workspace?.name ?? '',
        organisationName: invitation.organisationName,
        token,
        expiresAt,
        publicUrl: this.settings.publicUrl,
      }),
    );
  }
}

/** Who is in the workspace already, even if suspended, gets a further organisation on their own page and no letter. */
async function refuseMembers(tx: WriteTx, email: string): Promise<void> {
  const members = await tx.sql(
    `SELECT 1 FROM membership m JOIN user_account u ON u.id = m.user_id
      WHERE m.workspace_id = $1 AND u.email = $2 AND m.ended_at IS NULL LIMIT 1`,
    [tx.workspaceId, email],
  );
  if (members.length > 0) throw refusedAt('email', new Refused('ALREADY_MEMBER'));
}
