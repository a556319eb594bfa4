import { Injectable } from '@nestjs/common';
import { checkPassword } from '@quartierwerk/domain/identity/password-rule';
import { RATE_LIMITS } from '@quartierwerk/domain/identity/rate-limit';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { AttemptLimiter } from '../sign-in/attempt-limiter.js';
import { refusedAt } from '../../../platform/database/violated-constraint.js';
import { type Account, AccountRepository } from './account.repository.js';
import { hashPassword, verifyPassword } from './password-hash.js';

/** Takes new passwords by the rule, and asks signed-in people for theirs again. */
@Injectable()
export class Passwords {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly limiter: AttemptLimiter,
  ) {}

  /** The hash of a password that the rule allows; refused at the field `password` otherwise. */
  async accept(password: string, person: Pick<Account, 'email' | 'displayName'>): Promise<string> {
    const verdict = checkPassword(password, [person.email, person.displayName]);
    if (!verdict.ok) throw refusedAt('password', Refused.because(verdict));
    return hashPassword(password);
  }

  /**
   * The account of the acting person, if they know its password. Whoever finds an unlocked screen must not be able to change how
   * the account is entered; guesses count like guesses at sign-in.
   *
   * @param field of the form at which a wrong password is said
   */
  async confirm(ctx: ActorContext, password: string, field: string): Promise<Account> {
    const account = await this.own(ctx);
    const attempt = await this.limiter.begin({
      kind: 'sign-in-account',
      value: account.email,
      limit: RATE_LIMITS.signInByAccount,
    });
    if (!(await verifyPassword(password, account.passwordHash))) {
      throw refusedAt(field, new Refused('PASSWORD_WRONG'));
    }
    await this.limiter.takeBack(attempt);
    return account;
  }

  /** The account of the acting person; one of the demonstration is refused, because anyone may take it. */
  async own(ctx: ActorContext): Promise<Account> {
    const account = await this.accounts.byId(ctx.actor.userId);
    if (!account) throw new Refused('SIGN_IN_REQUIRED');
    if (account.persona) throw new Refused('PERSONA_FIXED');
    return account;
  }
}
