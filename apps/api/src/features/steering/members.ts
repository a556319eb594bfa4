import type { Tx, WriteTx } from '../../platform/database/unit-of-work.js';

/** A condition: the person belongs to the audience of a body today. `$n` are the numbers of workspace and person. */
export function inBody(bodyColumn: string, workspace: string, person: string, day: string): string {
  return `EXISTS (SELECT 1 FROM audience_member am WHERE am.workspace_id = ${workspace} AND am.audience_id = ${bodyColumn}
    AND am.user_id = ${person}::uuid AND ${day}::date BETWEEN am.valid_from AND coalesce(am.valid_to, 'infinity'))`;
}

/** Today as the spine's rule of visibility reads it; both must agree on who belongs to a body. */
export function audienceDay(tx: Tx): string {
  return tx.now().toISOString().slice(0, 10);
}

/**
 * The audience of a body follows its seats: who holds one or stands in sees the non-public part while the seat lasts. Written anew as
 * a whole, so that no change of a seat can be forgotten.
 */
export async function followSeats(tx: WriteTx, bodyId: string): Promise<void> {
  await tx.sql('DELETE FROM audience_member WHERE workspace_id = $1 AND audience_id = $2', [tx.workspaceId, bodyId]);
  await tx.sql(
    `INSERT INTO audience_member (workspace_id, audience_id, user_id, valid_from, valid_to)
     SELECT $1, $2, u.id, s.valid_from, CASE WHEN bool_or(s.valid_to IS NULL) THEN NULL ELSE max(s.valid_to) END
       FROM body_membership s CROSS JOIN LATERAL (VALUES (s.holder_id), (s.deputy_id)) AS u (id)
      WHERE s.workspace_id = $1 AND s.body_id = $2 AND u.id IS NOT NULL GROUP BY u.id, s.valid_from`,
    [tx.workspaceId, bodyId],
  );
}
