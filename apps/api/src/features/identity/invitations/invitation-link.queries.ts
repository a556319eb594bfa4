import { Inject, Injectable } from '@nestjs/common';
import type { InvitationLinkView } from '@quartierwerk/contracts/identity/account.views';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { systemContext } from '../../../platform/http/actor-context.js';
import { AccountRepository } from '../accounts/account.repository.js';
import type { Caller } from '../caller.js';
import { InvitationEntry } from './invitation-entry.js';

@Injectable()
export class InvitationLinkQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly entry: InvitationEntry,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the link offers. Whoever holds it reads the letters of the address, so it may say whether there is an account. */
  async offer(caller: Caller, token: string): Promise<InvitationLinkView> {
    const invitation = await this.entry.usable(token);
    const account = await this.accounts.byEmail(invitation.email);
    const ctx = systemContext(invitation.workspaceId, caller.requestId, () => this.clock.now());
    return this.uow.read(ctx, async (tx) => {
      const [names] = await tx.sql<{ workspaceName: string; organisationName: string; partOf: string | null }>(
        `SELECT w.name AS "workspaceName", o.name AS "organisationName", CASE WHEN o.kind = 'department' THEN p.name END AS "partOf"
           FROM workspace w JOIN organisation o ON o.workspace_id = w.id
           LEFT JOIN organisation p ON p.workspace_id = o.workspace_id AND p.id = o.parent_id
          WHERE o.workspace_id = $1 AND o.id = $2`,
        [tx.workspaceId, invitation.organisationId],
      );
      if (!names) throw new Error('An invitation names an organisation that does not exist.');
      return {
        email: invitation.email,
        ...names,
        roles: invitation.roles,
        hasAccount: account !== null,
        expiresAt: invitation.expiresAt.toISOString(),
      };
    });
  }
}
