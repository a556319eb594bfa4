import { Injectable } from '@nestjs/common';
import type {
  AccountView,
  RecoveryCodesView,
  SecondFactorEnrolmentView,
} from '@quartierwerk/contracts/identity/account.views';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { endSessionsOf } from '../sessions/end-sessions.js';
import { refusedAt } from '../../../platform/database/violated-constraint.js';
import type { Account } from './account.repository.js';
import { AccountNotices } from './account-notices.js';
import { AccountQueries } from './account.queries.js';
import { Passwords } from './passwords.js';
import { newRecoveryCodes, normalisedRecoveryCode, recoveryCodeHash } from './recovery-codes.js';
import { SecondFactorCheck } from './second-factor-check.js';
import { TotpSecrets } from './totp-secrets.js';
import { enrolmentOf, newTotpSecret } from './totp.js';

/** Sets up and removes the second factor of the own account. It counts from the moment a code of the app has confirmed it. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: AccountQueries,
    private readonly passwords: Passwords,
    private readonly check: SecondFactorCheck,
    private readonly notices: AccountNotices,
    private readonly secrets: TotpSecrets,
  ) {}

  /**
   * A new secret for the app; an earlier one that was never confirmed is replaced. For the password, because somebody else's app would
   * lock the owner out.
   */
  async enrol(ctx: ActorContext, password: string): Promise<SecondFactorEnrolmentView> {
    const account = await this.passwords.confirm(ctx, password, 'password');
    const secret = newTotpSecret();
    return this.uow.run(ctx, async (tx) => {
      const changed = await tx.sql(
        'UPDATE user_account SET totp_secret = $2, totp_last_step = NULL WHERE id = $1 AND totp_confirmed_at IS NULL RETURNING id',
        [account.id, this.secrets.close(secret, account.id)],
      );
      if (changed.length === 0) throw new Refused('SECOND_FACTOR_ON');
      tx.record({ action: 'identity.enrol_second_factor', objectKind: 'account', objectId: account.id });
      return enrolmentOf(secret, account.email);
    });
  }

  /** Confirms the app by one of its codes, ends sessions opened without it, and gives the recovery codes, this once. */
  async confirm(ctx: ActorContext, code: string): Promise<RecoveryCodesView> {
    await this.passwords.own(ctx);
    return this.uow.run(ctx, async (tx) => {
      const account = await lockedAccount(tx);
      if (account.totpConfirmedAt) throw new Refused('SECOND_FACTOR_ON');
      if (!account.sealedTotpSecret) throw new Refused('SECOND_FACTOR_OFF');
      if (!(await this.check.useTotp(tx, account.id, account.sealedTotpSecret, code))) {
        throw refusedAt('code', new Refused('SECOND_FACTOR_WRONG'));
      }
      await tx.sql('UPDATE user_account SET totp_confirmed_at = $2 WHERE id = $1', [account.id, tx.now()]);
      await endSessionsOf(tx, account.id, { except: ctx.actor.sessionId });
      await this.notices.post(tx, account, 'second_factor_added');
      tx.record({ action: 'identity.confirm_second_factor', objectKind: 'account', objectId: account.id });
      return this.issueCodes(tx, account.id);
    });
  }

  async remove(ctx: ActorContext, password: string): Promise<AccountView> {
    const account = await this.passwords.confirm(ctx, password, 'password');
    return this.uow.run(ctx, async (tx) => {
      const changed = await tx.sql(
        `UPDATE user_account SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL
          WHERE id = $1 AND totp_confirmed_at IS NOT NULL RETURNING id`,
        [account.id],
      );
      if (changed.length === 0) throw new Refused('SECOND_FACTOR_OFF');
      await tx.sql('DELETE FROM recovery_code WHERE user_id = $1', [account.id]);
      await this.notices.post(tx, account, 'second_factor_removed');
      tx.record({ action: 'identity.remove_second_factor', objectKind: 'account', objectId: account.id });
      return this.queries.view(tx);
    });
  }

  /** Ten new recovery codes; the old ones no longer work. */
  async renewCodes(ctx: ActorContext, password: string): Promise<RecoveryCodesView> {
    await this.passwords.confirm(ctx, password, 'password');
    return this.uow.run(ctx, async (tx) => {
      const account = await lockedAccount(tx);
      if (!account.totpConfirmedAt) throw new Refused('SECOND_FACTOR_OFF');
      tx.record({ action: 'identity.renew_recovery_codes', objectKind: 'account', objectId: account.id });
      return this.issueCodes(tx, account.id);
    });
  }

  private async issueCodes(tx: WriteTx, userId: string): Promise<RecoveryCodesView> {
    const codes = newRecoveryCodes();
    const hashes = codes.map((code) => recoveryCodeHash(userId, normalisedRecoveryCode(code) ?? code));
    await tx.sql('DELETE FROM recovery_code WHERE user_id = $1', [userId]);
    await tx.sql('INSERT INTO recovery_code (user_id, code_hash) SELECT $1, hash FROM unnest($2::bytea[]) hash', [
      userId,
      hashes,
    ]);
    return { codes };
  }
}

type LockedAccount = Pick<Account, 'id' | 'email' | 'sealedTotpSecret' | 'totpConfirmedAt'>;

/** Locked, so that two confirmations at once do not both issue codes. */
async function lockedAccount(tx: WriteTx): Promise<LockedAccount> {
  const [account] = await tx.sql<LockedAccount>(
    `SELECT id, email, totp_secret AS "sealedTotpSecret", totp_confirmed_at AS "totpConfirmedAt"
       FROM user_account WHERE id = $1 FOR UPDATE`,
    [tx.actor.userId],
  );
  if (!account) throw new Refused('SIGN_IN_REQUIRED');
  return account;
}
