import { Injectable } from '@nestjs/common';
import type { NewMembershipBody, RolesBody } from '@quartierwerk/contracts/identity/administration.dto';
import type { UserView } from '@quartierwerk/contracts/identity/administration.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { endSessionsOf } from '../sessions/end-sessions.js';
import { refusedAt, refusing } from '../../../platform/database/violated-constraint.js';
import { MembershipGuard } from './membership-guard.js';
import { UserQueries } from './user.queries.js';

/** Ties people of the workspace to organisations, with roles. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: UserQueries,
    private readonly guard: MembershipGuard,
  ) {}

  /** A further organisation for someone who is in the workspace, or one they had left. */
  add(ctx: ActorContext, userId: string, body: Readonly<NewMembershipBody>): Promise<UserView> {
    return this.uow.run(ctx, async (tx) => {
      await this.guard.refusePersona(tx, userId);
      const id = uuidV7(tx.now().getTime());
      const added = await refusing(
        { reference: () => refusedAt('organisationId', new Refused('ORGANISATION_UNKNOWN')) },
        () =>
          // Who is suspended stays so: a new organisation must not be a way around it.
          tx.sql<{ id: string }>(
            `INSERT INTO membership (workspace_id, id, user_id, organisation_id, roles, created_at, suspended_at)
             VALUES ($1, $2, $3, $4, $5, $6, (SELECT max(suspended_at) FROM membership WHERE workspace_id = $1 AND user_id = $3))
             ON CONFLICT ON CONSTRAINT membership_once
             DO UPDATE SET roles = excluded.roles, ended_at = NULL, suspended_at = excluded.suspended_at, version = membership.version + 1
              WHERE membership.ended_at IS NOT NULL
             RETURNING id`,
            [tx.workspaceId, id, userId, body.organisationId, body.roles, tx.now()],
          ),
      );
      const [membership] = added;
      if (!membership) throw refusedAt('organisationId', new Refused('ALREADY_MEMBER'));
      const { organisationId, roles } = body;
      tx.record({
        action: 'identity.add_membership',
        objectKind: 'membership',
        objectId: membership.id,
        payload: { organisationId, roles },
      });
      return this.queries.one(tx, userId);
    });
  }

  reviseRoles(ctx: ActorContext, id: string, version: number, body: Readonly<RolesBody>): Promise<UserView> {
    return this.uow.run(ctx, async (tx) => {
      const userId = await this.personOf(tx, id);
      await this.guard.keepAnAdmin(tx, { kind: 'roles', membershipId: id, roles: body.roles });
      await guardedUpdate(tx, 'membership', { id, version }, { roles: body.roles }, () => this.queries.one(tx, userId));
      tx.record({
        action: 'identity.revise_roles',
        objectKind: 'membership',
        objectId: id,
        payload: { roles: body.roles },
      });
      return this.queries.one(tx, userId);
    });
  }

  /** The person no longer acts for the organisation; with the last one they leave the workspace. */
  end(ctx: ActorContext, id: string, version: number): Promise<UserView> {
    return this.uow.run(ctx, async (tx) => {
      const userId = await this.personOf(tx, id);
      await this.guard.keepAnAdmin(tx, { kind: 'end', membershipId: id });
      await guardedUpdate(tx, 'membership', { id, version }, { ended_at: tx.now() }, () =>
        this.queries.one(tx, userId),
      );
      const view = await this.queries.one(tx, userId);
      if (view.state === 'former') await endSessionsOf(tx, userId, { workspaceId: tx.workspaceId });
      tx.record({ action: 'identity.end_membership', objectKind: 'membership', objectId: id });
      return view;
    });
  }

  private async personOf(tx: WriteTx, membershipId: string): Promise<string> {
    const [membership] = await tx.sql<{ userId: string }>(
      'SELECT user_id AS "userId" FROM membership WHERE workspace_id = $1 AND id = $2 AND ended_at IS NULL',
      [tx.workspaceId, membershipId],
    );
    if (!membership) throw new Refused('NOT_FOUND');
    await this.guard.refusePersona(tx, membership.userId);
    return membership.userId;
  }
}
