import { Injectable } from '@nestjs/common';
import type { OrganisationRef, SessionView } from '@quartierwerk/contracts/identity/identity.views';
import { permissionsOf } from '@quartierwerk/domain/access/permissions';
import { trialEnd } from '@quartierwerk/domain/identity/trial';
import { dayOf } from '@quartierwerk/domain/time/day';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { AccountRepository } from '../accounts/account.repository.js';
import { preferencesOf } from '../accounts/preferences.js';

interface PersonRow {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  readonly persona: boolean;
  readonly preferences: unknown;
  readonly secondFactor: boolean;
  readonly expiresAt: Date;
}

@Injectable()
export class SessionQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountRepository,
  ) {}

  current(ctx: ActorContext): Promise<SessionView> {
    return this.uow.read(ctx, (tx) => this.view(tx, ctx.actor.sessionId));
  }

  /** The view of one of the acting person's sessions, inside a transaction. */
  async view(tx: Tx, sessionId: string): Promise<SessionView> {
    const [person] = await tx.sql<PersonRow>(
      `SELECT u.id, u.display_name AS "displayName", u.email, u.persona IS NOT NULL AS persona, u.preferences, u.totp_confirmed_at IS NOT NULL AS "secondFactor",
              s.expires_at AS "expiresAt"
         FROM session s JOIN user_account u ON u.id = s.user_id
        WHERE s.workspace_id = $1 AND s.id = $2 AND s.user_id = $3`,
      [tx.workspaceId, sessionId, tx.actor.userId],
    );
    const workspaces = await this.accounts.workspacesOf(tx.actor.userId, tx.sql);
    const current = workspaces.find((workspace) => workspace.id === tx.workspaceId);
    if (!person || !current) throw new Refused('SIGN_IN_REQUIRED');
    const organisations = await tx.sql<OrganisationRef>(
      `SELECT o.id, o.name FROM membership m
         JOIN organisation o ON o.workspace_id = m.workspace_id AND o.id = m.organisation_id
        WHERE m.workspace_id = $1 AND m.user_id = $2 AND m.ended_at IS NULL ORDER BY o.name`,
      [tx.workspaceId, tx.actor.userId],
    );
    const [founding] = await tx.sql<{ slug: string; trial: boolean; foundedAt: Date }>(
      'SELECT slug, trial, created_at AS "foundedAt" FROM workspace WHERE id = $1',
      [tx.workspaceId],
    );
    if (!founding) throw new Refused('SIGN_IN_REQUIRED');
    const { id, displayName, email, persona, secondFactor, preferences, expiresAt } = person;
    const { demonstration, ...workspace } = current;
    return {
      user: { id, displayName, email, persona },
      workspace,
      publicPlace: founding.slug,
      workspaces: [...workspaces]
        .sort((a, b) => a.name.localeCompare(b.name, 'de'))
        .map((one) => ({ id: one.id, name: one.name, shortName: one.shortName, roles: one.roles })),
      organisations,
      roles: current.roles,
      permissions: permissionsOf(current.roles),
      demonstration,
      trialEndsOn: founding.trial ? dayOf(trialEnd(founding.foundedAt)) : null,
      secondFactor,
      preferences: preferencesOf(preferences),
      expiresAt: expiresAt.toISOString(),
    };
  }
}
