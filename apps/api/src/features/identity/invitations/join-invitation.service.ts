import { Injectable } from '@nestjs/common';
import type { JoinWithPasswordBody } from '@quartierwerk/contracts/identity/account.dto';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { AccountRepository } from '../accounts/account.repository.js';
import type { Caller } from '../caller.js';
import type { OpenedSession } from '../sessions/session-opener.js';
import { replaceSession } from '../sessions/end-sessions.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { InvitationEntry } from './invitation-entry.js';

/** Accepts an invitation for someone who has an account already, signed in or by its password. */
@Injectable()
export class JoinInvitationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly signIns: SignInService,
    private readonly entry: InvitationEntry,
  ) {}

  async withPassword(caller: Caller, token: string, body: Readonly<JoinWithPasswordBody>): Promise<OpenedSession> {
    const { email, workspaceId } = await this.entry.usable(token);
    return this.signIns.prove(
      caller,
      { ...body, email },
      {
        workspaceOf: async () => workspaceId,
        run: (tx) => this.entry.enter(tx, token, caller),
      },
    );
  }

  /** An invitation is for one address: a letter that was passed on does not let another account in. */
  async signedIn(ctx: ActorContext, caller: Caller, token: string): Promise<OpenedSession> {
    const { email, workspaceId } = await this.entry.usable(token);
    const account = await this.accounts.byId(ctx.actor.userId);
    if (account?.email !== email) throw new Refused('INVITATION_FOR_OTHER');
    const there: ActorContext = { ...ctx, workspaceId, actor: { ...ctx.actor, sessionId: uuidV7() } };
    return this.uow.run(there, async (tx) => {
      const expiresAt = await replaceSession(tx, ctx.actor.sessionId);
      return this.entry.enter(tx, token, { userAgent: caller.userAgent, expiresAt });
    });
  }
}
