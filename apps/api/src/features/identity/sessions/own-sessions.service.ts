import { Injectable } from '@nestjs/common';
import type { OwnSessionView, OwnSessionsView } from '@quartierwerk/contracts/identity/account.views';
import { parseDeviceCode } from '@quartierwerk/domain/identity/device';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { IDLE_MINUTES } from '../../../platform/auth/session-reader.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { AccountRepository } from '../accounts/account.repository.js';

interface SessionRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/**
 * Which sessions (of `session`) are one's own: all of the account, except that a persona of the demonstration is shared by everyone who
 * takes it, so that there only this very session is.
 */
const ONES_OWN = `(session.id = $2 OR EXISTS (SELECT FROM user_account u WHERE u.id = session.user_id AND u.persona IS NULL))`;

/** The own sessions on all devices and in all own workspaces. */
@Injectable()
export class OwnSessionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountRepository,
  ) {}

  list(ctx: ActorContext): Promise<OwnSessionsView> {
    return this.uow.read(ctx, (tx) => this.view(tx));
  }

  end(ctx: ActorContext, sessionId: string): Promise<OwnSessionsView> {
    return this.uow.run(ctx, async (tx) => {
      const ended = await tx.sql(`DELETE FROM session WHERE user_id = $1 AND ${ONES_OWN} AND id = $3 RETURNING id`, [
        ctx.actor.userId,
        ctx.actor.sessionId,
        sessionId,
      ]);
      if (ended.length === 0) throw new Refused('NOT_FOUND');
      tx.record({ action: 'identity.end_session', objectKind: 'session', objectId: sessionId });
      return this.view(tx);
    });
  }

  /** Ends every session of the person, this one among them. */
  async signOutEverywhere(ctx: ActorContext): Promise<void> {
    await this.uow.run(ctx, async (tx) => {
      await tx.sql(`DELETE FROM session WHERE user_id = $1 AND ${ONES_OWN}`, [ctx.actor.userId, ctx.actor.sessionId]);
      tx.record({ action: 'identity.sign_out_everywhere', objectKind: 'account', objectId: ctx.actor.userId });
    });
  }

  private async view(tx: Tx): Promise<OwnSessionsView> {
    const rows = await tx.sql<SessionRow>(
      `SELECT id, workspace_id AS "workspaceId", device, created_at AS "createdAt", last_seen_at AS "lastSeenAt"
         FROM session
        WHERE user_id = $1 AND ${ONES_OWN} AND expires_at > $3 AND last_seen_at > $3::timestamptz - $4::interval
        ORDER BY id = $2 DESC, last_seen_at DESC, id`,
      [tx.actor.userId, tx.actor.sessionId, tx.now(), `${IDLE_MINUTES} minutes`],
    );
    const workspaces = await this.accounts.workspacesOf(tx.actor.userId, tx.sql);
    const names = new Map(workspaces.map((workspace) => [workspace.id, workspace.name]));
    return {
      sessions: rows.map((row): OwnSessionView => ({
        id: row.id,
        ...parseDeviceCode(row.device),
        workspaceName: names.get(row.workspaceId) ?? '',
        createdAt: row.createdAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
        current: row.id === tx.actor.sessionId,
      })),
    };
  }
}
