import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Role } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { DataSource } from 'typeorm';
import { tokenHash } from '../../../platform/auth/session-reader.js';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';

export interface Invitation {
  readonly id: string;
  readonly workspaceId: string;
  readonly email: string;
  readonly organisationId: string;
  readonly roles: Role[];
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const COLUMNS = `id, workspace_id AS "workspaceId", email, organisation_id AS "organisationId", roles, expires_at AS "expiresAt",
  accepted_at AS "acceptedAt", withdrawn_at AS "withdrawnAt"`;

/**
 * Invitations are global, because who holds a link has no session and so no workspace; the token is the proof. Administrators reach
 * them through their workspace's id alone.
 */
@Injectable()
export class InvitationRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async byToken(token: string): Promise<Invitation | null> {
    const [invitation] = await this.dataSource.query<Invitation[]>(
      `SELECT ${COLUMNS} FROM invitation WHERE token_hash = $1`,
      [tokenHash(token)],
    );
    return invitation ?? null;
  }

  /** Locks an invitation of the workspace, so that sending again, withdrawing and accepting take turns. */
  async lock(tx: WriteTx, id: string): Promise<Invitation> {
    const [invitation] = await tx.sql<Invitation>(
      `SELECT ${COLUMNS} FROM invitation WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
      [tx.workspaceId, id],
    );
    if (!invitation) throw new Refused('NOT_FOUND');
    return invitation;
  }

  /**
   * Uses up the link and gives the person the membership it offers. Of two who come at once one waits for the other and finds it
   * used. Whoever left the organisation earlier is taken in again.
   */
  async redeem(tx: WriteTx, token: string, userId: string): Promise<Invitation> {
    const [invitation] = await tx.sql<Invitation>(
      `UPDATE invitation SET accepted_at = $3
        WHERE workspace_id = $1 AND token_hash = $2 AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > $3
        RETURNING ${COLUMNS}`,
      [tx.workspaceId, tokenHash(token), tx.now()],
    );
    if (!invitation) throw new Refused('LINK_USED_OR_EXPIRED');
    await tx.sql(
      `INSERT INTO membership (workspace_id, id, user_id, organisation_id, roles, created_at)
       VALUES ($1, $6, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT membership_once
       DO UPDATE SET roles = excluded.roles, ended_at = NULL, version = membership.version + 1`,
      [tx.workspaceId, userId, invitation.organisationId, invitation.roles, tx.now(), uuidV7()],
    );
    // A person is suspended as a whole: who is invited after a suspension is let in again, by every organisation that is left to them.
    await tx.sql(
      `UPDATE membership SET suspended_at = NULL, version = version + 1
        WHERE workspace_id = $1 AND user_id = $2 AND suspended_at IS NOT NULL`,
      [tx.workspaceId, userId],
    );
    return invitation;
  }
}
