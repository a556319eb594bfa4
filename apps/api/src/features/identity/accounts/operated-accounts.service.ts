import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import { systemContext } from '../../../platform/http/actor-context.js';
import { endSessionsOf } from '../sessions/end-sessions.js';
import { AccountNotices } from './account-notices.js';
import { type Account, AccountRepository } from './account.repository.js';

/**
 * What only the operator of an installation may do to an account, from the command line: it stands above the workspaces, so that none of
 * their administrators may. The entry stands in the log of the workspace that the person used last.
 */
@Injectable()
export class OperatedAccounts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly notices: AccountNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** From the next request on the person is out everywhere. */
  disable(email: string): Promise<void> {
    return this.change(email, 'identity.disable_account', async (tx, { id }) => {
      await tx.sql(`UPDATE user_account SET state = 'disabled' WHERE id = $1`, [id]);
      await endSessionsOf(tx, id);
    });
  }

  enable(email: string): Promise<void> {
    return this.change(email, 'identity.enable_account', async (tx, { id }) => {
      await tx.sql(`UPDATE user_account SET state = 'active' WHERE id = $1 AND state = 'disabled'`, [id]);
    });
  }

  /** For who lost the app and the recovery codes; the operator has made sure who asks, and the owner is told by letter. */
  removeSecondFactor(email: string): Promise<void> {
    return this.change(email, 'identity.remove_lost_second_factor', async (tx, account) => {
      await tx.sql(
        'UPDATE user_account SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL WHERE id = $1',
        [account.id],
      );
      await tx.sql('DELETE FROM recovery_code WHERE user_id = $1', [account.id]);
      await endSessionsOf(tx, account.id);
      await this.notices.post(tx, account, 'second_factor_removed');
    });
  }

  /** @throws Error with a sentence for the operator */
  private async change(
    email: string,
    action: string,
    work: (tx: WriteTx, account: Account) => Promise<void>,
  ): Promise<void> {
    const account = await this.accounts.byEmail(email);
    if (!account) throw new Error(`There is no account for ${email}.`);
    if (account.persona) throw new Error(`${email} is an account of the demonstration, which everyone shares.`);
    const [workspace] = await this.accounts.workspacesOf(account.id);
    if (!workspace) throw new Error(`${email} belongs to no workspace and can enter none.`);
    await this.uow.run(
      systemContext(workspace.id, 'command-line', () => this.clock.now()),
      async (tx) => {
        await work(tx, account);
        tx.record({ action, objectKind: 'account', objectId: account.id });
      },
    );
  }
}
