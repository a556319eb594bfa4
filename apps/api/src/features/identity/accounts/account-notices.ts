import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../../platform/config/settings.js';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { LetterBox } from '../../../platform/mail/letter-box.js';
import { type AccountEvent, accountLetter } from '../letters/account-letter.js';
import type { Account } from './account.repository.js';

/** Tells people by letter what was changed about their account. */
@Injectable()
export class AccountNotices {
  constructor(
    private readonly letterBox: LetterBox,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async post(tx: WriteTx, account: Pick<Account, 'email'>, event: AccountEvent): Promise<void> {
    const { publicUrl } = this.settings;
    await this.letterBox.post(tx, accountLetter({ to: account.email, event, at: tx.now(), publicUrl }));
  }
}
