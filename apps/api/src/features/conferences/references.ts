import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refused } from '../../platform/http/refused.js';

type ReferredTable = 'area' | 'organisation' | 'conference_field';

/** Things of this workspace must stand before something refers to them. @throws Refused `NOT_FOUND` */
export async function requireRows(tx: Tx, table: ReferredTable, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await tx.sql(`SELECT 1 FROM ${table} WHERE workspace_id = $1 AND id = ANY ($2::uuid[])`, [
    tx.workspaceId,
    wanted,
  ]);
  if (found.length !== wanted.length) throw new Refused('NOT_FOUND');
}

/** A field of action must belong to the conference. @throws Refused `NOT_FOUND` */
export async function requireField(tx: Tx, fieldId: string, conferenceId: string): Promise<void> {
  const found = await tx.sql(
    `SELECT 1 FROM conference_field WHERE workspace_id = $1 AND id = $2 AND conference_id = $3 AND removed_at IS NULL`,
    [tx.workspaceId, fieldId, conferenceId],
  );
  if (found.length === 0) throw new Refused('NOT_FOUND');
}
