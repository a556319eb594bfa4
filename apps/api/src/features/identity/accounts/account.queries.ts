import { Injectable } from '@nestjs/common';
import type { AccountView } from '@quartierwerk/contracts/identity/account.views';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { preferencesOf } from './preferences.js';

interface AccountRow {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  readonly persona: boolean;
  readonly secondFactorSince: Date | null;
  readonly recoveryCodesLeft: number;
  readonly preferences: unknown;
  readonly version: number;
}

@Injectable()
export class AccountQueries {
  constructor(private readonly uow: UnitOfWork) {}

  own(ctx: ActorContext): Promise<AccountView> {
    return this.uow.read(ctx, (tx) => this.view(tx));
  }

  /** The acting person's account, inside a transaction. */
  async view(tx: Tx): Promise<AccountView> {
    const [account] = await tx.sql<AccountRow>(
      `SELECT u.id, u.display_name AS "displayName", u.email, u.persona IS NOT NULL AS persona, u.preferences, u.version,
              u.totp_confirmed_at AS "secondFactorSince",
              (SELECT count(*)::int FROM recovery_code r WHERE r.user_id = u.id AND r.used_at IS NULL) AS "recoveryCodesLeft"
         FROM user_account u WHERE u.id = $1`,
      [tx.actor.userId],
    );
    if (!account) throw new Refused('SIGN_IN_REQUIRED');
    const memberships = await tx.sql<AccountView['memberships'][number]>(
      `SELECT o.name AS "organisationName", CASE WHEN o.kind = 'department' THEN p.name END AS "partOf", m.roles FROM membership m
         JOIN organisation o ON o.workspace_id = m.workspace_id AND o.id = m.organisation_id
         LEFT JOIN organisation p ON p.workspace_id = o.workspace_id AND p.id = o.parent_id
        WHERE m.workspace_id = $1 AND m.user_id = $2 AND m.ended_at IS NULL ORDER BY o.name`,
      [tx.workspaceId, tx.actor.userId],
    );
    const { id, displayName, email, persona, version } = account;
    return {
      id,
      displayName,
      email,
      persona,
      secondFactor: {
        since: account.secondFactorSince?.toISOString() ?? null,
        recoveryCodesLeft: account.recoveryCodesLeft,
      },
      memberships,
      preferences: preferencesOf(account.preferences),
      version,
    };
  }
}
