import { Injectable } from '@nestjs/common';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import type { Account } from './account.repository.js';
import { normalisedRecoveryCode, recoveryCodeHash } from './recovery-codes.js';
import { TotpSecrets } from './totp-secrets.js';
import { stepOf } from './totp.js';

/** How a person proved themselves beside the password; goes into the log. */
export type Factor = 'none' | 'totp' | 'recovery_code';

/** Takes a code of the app or a recovery code, each of them once. */
@Injectable()
export class SecondFactorCheck {
  constructor(private readonly secrets: TotpSecrets) {}

  /** @throws Refused `SECOND_FACTOR_REQUIRED` or `SECOND_FACTOR_WRONG` */
  async pass(tx: WriteTx, account: Account, code: string | undefined): Promise<Factor> {
    if (!account.sealedTotpSecret || !account.totpConfirmedAt) return 'none';
    if (!code) throw new Refused('SECOND_FACTOR_REQUIRED');
    if (await this.useTotp(tx, account.id, account.sealedTotpSecret, code)) return 'totp';
    if (await this.useRecoveryCode(tx, account.id, code)) return 'recovery_code';
    throw new Refused('SECOND_FACTOR_WRONG');
  }

  /** A code counts for its step of 30 s and only once: the step must be later than the last one used (RFC 6238, 5.2). */
  async useTotp(tx: WriteTx, userId: string, sealedSecret: Buffer, code: string): Promise<boolean> {
    const step = stepOf(this.secrets.open(sealedSecret, userId), code, tx.now());
    if (step === null) return false;
    const used = await tx.sql(
      `UPDATE user_account SET totp_last_step = $2
        WHERE id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2) RETURNING id`,
      [userId, step],
    );
    return used.length > 0;
  }

  private async useRecoveryCode(tx: WriteTx, userId: string, code: string): Promise<boolean> {
    const normal = normalisedRecoveryCode(code);
    if (!normal) return false;
    const used = await tx.sql(
      'UPDATE recovery_code SET used_at = $3 WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING user_id',
      [userId, recoveryCodeHash(userId, normal), tx.now()],
    );
    return used.length > 0;
  }
}
