import { Inject, Injectable } from '@nestjs/common';
import type { SignInBody } from '@quartierwerk/contracts/identity/session.dto';
import { RATE_LIMITS } from '@quartierwerk/domain/identity/rate-limit';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { type Account, AccountRepository, normalised } from '../accounts/account.repository.js';
import { hashPassword, needsNewHash, verifyPassword } from '../accounts/password-hash.js';
import { type Factor, SecondFactorCheck } from '../accounts/second-factor-check.js';
import { type Caller, contextOf } from '../caller.js';
import { type OpenedSession, SessionOpener } from '../sessions/session-opener.js';
import { AttemptLimiter } from './attempt-limiter.js';

export type Credentials = Readonly<Pick<SignInBody, 'email' | 'password' | 'code'>>;

/** What somebody does by proving who they are: signing in, or accepting an invitation. */
export interface ProvedCommand<Result> {
  /** The workspace that the command is carried out and recorded in. */
  workspaceOf(account: Account): Promise<string>;
  run(tx: WriteTx, factor: Factor): Promise<Result>;
}

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
  signIn(caller: Caller, credentials: Credentials): Promise<OpenedSession> {
    return this.prove(caller, credentials, {
      workspaceOf: async (account) => {
        const [workspace] = await this.accounts.workspacesOf(account.id);
        if (!workspace) throw new Refused('NO_WORKSPACE');
        return workspace.id;
      },
      run: (tx, factor) => {
        const { sessionId } = tx.actor;
        tx.record({ action: 'identity.sign_in', objectKind: 'session', objectId: sessionId, payload: { factor } });
        return this.opener.open(tx, caller);
      },
    });
  }

  /**
   * Runs a command as the person whose password and code these are, in the workspace the command is for. A wrong password or code
   * counts as an attempt, a missing code does not; success forgives the account's earlier failures.
   */
  async prove<Result>(caller: Caller, credentials: Credentials, command: ProvedCommand<Result>): Promise<Result> {
    const email = normalised(credentials.email);
    const attempt = await this.limiter.begin(
      { kind: 'sign-in-account', value: email, limit: RATE_LIMITS.signInByAccount },
      { kind: 'sign-in-address', value: caller.address, limit: RATE_LIMITS.signInByAddress },
    );
    const account = await this.accounts.byEmail(email);
    const right = await verifyPassword(credentials.password, account?.passwordHash ?? null);
    if (!right || account?.state !== 'active') throw new Refused('CREDENTIALS_WRONG');
    try {
      const result = await this.runAs(account, caller, credentials, command);
      await this.limiter.forgive(attempt);
      return result;
    } catch (error) {
      const failed = error instanceof Refused && error.code === 'SECOND_FACTOR_WRONG';
      if (!failed) await this.limiter.takeBack(attempt);
      throw error;
    }
  }

  private async runAs<Result>(
    account: Account,
    caller: Caller,
    credentials: Credentials,
    command: ProvedCommand<Result>,
  ): Promise<Result> {
    const workspaceId = await command.workspaceOf(account);
    const renewed = await renewedHash(account, credentials.password);
    const ctx = contextOf(caller, { userId: account.id, workspaceId }, () => this.clock.now());
    return this.uow.run(ctx, async (tx) => {
      const factor = await this.secondFactor.pass(tx, account, credentials.code);
      if (renewed) await tx.sql('UPDATE user_account SET password_hash = $2 WHERE id = $1', [account.id, renewed]);
      return command.run(tx, factor);
    });
  }
}

/** A new hash when the stored one was made under an older cost. */
async function renewedHash(account: Account, password: string): Promise<string | null> {
  return account.passwordHash && needsNewHash(account.passwordHash) ? hashPassword(password) : null;
}
