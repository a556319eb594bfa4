import { Inject, Injectable } from '@nestjs/common';
import { resetExpiry } from '@quartierwerk/domain/identity/single-use-link';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { SETTINGS, type Settings } from '../../../platform/config/settings.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { systemContext } from '../../../platform/http/actor-context.js';
import { LetterBox } from '../../../platform/mail/letter-box.js';
import { AccountRepository } from '../accounts/account.repository.js';
import { resetLetter } from '../letters/reset-letter.js';
import { newSingleUseToken } from '../single-use-token.js';

/** What the queue carries from the request to the letter. */
export interface ResetJob {
  readonly email: string;
  readonly requestId: string;
}

/** Writes the letter with the link, if there is an account that a password opens. */
@Injectable()
export class ResetLetters {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly letterBox: LetterBox,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Nobody has proved yet who asked, so the entry in the log names the installation as the actor. */
  async send(job: ResetJob): Promise<void> {
    const account = await this.accounts.byEmail(job.email);
    if (account?.state !== 'active' || account.persona) return;
    const [workspace] = await this.accounts.workspacesOf(account.id);
    if (!workspace) return;

    await this.uow.run(
      systemContext(workspace.id, job.requestId, () => this.clock.now()),
      async (tx) => {
        const { token, hash } = newSingleUseToken();
        const expiresAt = resetExpiry(tx.now());
        // Only the newest link works: several letters with valid links would be several keys.
        await tx.sql('UPDATE password_reset SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL', [
          account.id,
          tx.now(),
        ]);
        await tx.sql(
          'INSERT INTO password_reset (token_hash, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4)',
          [hash, account.id, tx.now(), expiresAt],
        );
        const { publicUrl } = this.settings;
        await this.letterBox.post(tx, resetLetter({ to: account.email, token, expiresAt, publicUrl }));
        tx.record({ action: 'identity.send_reset', objectKind: 'account', objectId: account.id });
      },
    );
  }
}
