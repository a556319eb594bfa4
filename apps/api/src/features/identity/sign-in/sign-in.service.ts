import { Inject, Injectable } from '@nestjs/common';
import type { SignInBody } from '@quartierwerk/contracts/identity/session.dto';
import { RATE_LIMITS } from '@quartierwerk/domain/identity/rate-limit';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { type Account, AccountRepository, normalised } from '../accounts/account.repository.js';
import { hashPassword, needsNewHash, verifyPassword } from '../accounts/password-hash.js';
import { SecondFactorCheck } from '../accounts/second-factor-check.js';
import { type Caller, contextOf } from '../caller.js';
import { type OpenedSession, SessionOpener } from '../sessions/session-opener.js';
import { AttemptLimiter } from './attempt-limiter.js';

export type Credentials = Readonly<Pick<SignInBody, 'email' | 'password' | 'code'>>;

/**
 * Proves who a person is. Unknown address, wrong password, disabled account and account without a password all get the same answer
 * after the same work; only who knows the password learns that a code is asked for.
 */
@Injectable()
export class SignInService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly limiter: AttemptLimiter,
    private readonly secondFactor: SecondFactorCheck,
    private readonly opener: SessionOpener,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Signs in to the workspace that was last used. */
  async signIn(caller: Caller, credentials: Credentials): Promise<OpenedSession> {
    return this.proved(caller, credentials, async (account) => {
      const [workspace] = await this.accounts.workspacesOf(account.id);
      if (!workspace) throw new Refused('NO_WORKSPACE');
      const ctx = contextOf(caller, { userId: account.id, workspaceId: workspace.id }, () => this.clock.now());
      const renewed = await this.renewedHash(account, credentials.password);
      return this.uow.run(ctx, async (tx) => {
        const factor = await this.secondFactor.pass(tx, account, credentials.code);
        if (renewed) await tx.sql('UPDATE user_account SET password_hash = $2 WHERE id = $1', [account.id, renewed]);
        tx.record({
          action: 'identity.sign_in',
          objectKind: 'session',
          objectId: ctx.actor.sessionId,
          payload: { factor },
        });
        return this.opener.open(tx, caller);
      });
    });
  }

  /**
   * Checks address and password within the limits, then runs `work`. A failure counts as an attempt, unless it only says that a
   * code is missing; success forgives the account's earlier failures.
   */
  async proved<Result>(
    caller: Caller,
    credentials: Credentials,
    work: (account: Account) => Promise<Result>,
  ): Promise<Result> {
    const email = normalised(credentials.email);
    const attempt = await this.limiter.begin(
      { kind: 'sign-in-account', value: email, limit: RATE_LIMITS.signInByAccount },
      { kind: 'sign-in-address', value: caller.address, limit: RATE_LIMITS.signInByAddress },
    );
    const account = await this.accounts.byEmail(email);
    const right = await verifyPassword(credentials.password, account?.passwordHash ?? null);
    if (!right || account?.state !== 'active') throw new Refused('CREDENTIALS_WRONG');
    try {
      const result = await work(account);
      await this.limiter.forgive(attempt);
      return result;
    } catch (error) {
      const failed = error instanceof Refused && error.code === 'SECOND_FACTOR_WRONG';
      if (!failed) await this.limiter.takeBack(attempt);
      throw error;
    }
  }

  private async renewedHash(account: Account, password: string): Promise<string | null> {
    return account.passwordHash && needsNewHash(account.passwordHash) ? hashPassword(password) : null;
  }
}
