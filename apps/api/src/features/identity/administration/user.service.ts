import { Injectable } from '@nestjs/common';
import type { UserView } from '@quartierwerk/contracts/identity/administration.views';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { endSessionsOf } from '../sessions/end-sessions.js';
import { MembershipGuard } from './membership-guard.js';
import { UserQueries } from './user.queries.js';

/** A person of the workspace as the administrator saw them. */
interface SeenPerson {
  readonly id: string;
  readonly version: number;
}

/**
 * Suspends people in a workspace and lets them in again. The account itself and the person's other workspaces are not touched: no
 * workspace may decide, or even learn, about another.
 */
@Injectable()
export class UserService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: UserQueries,
    private readonly guard: MembershipGuard,
  ) {}

  /** From the next request on the person is out; invitations that would let them in again are withdrawn. */
  suspend(ctx: ActorContext, seen: SeenPerson): Promise<UserView> {
    const { id: userId } = seen;
    return this.uow.run(ctx, async (tx) => {
      await this.guard.refusePersona(tx, userId);
      await this.guard.unchanged(tx, seen);
      await this.guard.keepAnAdmin(tx, { kind: 'suspend', userId });
      await tx.sql(
        `UPDATE membership SET suspended_at = coalesce(suspended_at, $3), version = version + 1 WHERE workspace_id = $1 AND user_id = $2`,
        [tx.workspaceId, userId, tx.now()],
      );
      await endSessionsOf(tx, userId, { workspaceId: tx.workspaceId });
      await withdrawInvitations(tx, userId);
      tx.record({ action: 'identity.suspend_user', objectKind: 'account', objectId: userId });
      return this.queries.one(tx, userId);
    });
  }

  resume(ctx: ActorContext, seen: SeenPerson): Promise<UserView> {
    const { id: userId } = seen;
    return this.uow.run(ctx, async (tx) => {
      await this.guard.refusePersona(tx, userId);
      await this.guard.unchanged(tx, seen);
      await tx.sql(
        'UPDATE membership SET suspended_at = NULL, version = version + 1 WHERE workspace_id = $1 AND user_id = $2',
        [tx.workspaceId, userId],
      );
      tx.record({ action: 'identity.resume_user', objectKind: 'account', objectId: userId });
      return this.queries.one(tx, userId);
    });
  }
}

async function withdrawInvitations(tx: WriteTx, userId: string): Promise<void> {
  await tx.sql(
    `UPDATE invitation i SET withdrawn_at = $3 FROM user_account u
      WHERE u.id = $2 AND i.email = u.email AND i.workspace_id = $1 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL`,
    [tx.workspaceId, userId, tx.now()],
  );
}
