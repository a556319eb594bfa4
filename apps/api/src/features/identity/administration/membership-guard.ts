import { Injectable } from '@nestjs/common';
import { type MembershipChange, keepsAnAdmin } from '@quartierwerk/domain/identity/membership-rule';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { UserQueries } from './user.queries.js';

/** What stands above every change of memberships. */
@Injectable()
export class MembershipGuard {
  constructor(private readonly queries: UserQueries) {}

  /**
   * Refuses a change that would leave the workspace without an administrator. The administrators are locked first: two who remove
   * each other at once would otherwise both be allowed.
   */
  async keepAnAdmin(tx: WriteTx, change: MembershipChange): Promise<void> {
    await lockAdminsAnd(tx, null);
    const verdict = keepsAnAdmin(await this.queries.facts(tx), change);
    if (!verdict.ok) throw Refused.because(verdict);
  }

  /**
   * The person's place in the workspace is still the one that was seen, and stays so until the end of the transaction.
   *
   * @throws Refused `VERSION_STALE` with the person as they stand now
   */
  async unchanged(tx: WriteTx, person: { readonly id: string; readonly version: number }): Promise<void> {
    await lockAdminsAnd(tx, person.id);
    const current = await this.queries.one(tx, person.id);
    if (current.version !== person.version) throw new Refused('VERSION_STALE', undefined, { current });
  }

  /** The person must belong to the workspace, and must not be one of the demonstration, which others rely on. */
  async refusePersona(tx: WriteTx, userId: string): Promise<void> {
    const { persona } = await this.queries.one(tx, userId);
    if (persona) throw new Refused('PERSONA_FIXED');
  }
}

/** In one statement and one order: a person with several memberships may be an administrator by one of them. */
async function lockAdminsAnd(tx: WriteTx, userId: string | null): Promise<void> {
  await tx.sql(
    `SELECT id FROM membership WHERE workspace_id = $1 AND ('admin' = ANY (roles) OR user_id = $2) ORDER BY id FOR UPDATE`,
    [tx.workspaceId, userId],
  );
}
