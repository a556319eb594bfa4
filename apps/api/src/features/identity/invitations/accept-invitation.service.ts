import { Inject, Injectable } from '@nestjs/common';
import type { AcceptInvitationBody } from '@quartierwerk/contracts/identity/account.dto';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { Passwords } from '../accounts/passwords.js';
import { type Caller, contextOf } from '../caller.js';
import type { OpenedSession } from '../sessions/session-opener.js';
import { refusing } from '../../../platform/database/violated-constraint.js';
import { InvitationEntry } from './invitation-entry.js';

/** Accepts an invitation for someone new: makes the account, and lets them in. */
@Injectable()
export class AcceptInvitationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly entry: InvitationEntry,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async accept(caller: Caller, token: string, body: Readonly<AcceptInvitationBody>): Promise<OpenedSession> {
    const { email, workspaceId } = await this.entry.usable(token);
    const displayName = body.displayName.trim();
    const hash = await this.passwords.accept(body.password, { email, displayName });
    const userId = uuidV7(this.clock.now().getTime());
    const ctx = contextOf(caller, { userId, workspaceId }, () => this.clock.now());
    return this.uow.run(ctx, async (tx) => {
      await refusing({ user_account_email: () => new Refused('ACCOUNT_EXISTS') }, () =>
        tx.sql(
          `INSERT INTO user_account (id, email, display_name, password_hash, state, created_at)
           VALUES ($1, $2, $3, $4, 'active', $5)`,
          [userId, email, displayName, hash, tx.now()],
        ),
      );
      return this.entry.enter(tx, token, caller);
    });
  }
}
