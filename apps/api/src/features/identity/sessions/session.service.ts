import { Injectable } from '@nestjs/common';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { AccountRepository } from '../accounts/account.repository.js';
import { replaceSession } from './end-sessions.js';
import { type OpenedSession, SessionOpener } from './session-opener.js';

/** Ends the own session, or moves it to another workspace. */
@Injectable()
export class SessionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly opener: SessionOpener,
  ) {}

  async signOut(ctx: ActorContext): Promise<void> {
    await this.uow.run(ctx, async (tx) => {
      await tx.sql('DELETE FROM session WHERE id = $1 AND user_id = $2', [ctx.actor.sessionId, ctx.actor.userId]);
      tx.record({ action: 'identity.sign_out', objectKind: 'session', objectId: ctx.actor.sessionId });
    });
  }

  /** Replaces the session by a new one in the other workspace; the entry stands in the log of the workspace that is entered. */
  async switchWorkspace(ctx: ActorContext, workspaceId: string, userAgent: string | undefined): Promise<OpenedSession> {
    const workspaces = await this.accounts.workspacesOf(ctx.actor.userId);
    if (!workspaces.some((workspace) => workspace.id === workspaceId)) throw new Refused('NOT_FOUND');
    const there: ActorContext = { ...ctx, workspaceId, actor: { ...ctx.actor, sessionId: uuidV7() } };
    return this.uow.run(there, async (tx) => {
      const expiresAt = await replaceSession(tx, ctx.actor.sessionId);
      tx.record({ action: 'identity.enter_workspace', objectKind: 'session', objectId: there.actor.sessionId });
      return this.opener.open(tx, { userAgent, expiresAt });
    });
  }
}
