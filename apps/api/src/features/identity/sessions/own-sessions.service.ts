import { Injectable } from '@nestjs/common';
import type { OwnSessionView, OwnSessionsView } from '@quartierwerk/contracts/identity/account.views';
import { parseDeviceCode } from '@quartierwerk/domain/identity/device';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { IDLE_MINUTES } from '../../../platform/auth/session-reader.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { AccountRepository } from '../accounts/account.repository.js';
import { endSessionsOf } from './end-sessions.js';

interface SessionRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

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
      const ended = await tx.sql('DELETE FROM session WHERE id = $1 AND user_id = $2 RETURNING id', [
        sessionId,
        ctx.actor.userId,
      ]);
      if (ended.length === 0) throw new Refused('NOT_FOUND');
      tx.record({ action: 'identity.end_session', objectKind: 'session', objectId: sessionId });
      return this.view(tx);
    });
  }

  /** Ends every session of the person, this one among them. */
  async signOutEverywhere(ctx: ActorContext): Promise<void> {
    await this.uow.run(ctx, async (tx) => {
      await endSessionsOf(tx, ctx.actor.userId);
      tx.record({ action: 'identity.sign_out_everywhere', objectKind: 'account', objectId: ctx.actor.userId });
    });
  }

  private async view(tx: Tx): Promise<OwnSessionsView> {
    const rows = await tx.sql<SessionRow>(
      `SELECT id, workspace_id AS "workspaceId", device, created_at AS "createdAt", last_seen_at AS "lastSeenAt"
         FROM session WHERE user_id = $1 AND expires_at > $2 AND last_seen_at > $2::timestamptz - $3::interval
        ORDER BY id = $4 DESC, last_seen_at DESC, id`,
      [tx.actor.userId, tx.now(), `${IDLE_MINUTES} minutes`, tx.actor.sessionId],
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
