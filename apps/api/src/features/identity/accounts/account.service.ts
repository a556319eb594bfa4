import { Injectable } from '@nestjs/common';
import type { ChangePasswordBody, PreferencesBody } from '@quartierwerk/contracts/identity/account.dto';
import type { AccountView } from '@quartierwerk/contracts/identity/account.views';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { endSessionsOf } from '../sessions/end-sessions.js';
import { AccountNotices } from './account-notices.js';
import { AccountQueries } from './account.queries.js';
import { Passwords } from './passwords.js';

/**
 * What people change about their own account. Accounts are global; such a change is carried out and recorded in the workspace of
 * the session, because that is where the person acts. The log names the account by its id only.
 */
@Injectable()
export class AccountService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: AccountQueries,
    private readonly passwords: Passwords,
    private readonly notices: AccountNotices,
  ) {}

  async revise(ctx: ActorContext, version: number, change: { readonly displayName: string }): Promise<AccountView> {
    await this.passwords.own(ctx);
    return this.uow.run(ctx, async (tx) => {
      const changed = await tx.sql(
        'UPDATE user_account SET display_name = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
        [ctx.actor.userId, version, change.displayName.trim()],
      );
      if (changed.length === 0) throw new Refused('VERSION_STALE', undefined, { current: await this.queries.view(tx) });
      tx.record({ action: 'identity.revise_account', objectKind: 'account', objectId: ctx.actor.userId });
      return this.queries.view(tx);
    });
  }

  /** The last choice counts: nobody is asked about a conflict of themes. */
  async revisePreferences(ctx: ActorContext, preferences: Readonly<PreferencesBody>): Promise<AccountView> {
    await this.passwords.own(ctx);
    return this.uow.run(ctx, async (tx) => {
      await tx.sql('UPDATE user_account SET preferences = preferences || $2::jsonb WHERE id = $1', [
        ctx.actor.userId,
        JSON.stringify({ theme: preferences.theme, letterKeys: preferences.letterKeys }),
      ]);
      tx.record({ action: 'identity.revise_preferences', objectKind: 'account', objectId: ctx.actor.userId });
      return this.queries.view(tx);
    });
  }

  /** Takes a new password and ends every other session, because one of them may be the reason for the change. */
  async changePassword(ctx: ActorContext, body: Readonly<ChangePasswordBody>): Promise<AccountView> {
    const account = await this.passwords.confirm(ctx, body.currentPassword, 'currentPassword');
    const hash = await this.passwords.accept(body.password, account);
    return this.uow.run(ctx, async (tx) => {
      await tx.sql('UPDATE user_account SET password_hash = $2 WHERE id = $1', [account.id, hash]);
      await endSessionsOf(tx, account.id, { except: ctx.actor.sessionId });
      await this.notices.post(tx, account, 'password_changed');
      tx.record({ action: 'identity.change_password', objectKind: 'account', objectId: account.id });
      return this.queries.view(tx);
    });
  }
}
