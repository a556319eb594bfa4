import { Inject, Injectable } from '@nestjs/common';
import type { ResetLinkView } from '@quartierwerk/contracts/identity/account.views';
import { usableReset } from '@quartierwerk/domain/identity/single-use-link';
import { tokenHash } from '../../../platform/auth/session-reader.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { AccountNotices } from '../accounts/account-notices.js';
import { type Account, AccountRepository } from '../accounts/account.repository.js';
import { Passwords } from '../accounts/passwords.js';
import { type Caller, contextOf } from '../caller.js';
import { endSessionsOf } from '../sessions/end-sessions.js';

/**
 * Sets a new password by a link from a letter. The second factor stays as it is, because a letter box alone must not open an
 * account; the person signs in afterwards like always.
 */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly passwords: Passwords,
    private readonly notices: AccountNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async link(token: string): Promise<ResetLinkView> {
    const { account, expiresAt } = await this.usable(token);
    return { email: account.email, expiresAt: expiresAt.toISOString() };
  }

  async reset(caller: Caller, token: string, password: string): Promise<void> {
    const { account } = await this.usable(token);
    const [workspace] = await this.accounts.workspacesOf(account.id);
    if (!workspace) throw new Refused('LINK_USED_OR_EXPIRED');
    // Outside of the transaction, because hashing takes its time and would hold the lock.
    const hash = await this.passwords.accept(password, account);
    const ctx = contextOf(caller, { userId: account.id, workspaceId: workspace.id }, () => this.clock.now());
    await this.uow.run(ctx, async (tx) => {
      const claimed = await tx.sql(
        `UPDATE password_reset SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
         RETURNING user_id`,
        [tokenHash(token), tx.now()],
      );
      const changed = await tx.sql(
        `UPDATE user_account SET password_hash = $2 WHERE id = $1 AND state = 'active' RETURNING id`,
        [account.id, hash],
      );
      if (claimed.length === 0 || changed.length === 0) throw new Refused('LINK_USED_OR_EXPIRED');
      await endSessionsOf(tx, account.id);
      await this.notices.post(tx, account, 'password_changed');
      tx.record({ action: 'identity.reset_password', objectKind: 'account', objectId: account.id });
    });
  }

  private async usable(token: string): Promise<{ account: Account; expiresAt: Date }> {
    const reset = await this.accounts.resetByToken(tokenHash(token));
    const account = reset && (await this.accounts.byId(reset.userId));
    if (!account) throw new Refused('LINK_USED_OR_EXPIRED');
    const verdict = usableReset(reset, this.clock.now());
    if (!verdict.ok) throw Refused.because(verdict);
    return { account, expiresAt: reset.expiresAt };
  }
}
