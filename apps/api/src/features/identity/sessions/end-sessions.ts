import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';

/** Ends a person's sessions: all, all but one, or those in one workspace. The next request of each is refused. */
export async function endSessionsOf(
  tx: WriteTx,
  userId: string,
  which: { readonly except?: string; readonly workspaceId?: string } = {},
): Promise<void> {
  await tx.sql(
    `DELETE FROM session WHERE user_id = $1 AND ($2::uuid IS NULL OR id <> $2) AND ($3::uuid IS NULL OR workspace_id = $3)`,
    [userId, which.except ?? null, which.workspaceId ?? null],
  );
}

/**
 * Ends the session that the next one replaces.
 *
 * @returns when the old one would have ended in any case; the new one keeps that time
 * @throws Refused `SIGN_IN_REQUIRED` when it has ended meanwhile
 */
export async function replaceSession(tx: WriteTx, sessionId: string): Promise<Date> {
  const [ended] = await tx.sql<{ expiresAt: Date }>(
    'DELETE FROM session WHERE id = $1 AND user_id = $2 RETURNING expires_at AS "expiresAt"',
    [sessionId, tx.actor.userId],
  );
  if (!ended) throw new Refused('SIGN_IN_REQUIRED');
  return ended.expiresAt;
}
