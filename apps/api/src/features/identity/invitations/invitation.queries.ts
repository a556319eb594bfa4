import { Injectable } from '@nestjs/common';
import type { InvitationView, InvitationsView } from '@quartierwerk/contracts/identity/administration.views';
import { invitationState } from '@quartierwerk/domain/identity/single-use-link';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';

interface InvitationRow extends Omit<InvitationView, 'state' | 'createdAt' | 'expiresAt'> {
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

@Injectable()
export class InvitationQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext): Promise<InvitationsView> {
    return this.uow.read(ctx, (tx) => this.pending(tx));
  }

  /** What nothing has come of yet, newest first. */
  async pending(tx: Tx): Promise<InvitationsView> {
    return { invitations: await this.rows(tx, 'i.accepted_at IS NULL AND i.withdrawn_at IS NULL', []) };
  }

  async one(tx: Tx, id: string): Promise<InvitationView> {
    const [view] = await this.rows(tx, 'i.id = $2', [id]);
    if (!view) throw new Refused('NOT_FOUND');
    return view;
  }

  private async rows(tx: Tx, condition: string, params: readonly unknown[]): Promise<InvitationView[]> {
    const rows = await tx.sql<InvitationRow>(
      `SELECT i.id, i.email, i.organisation_id AS "organisationId", o.name AS "organisationName", CASE WHEN o.kind = 'department' THEN p.name END AS "partOf", i.roles,
              i.created_at AS "createdAt", i.expires_at AS "expiresAt", i.accepted_at AS "acceptedAt", i.withdrawn_at AS "withdrawnAt"
         FROM invitation i JOIN organisation o ON o.workspace_id = i.workspace_id AND o.id = i.organisation_id
         LEFT JOIN organisation p ON p.workspace_id = o.workspace_id AND p.id = o.parent_id
        WHERE i.workspace_id = $1 AND ${condition} ORDER BY i.created_at DESC, i.id`,
      [tx.workspaceId, ...params],
    );
    return rows.map(({ acceptedAt, withdrawnAt, createdAt, expiresAt, ...row }) => ({
      ...row,
      state: invitationState({ expiresAt, acceptedAt, withdrawnAt }, tx.now()),
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    }));
  }
}
