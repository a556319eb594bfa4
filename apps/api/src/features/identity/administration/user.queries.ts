import { Injectable } from '@nestjs/common';
import type {
  MembershipView,
  UserState,
  UserView,
  UsersView,
} from '@quartierwerk/contracts/identity/administration.views';
import { type MembershipFacts, isOnlyAdmin } from '@quartierwerk/domain/identity/membership-rule';
import { dayOf } from '@quartierwerk/domain/time/day';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';

interface UserRow {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  readonly disabled: boolean;
  readonly suspended: boolean;
  readonly secondFactor: boolean;
  readonly persona: boolean;
  readonly lastSignedInAt: Date | null;
  readonly version: number;
  readonly memberships: readonly MembershipView[];
}

@Injectable()
export class UserQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext): Promise<UsersView> {
    return this.uow.read(ctx, async (tx) => ({ users: await this.views(tx, null) }));
  }

  /** One person of the workspace. */
  async one(tx: Tx, userId: string): Promise<UserView> {
    const [view] = await this.views(tx, userId);
    if (!view) throw new Refused('NOT_FOUND');
    return view;
  }

  /** Every membership of the workspace, for rules about all of them. */
  async facts(tx: Tx): Promise<MembershipFacts[]> {
    return tx.sql<MembershipFacts>(
      `SELECT id, user_id AS "userId", roles, ended_at IS NULL AND suspended_at IS NULL AS active
         FROM membership WHERE workspace_id = $1`,
      [tx.workspaceId],
    );
  }

  /**
   * Accounts are global and not under row-level security: people are found through memberships of this workspace alone. The policy
   * of memberships also shows the reader's own ones elsewhere, therefore the explicit workspace on every join.
   */
  private async views(tx: Tx, userId: string | null): Promise<UserView[]> {
    const rows = await tx.sql<UserRow>(
      `SELECT u.id, u.display_name AS "displayName", u.email, u.state = 'disabled' AS disabled,
              bool_or(m.suspended_at IS NOT NULL) AS suspended, u.totp_confirmed_at IS NOT NULL AS "secondFactor",
              u.persona IS NOT NULL AS persona, max(m.last_signed_in_at) AS "lastSignedInAt",
              -- memberships end but are never deleted, so that the sum only grows
              sum(m.version)::int AS version,
              json_agg(json_build_object('id', m.id, 'organisationId', o.id, 'organisationName', o.name, 'partOf', CASE WHEN o.kind = 'department' THEN p.name END, 'roles', m.roles,
                                         'endedAt', m.ended_at, 'version', m.version) ORDER BY m.ended_at NULLS FIRST, o.name) AS memberships
         FROM membership m
         JOIN user_account u ON u.id = m.user_id
         JOIN organisation o ON o.workspace_id = m.workspace_id AND o.id = m.organisation_id
         LEFT JOIN organisation p ON p.workspace_id = o.workspace_id AND p.id = o.parent_id
        WHERE m.workspace_id = $1 AND ($2::uuid IS NULL OR m.user_id = $2) AND u.state <> 'erased'
        GROUP BY u.id ORDER BY lower(u.display_name), u.id`,
      [tx.workspaceId, userId],
    );
    const facts = await this.facts(tx);
    return rows.map(({ disabled, suspended, lastSignedInAt, ...row }) => ({
      ...row,
      state: stateOf(row.memberships, disabled || suspended),
      lastSignedInOn: lastSignedInAt ? dayOf(lastSignedInAt) : null,
      self: row.id === tx.actor.userId,
      onlyAdmin: isOnlyAdmin(facts, row.id),
    }));
  }
}

function stateOf(memberships: readonly MembershipView[], suspended: boolean): UserState {
  if (memberships.every((membership) => membership.endedAt !== null)) return 'former';
  return suspended ? 'suspended' : 'active';
}
